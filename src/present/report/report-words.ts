import type { ReportProblem } from '../../domain/report/write-report';

/** `7 passages to write`. */
export function toWriteWords(count: number): string {
  if (count === 0) return 'No passage to write';
  return count === 1 ? '1 passage to write' : `${String(count)} passages to write`;
}

/** Why no report was written. */
export function reportProblemText(
  problem: ReportProblem,
  { council, year }: { readonly council: string; readonly year: string },
): string {
  switch (problem.kind) {
    case 'nothing-held':
      return `Nothing is held for ${council} in ${year}. "upheld letters" lists what is held; "upheld import FILE" stores a letter.`;
    case 'unbound-numeral':
      return `No report was written: in "${problem.element}" of "${problem.section}" a numeral stands on no fact ("${problem.text}").`;
  }
}
