import type { Request } from '../app/request';
import type { Decision } from '../domain/duty/decision/decision';
import type { DecisionVerb } from '../domain/duty/decision/duty-record';

type Data = Readonly<Record<string, unknown>>;

/** Longer than any reason that is taken down, so that one that is too long is refused and not cut. */
const LONGEST = 2_000;

/** Whether a value from the wire could name a matter of the radar. */
export function isRef(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{1,200}$/.test(value);
}

/** The decision behind a click: its matter, and the words that were typed into the card. Undefined for a damaged card. */
export function decodeDecision(
  verb: DecisionVerb,
  data: Data,
  activityId?: string,
): Request | undefined {
  const { ref, revision } = data;
  if (!isRef(ref) || typeof revision !== 'number') return undefined;
  return {
    kind: 'decide-duty',
    ref,
    seenRevision: revision,
    decision: decisionOf(verb, data),
    ...(activityId !== undefined && { operation: `click ${activityId}` }),
  };
}

function decisionOf(verb: DecisionVerb, data: Data): Decision {
  const words = (name: string): string => {
    const value = data[name];
    return typeof value === 'string' ? value.slice(0, LONGEST).trim() : '';
  };
  const reason = words('reason');
  if (verb === 'reported') return { verb, reason, on: words('day'), to: words('to') };
  return verb === 'deferred' ? { verb, reason, until: words('day') } : { verb, reason };
}
