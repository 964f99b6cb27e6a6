import { authorityById } from '../../../domain/facts/authorities/authorities';
import type { AskedPassage, SignOff } from '../../../domain/report/sign-off/sign-off';
import { standingsOf, type ContributorStanding } from '../../../domain/report/sign-off/standing';
import { londonTime } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';

/** A round as it stands: how far everybody is, and what nobody was asked for. */
export interface RoundView {
  readonly round: SignOff;
  readonly council: string;
  /** The newest draft; null: none is kept. */
  readonly current: number | null;
  readonly standings: readonly ContributorStanding[];
  /** Passages that the newest draft leaves to write, and those of them that nobody in the round was asked for. */
  readonly toWrite: number;
  readonly unasked: readonly AskedPassage[];
}

/** Looks at a round; changes nothing. */
export async function viewRound(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  round: SignOff,
): Promise<RoundView> {
  const { tenant, authority, period, contributors } = round;
  const draft = (await store.reports.list(tenant, authority, period)).at(-1);
  const current = draft?.number ?? null;
  const open = (draft?.elements ?? []).filter(({ what }) => what === 'to-write');
  const asked = new Set(contributors.flatMap(({ passages }) => passages.map(({ id }) => id)));
  return {
    round,
    council: authorityById(authority)?.name ?? authority,
    current,
    standings: standingsOf(round, current, londonTime(now()).date),
    toWrite: open.length,
    unasked: open.filter(({ id }) => !asked.has(id)).map(({ id, text }) => ({ id, about: text })),
  };
}
