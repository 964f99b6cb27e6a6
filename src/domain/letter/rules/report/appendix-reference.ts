import type { ReportRule } from '../rule';
import { paragraphOf } from './where';

const ROMAN: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
};

/** An appendix bears one number: "Appendix I" beside "Appendix 1", or one that is not in the list. */
export const appendixReference: ReportRule = ({ prose }) => {
  const named = prose.flatMap((sentence) =>
    [...sentence.text.matchAll(/\bAppendix (\d{1,2}|[IVX]{1,4}|[A-H])\b/g)].map((match) => ({
      sentence,
      name: match[1] ?? '',
      at: match.index,
    })),
  );
  const listed = new Set(named.filter(({ name }) => /^\d/.test(name)).map(({ name }) => name));
  const odd = named.find(({ name }) => listed.has(ROMAN[name] ?? ''));
  if (odd === undefined) return [];
  return [
    {
      level: 'info',
      code: 'appendix-reference',
      message: `${paragraphOf(odd.sentence, prose)} refers to "Appendix ${odd.name}"; elsewhere it is Appendix ${ROMAN[odd.name] ?? ''}.`,
      place: odd.sentence.placeOf(odd.at),
    },
  ];
};
