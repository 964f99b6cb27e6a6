import { wholePercent } from '../../../facts/rate';
import { percentAgrees } from '../../statistics/percent';
import type { ReportRule } from '../rule';
import { paragraphOf } from './where';

const FORMS: readonly RegExp[] = [
  /(?<![\d.])(?<rate>\d{1,3})(?: ?%| per ?cent)[^.%()]{0,50}\((?<part>\d{1,4}) (?:out )?of (?:the )?(?<base>\d{1,4})\b/g,
  /(?<![\d.,/])(?<part>\d{1,4}) (?:out )?of (?:the )?(?<base>\d{1,4})\b[^.%()]{0,30}\((?<rate>\d{1,3})(?: ?%| per ?cent)/g,
];

/** A percentage in a sentence is that of the counts beside it. */
export const prosePercent: ReportRule = ({ prose, report: { history } }) =>
  prose.flatMap((sentence) =>
    FORMS.flatMap((form) => [...sentence.text.matchAll(form)]).flatMap((match) => {
      const [rate, part, base] = ['rate', 'part', 'base'].map((name) =>
        Number(match.groups?.[name]),
      ) as [number, number, number];
      if (base === 0 || part > base || percentAgrees(rate, part, base)) return [];
      const touches = history.flatMap((it, at) =>
        it.ratePercent === rate && it.part === part && it.base === base
          ? [`/history/${String(at)}`]
          : [],
      );
      return [
        {
          level: 'error' as const,
          code: 'prose-percent',
          message: `${paragraphOf(sentence, prose)} gives ${String(rate)}% beside counts that do not give it.`,
          arithmetic: `${String(part)} of ${String(base)} = ${String(wholePercent(part, base))}%; printed ${String(rate)}%`,
          ...(touches.length > 0 && { touches }),
          place: sentence.placeOf(match.index),
        },
      ];
    }),
  );
