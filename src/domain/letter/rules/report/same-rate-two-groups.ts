import type { ReportRule } from '../rule';

/** England's rate beside the same rate of a smaller group in one sentence is likely a slip of copying. */
export const sameRateTwoGroups: ReportRule = ({ report: { comparators } }) =>
  comparators.flatMap((national, at) => {
    if (national.group !== 'england') return [];
    const twin = comparators.find(
      (other) =>
        other.group !== 'england' &&
        other.place.line === national.place.line &&
        other.place.page === national.place.page &&
        other.place.text === national.place.text &&
        other.ratePercent === national.ratePercent,
    );
    if (twin === undefined) return [];
    return [
      {
        level: 'warn' as const,
        code: 'same-rate-two-groups',
        message: `One sentence gives the same uphold rate for ${twin.group.toUpperCase()} and for England: likely copied. The national rate is held until somebody decides.`,
        arithmetic: `${twin.group.toUpperCase()} ${String(twin.ratePercent)}%; England ${String(national.ratePercent)}%`,
        touches: [`/comparators/${String(at)}`],
        place: national.place,
      },
    ];
  });
