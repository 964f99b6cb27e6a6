import type { Activity } from 'botbuilder';
import type { Log } from '../../app/ports';
import { failed, ok, type Result } from '../../domain/shared/result';
import { refusalOf, shapeOf, type GateRules } from '../check-activity';
import { createNoteRefusal } from './note-refusals';
import { isFirstSight } from './first-sight';
import type { Trust } from './trust';

/** A request that goes no further. `why` is a code for the log; what is answered says less. */
export interface Refused {
  readonly status: 400 | 401 | 403 | 409 | 503;
  readonly reason: string;
}

export type Admit = (request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}) => Promise<Result<Activity, Refused>>;

export interface AdmitParts {
  readonly rules: GateRules;
  /** Null in the local trial, which listens to this machine alone. */
  readonly trust: Trust | null;
  readonly log: Log;
}

/**
 * The gate before the SDK: first the shape, then whether it comes from Teams, and only then who it is, so that nobody
 * learns without a token which tenants are enrolled; last, whether it came before.
 */
export function createAdmit({ rules, trust, log }: AdmitParts): Admit {
  const note = trust ? createNoteRefusal(log, trust.monotonic) : () => undefined;
  return async ({ headers, body }) => {
    const shaped = shapeOf(body);
    if (!shaped.ok) return failed({ status: 400, reason: shaped.problem });
    const activity = shaped.value;
    const refused =
      (await distrust(headers['authorization'], activity, trust)) ??
      foreign(activity, rules) ??
      (await repeated(activity, trust, log));
    if (!refused) return ok(activity);
    note(refused.status, refused.why);
    return failed({ status: refused.status, reason: refused.reason });
  };
}

type Noted = Refused & { readonly why: string };

async function distrust(
  authorization: string | string[] | undefined,
  { serviceUrl }: Activity,
  trust: Trust | null,
): Promise<Noted | undefined> {
  if (!trust) return undefined;
  const header = typeof authorization === 'string' ? authorization : undefined;
  const checked = await trust.checkToken(header, serviceUrl);
  if (checked.ok) return undefined;
  const { kind, why } = checked.problem;
  return kind === 'bad-token'
    ? { status: 401, reason: 'refused', why }
    : { status: 503, reason: 'tokens cannot be checked now', why };
}

function foreign(activity: Activity, rules: GateRules): Noted | undefined {
  const reason = refusalOf(activity, rules);
  return reason === undefined ? undefined : { status: 403, reason, why: reason };
}

async function repeated(
  activity: Activity,
  trust: Trust | null,
  log: Log,
): Promise<Noted | undefined> {
  if (!trust) return undefined;
  try {
    if (await isFirstSight(activity, trust)) return undefined;
  } catch {
    // A store that cannot remember this cannot be changed by it either; it may still be read.
    log.error('activity not remembered');
    return undefined;
  }
  return { status: 409, reason: 'the activity came before', why: 'repeated' };
}
