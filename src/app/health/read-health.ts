/** `amber`: something wants attention, and everything can still be answered. `failed`: it does not work now. */
export type HealthStatus = 'ok' | 'amber' | 'failed';

/** What one check found. `figures` are our own numbers, days and words: never an error's text, an address or a name. */
export interface Checked {
  readonly status: HealthStatus;
  readonly figures?: Readonly<Record<string, string | number>>;
}

/** Throwing is `failed`. `essential`: an instance where it fails is unfit, and is to be sent nothing. */
export interface HealthCheck {
  readonly essential: boolean;
  readonly look: () => Promise<Checked>;
}

export type HealthChecks = Readonly<Record<string, HealthCheck>>;

export interface Health {
  readonly fit: boolean;
  readonly checks: Readonly<Record<string, Checked>>;
}

/** A check that has said nothing for so long has failed: whoever asks for our health waits a few seconds. */
const LONGEST_MS = 5_000;

/** Looks at everything at once. Never throws. */
export async function readHealth(checks: HealthChecks, longestMs = LONGEST_MS): Promise<Health> {
  const names = Object.keys(checks);
  const found = await Promise.all(
    Object.values(checks).map(({ look }) => lookWithin(look, longestMs)),
  );
  return {
    fit: Object.values(checks).every(
      ({ essential }, at) => !essential || found[at]?.status !== 'failed',
    ),
    checks: Object.fromEntries(names.map((name, at) => [name, found[at] ?? FAILED])),
  };
}

const FAILED: Checked = { status: 'failed' };

async function lookWithin(look: HealthCheck['look'], longestMs: number): Promise<Checked> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Checked>((resolve) => {
    timer = setTimeout(() => resolve(FAILED), longestMs);
  });
  try {
    return await Promise.race([look(), over]);
  } catch {
    return FAILED;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One look for all who ask while it goes on and for a moment after: anybody may ask, and each look writes to the store.
 */
export function sparingly(look: () => Promise<Health>, now: () => number): () => Promise<Health> {
  let last: { readonly health: Promise<Health>; readonly from: number } | undefined;
  return () => {
    if (!last || now() - last.from >= KEPT_MS) last = { health: look(), from: now() };
    return last.health;
  };
}

const KEPT_MS = 1_000;
