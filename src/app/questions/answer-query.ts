import type { AuthorityId } from '../../domain/facts/authority';
import type { ListQuery, Query } from '../../domain/question/query';
import type { Assumption } from '../../domain/question/reading';
import {
  selectRemedies,
  selectsUnfinished,
  type RemedySelection,
} from '../../domain/remedy/select-remedies';
import { londonTime } from '../../domain/shared/civil-date';
import type { AskOutcome, RemediesOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { Actor } from '../request';
import { answerFromHeld } from './answer-from-held';

/** Who asks, and which council they mean by "we". */
export interface Asker {
  readonly home: AuthorityId | null;
  readonly actor: Actor;
  /** Whoever imports letters may know them before their day; absent in every conversation. */
  readonly unpublished?: 'told';
}

/** The answer to a typed query from what is held, for whoever asks. */
export async function answerQuery(
  ports: Ports,
  question: { readonly query: Query; readonly assumptions: readonly Assumption[] },
  asker: Asker,
): Promise<AskOutcome> {
  const { query, assumptions } = question;
  if ((query.op === 'list' || query.op === 'count') && query.entity === 'remedies') {
    return answerRemedies(ports, query, asker.actor, assumptions);
  }
  const { home, unpublished } = asker;
  const today = londonTime(ports.now()).date;
  const circumstances = { home, today, ...(unpublished && { unpublished }) };
  const answer = await answerFromHeld(ports.store.figures, query, circumstances);
  return { kind: 'answered', answer, assumptions, home };
}

async function answerRemedies(
  ports: Ports,
  query: ListQuery,
  actor: Actor,
  assumptions: readonly Assumption[],
): Promise<RemediesOutcome> {
  const today = londonTime(ports.now()).date;
  const { tenant } = actor;
  const { owner, ...rest } = query.filter ?? {};
  // Nobody without an Entra id owns anything: "mine" is then nothing, not everything.
  const selection: RemedySelection =
    owner === 'mine' ? { ...rest, person: actor.person ?? 'nobody' } : rest;
  const { remedies } = ports.store;
  const held = await (selectsUnfinished(selection)
    ? remedies.unfinished(tenant)
    : remedies.list(tenant));
  return {
    kind: 'remedies',
    query,
    remedies: selectRemedies(held, selection, today),
    today,
    privately: actor.place.scope === 'personal',
    assumptions,
  };
}
