import type { Saying } from '../../audit/sealed-entry';
import type { Notary } from '../../shared/chain';
import type { Instant } from '../../shared/civil-date';
import { failed, ok, type Result } from '../../shared/result';
import { recordIn } from './record-sign-off';
import type { Named, SentText, SignOff, SignOffEntry } from './sign-off';

/** What somebody does in a round. */
export type SignOffAct =
  | {
      readonly verb: 'submit';
      readonly service: string;
      /** Absent: the only one, or the first that nothing was sent for. */
      readonly passage?: string;
      readonly text: string;
      readonly toCheck: readonly string[];
    }
  | { readonly verb: 'approve'; readonly version: number }
  | { readonly verb: 'close'; readonly reason: string };

export type SignOffRefusal =
  | 'not-allowed'
  | 'closed'
  | 'unknown-service'
  | 'no-such-passage'
  | 'no-text'
  | 'too-long'
  | 'no-such-version'
  | 'no-reason';

/** Who does it, when, and what the draft's versions are. */
export interface SignOffAttempt {
  readonly act: SignOffAct;
  readonly mover: Named;
  /** Whether they hold an office of the council that leads the round (Link Officer, Monitoring Officer, administrator). */
  readonly leads: boolean;
  readonly at: Instant;
  /** The versions of the draft that are kept. */
  readonly versions: readonly number[];
}

export type SignOffProblem =
  | { readonly kind: 'already' }
  /** `recorded`: the round with the refused attempt on its record. */
  | { readonly kind: 'refused'; readonly why: SignOffRefusal; readonly recorded: SignOff };

/** Characters of one passage: several pages. */
export const LONGEST_TEXT = 12_000;
/** Refused attempts of one person on one day that are recorded: more say nothing new. */
const MOST_REFUSALS = 20;

/** A round after an act, with the entry that says so; or why nothing changed. What is refused is recorded too. */
export function actInSignOff(
  round: SignOff,
  attempt: SignOffAttempt,
  notary: Notary,
): Result<SignOff, SignOffProblem> {
  const judged = judge(round, attempt);
  if (judged === 'already') return failed({ kind: 'already' });
  const { at, mover, act } = attempt;
  const saying = { at, actor: mover.id, verb: act.verb, before: round.state } as const;
  if (typeof judged !== 'string') {
    const changed = { ...round, ...judged };
    const said = { ...saying, outcome: 'done', after: changed.state, ...particulars(act) } as const;
    const sealed = act.verb === 'submit' ? { ...said, words: notary.sha256(act.text) } : said;
    return ok(recordIn(changed, sealed, notary));
  }
  const refusal: Saying<SignOffEntry> = {
    ...saying,
    outcome: 'refused',
    after: round.state,
    reason: judged,
  };
  const recorded = isFull(round, attempt) ? round : recordIn(round, refusal, notary);
  return failed({ kind: 'refused', why: judged, recorded });
}

function particulars(act: SignOffAct): Partial<Saying<SignOffEntry>> {
  if (act.verb === 'approve') return { version: act.version };
  if (act.verb === 'close') return { reason: act.reason.trim() };
  return {
    service: act.service,
    ...(act.passage !== undefined && { passage: act.passage }),
  };
}

function isFull({ history }: SignOff, { mover, at }: SignOffAttempt): boolean {
  const refused = history.filter(
    ({ outcome, actor, at: when }) =>
      outcome === 'refused' && actor === mover.id && when.slice(0, 10) === at.slice(0, 10),
  );
  return refused.length >= MOST_REFUSALS;
}

type Change = Partial<Pick<SignOff, 'contributors' | 'state' | 'closed'>>;
type Judgement = Change | SignOffRefusal | 'already';

function judge(round: SignOff, attempt: SignOffAttempt): Judgement {
  const { act } = attempt;
  if (round.state === 'closed') return act.verb === 'close' && attempt.leads ? 'already' : 'closed';
  switch (act.verb) {
    case 'submit':
      return submitted(round, attempt, act);
    case 'approve':
      return approved(round, attempt, act.version);
    case 'close':
      return ended(attempt, act.reason);
  }
}

/** The contributor, or whoever leads the round and has the text from them. */
function submitted(
  { contributors }: SignOff,
  { mover, leads, at }: SignOffAttempt,
  { service, passage, text, toCheck }: Extract<SignOffAct, { verb: 'submit' }>,
): Judgement {
  const named = (one: string): boolean => one.toLowerCase() === service.trim().toLowerCase();
  const theirs = contributors.find((one) => named(one.service));
  if (theirs === undefined) return leads ? 'unknown-service' : 'not-allowed';
  if (!leads && theirs.person.id !== mover.id) return 'not-allowed';
  const words = text.replace(/[^\S\n]+/g, ' ').trim();
  if (words === '') return 'no-text';
  if (words.length > LONGEST_TEXT) return 'too-long';
  const sent = new Set(theirs.texts.map((one) => one.passage));
  const open = theirs.passages.find(({ id }) => !sent.has(id)) ?? theirs.passages[0];
  const asked = passage === undefined ? open : theirs.passages.find(({ id }) => id === passage);
  if (asked === undefined) return 'no-such-passage';
  if (theirs.texts.some((one) => one.text === words && (passage ?? one.passage) === one.passage))
    return 'already';
  const now: SentText = { passage: asked.id, text: words, by: mover, at, toCheck };
  const texts = [...theirs.texts.filter((one) => one.passage !== asked.id), now];
  return { contributors: contributors.map((one) => (one === theirs ? { ...one, texts } : one)) };
}

/** Only whoever is asked approves, and only a version that there is. */
function approved(
  { contributors }: SignOff,
  { mover, at, versions }: SignOffAttempt,
  version: number,
): Judgement {
  const isTheirs = ({ person }: { readonly person: Named }): boolean => person.id === mover.id;
  const theirs = contributors.filter(isTheirs);
  if (theirs.length === 0) return 'not-allowed';
  if (!versions.includes(version)) return 'no-such-version';
  const has = (one: (typeof theirs)[number]): boolean =>
    one.approvals.some((approval) => approval.version === version);
  if (theirs.every(has)) return 'already';
  return {
    contributors: contributors.map((one) =>
      isTheirs(one) && !has(one) ? { ...one, approvals: [...one.approvals, { version, at }] } : one,
    ),
  };
}

function ended({ mover, leads, at }: SignOffAttempt, reason: string): Judgement {
  if (!leads) return 'not-allowed';
  if (reason.trim() === '') return 'no-reason';
  return { state: 'closed', closed: { by: mover, at, reason: reason.trim() } };
}
