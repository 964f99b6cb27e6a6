import { normaliseLine } from '../../text/normalise-line';
import type { ReportRule } from '../rule';

/** A sum of money has one currency mark. */
export const doubledCurrency: ReportRule = ({ lines }) =>
  lines.flatMap((line) => {
    const found = /(?:£ ?){2,}[\d,]+(?:\.\d{2})?/.exec(normaliseLine(line.text))?.[0];
    if (found === undefined) return [];
    const start = line.text.search(/£\s?£/);
    const text = /£[£\s]*[\d,.]*\d/.exec(line.text.slice(Math.max(0, start)))?.[0] ?? '';
    return [
      {
        level: 'warn' as const,
        code: 'doubled-currency',
        message: `A sum is printed "${found}", with the pound sign twice.`,
        place: { page: line.page, line: line.line, text },
      },
    ];
  });
