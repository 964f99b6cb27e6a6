import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** An admitted activity, and the headers that it came with. */
export interface Arrival {
  readonly activity: Activity;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Processing {
  readonly turn: (context: TurnContext) => Promise<void>;
  /** Told when the SDK refuses what we have admitted: it keeps keys of its own, which it may not get. */
  readonly onUnchecked: (status: number) => void;
}

/**
 * Hands an activity to the SDK, which checks its token once more and runs the turn. What the SDK puts into its answer
 * when it fails is the text of an error: nobody outside gets that.
 */
export async function processActivity(
  adapter: CloudAdapter,
  { activity, headers }: Arrival,
  { turn, onUnchecked }: Processing,
): Promise<Answer> {
  let status = 200;
  let sent: unknown;
  const turns: { begun: boolean } = { begun: false };
  const response = {
    status: (code: number) => (status = code),
    send: (value: unknown) => (sent = value),
    header: () => undefined,
    end: () => undefined,
    socket: null,
  };
  try {
    await adapter.process(
      { body: activity as never, headers, method: 'POST' },
      response,
      (context) => {
        turns.begun = true;
        return turn(context);
      },
    );
  } catch {
    return { status: 400, body: { error: 'the activity could not be read' } };
  }
  if (status < 400) return { status, body: sent };
  if (!turns.begun) onUnchecked(status);
  return { status: outside(status, turns.begun), body: { error: 'refused' } };
}

/** Before the turn, an error of the SDK means that it could not look at the token. */
function outside(status: number, begun: boolean): number {
  if (status === 401 || status === 501) return status;
  return begun || status < 500 ? 400 : 503;
}
