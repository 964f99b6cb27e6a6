import type { CivilDate } from '../../shared/civil-date';
import type { AskedPassage, Contributor, SignOff } from './sign-off';

/** How far one contributor is, against the version of the draft that is current. */
export interface ContributorStanding {
  readonly contributor: Contributor;
  /** Passages that nothing was sent for. */
  readonly missing: readonly AskedPassage[];
  /** The last version that they approved; null: none. */
  readonly approved: number | null;
  /** Everything sent, and the current version approved: approving an earlier one says nothing of this one. */
  readonly answered: boolean;
  readonly late: boolean;
}

/** How far everybody is; `current` null: no draft is kept. */
export function standingsOf(
  { contributors, deadline, state }: SignOff,
  current: number | null,
  today: CivilDate,
): readonly ContributorStanding[] {
  return contributors.map((contributor) => {
    const { passages, texts, approvals } = contributor;
    const missing = passages.filter(({ id }) => !texts.some(({ passage }) => passage === id));
    const approved = approvals.map(({ version }) => version).toSorted((a, b) => b - a)[0] ?? null;
    const answered = missing.length === 0 && approvals.some(({ version }) => version === current);
    return {
      contributor,
      missing,
      approved,
      answered,
      late: !answered && state === 'open' && deadline < today,
    };
  });
}
