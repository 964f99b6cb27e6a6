import type { LetterRejected } from '../../domain/letter/check-letter';
import { assertNever } from '../../domain/shared/invariant';

/** One sentence about a letter that was not stored: what is wrong, and what to do. */
export function rejectedText(problem: LetterRejected): string {
  switch (problem.kind) {
    case 'authority-not-found':
      return 'the letter does not say which council it is for; check that its first page is there.';
    case 'authority-unknown':
      return `"${problem.name}" is not in the table of English authorities; check the name on the letter.`;
    case 'period-not-found':
      return 'the letter does not say which year it is for; check that all its pages are there.';
    case 'no-statistic':
      return 'the letter gives none of the three statistics; check that the page with the figures is there.';
    default:
      return assertNever(problem);
  }
}
