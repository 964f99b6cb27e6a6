import type { ReportRule } from '../rule';
import { paragraphOf } from './where';

/** A financial year is two years that follow each other: "2018/198" and "2019/19" are slips. */
export const malformedYear: ReportRule = ({ prose }) =>
  prose.flatMap((sentence) =>
    [...sentence.text.matchAll(/(?<![\d/.-])(20(\d{2}))[/-](\d{2,3})(?![\d/-])/g)].flatMap(
      (match) => {
        const [written, , start = '', end = ''] = match;
        const next = String((Number(start) + 1) % 100).padStart(2, '0');
        const slip = end.length === 3 ? end.startsWith(next) || end.endsWith(next) : end === start;
        const place = sentence.placeOf(match.index);
        // What an extraction has run together is no slip of the author's.
        if (!slip || !place.text.includes(written)) return [];
        return [
          {
            level: 'info' as const,
            code: 'malformed-year',
            message: `${paragraphOf(sentence, prose)} prints the year "${written}"; 20${start}/${next} may be meant.`,
            place,
          },
        ];
      },
    ),
  );
