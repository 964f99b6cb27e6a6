import type { Check } from '../../facts/check';
import type { SourceDocument } from '../../facts/figure-record';
import type { Measure } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import type { ParsedReport } from '../../letter/parsed-document';
import { isNational, yearsIn, type Sentence } from '../../letter/report/prose';
import { knownFigures, knownKey, type KnownFigures } from './known-figures';

/** What a sentence says of the council in passing, in words that leave no part of it out: its one group is the number. */
type Claim = readonly [measure: Measure, pattern: RegExp];

const CLAIMS: readonly Claim[] = [
  [
    'compliance_outcomes',
    /(?<=\b(?:based on|recorded|total of) (?:a total of )?)(\d{1,4}) compliance outcomes?\b/gi,
  ],
  [
    'compliance_rate',
    /\b(?:implemented|complied with|carried out) (?:all )?(?:of )?(?:their|its|the|our)? ?recommendations,? (?:in )?\(?(\d{1,3})%/gi,
  ],
  [
    'satisfactory_rate',
    /(?<![\d.,/£])(\d{1,3})% of (?:the |our )?upheld (?:cases|complaints)\b(?=[^.]{0,90}\bsatisfactory)/gi,
  ],
  ['satisfactory_count', /(?<=\()(\d{1,4}) satisfactory remed(?:y|ies)\b/gi],
  ['upheld', /\bof the (\d{1,4}) upheld complaints(?=,| were| for [A-Z])/gi],
  [
    'investigations',
    /\b(?:complaints investigated|(?:detailed? )?investigations (?:completed|carried out)) \(?(\d{1,4})(?= complaints?\)|\)| compared|,? (?:up|down) from)/gi,
  ],
];

/** "an average of 11% in similar authorities": of which statistic, its paragraph says. */
const SIMILAR =
  /\baverage of (\d{1,3})% (?:in|of|for|among) similar (?:authorities|organisations|councils)/gi;
const ABOUT: readonly (readonly [RegExp, Measure])[] = [
  [/satisfactor\w+ (?:\w+ )?remed|satisfactorily remedied|remedied by/i, 'satisfactory_rate'],
  [/complian|implemented/i, 'compliance_rate'],
  [/upheld|uphold/i, 'uphold_rate'],
];
/** "(18 in 2018/19, and 26 in 2017/18)", in a sentence of complaints investigated. */
const BY_YEAR =
  /(?<=\(|, and |compared (?:to|with) |(?:up|down) from )(\d{1,4}) in (20\d{2} ?[/-] ?(?:20)?\d{2})(?!\d)/g;
const INVESTIGATED = /\bcomplaints investigated\b|\binvestigations (?:completed|carried out)\b/i;

/** Figures said in passing that the tables of the report, or the letter inside it, give otherwise. */
export function proseClaims(
  report: ParsedReport,
  prose: readonly Sentence[],
  source: SourceDocument,
): readonly Check[] {
  const known = knownFigures(report, source);
  const period = report.period?.label;
  if (period === undefined) return [];
  return prose
    .filter(({ text }) => !isNational(text))
    .flatMap((sentence) => [
      ...ownClaims(sentence, period, known),
      ...similarClaims(sentence, { period, known, prose }),
      ...yearClaims(sentence, known),
    ]);
}

/** Only where the sentence is about the report's own year alone. */
function ownClaims(sentence: Sentence, period: PeriodLabel, known: KnownFigures): readonly Check[] {
  return CLAIMS.flatMap(([measure, pattern]) =>
    [...sentence.text.matchAll(pattern)].flatMap((match) => {
      const before = yearsIn(sentence.text.slice(0, match.index + match[0].length));
      const named = before.at(-1)?.period.label ?? period;
      return named === period
        ? differing(sentence, match, { key: knownKey(measure, period, 'own'), known, measure })
        : [];
    }),
  );
}

function similarClaims(
  sentence: Sentence,
  from: {
    readonly period: PeriodLabel;
    readonly known: KnownFigures;
    readonly prose: readonly Sentence[];
  },
): readonly Check[] {
  const { period, known, prose } = from;
  const said = prose
    .filter(({ paragraph }) => paragraph === sentence.paragraph)
    .map(({ text }) => text)
    .join(' ');
  const measure = ABOUT.find(([words]) => words.test(said))?.[1];
  if (measure === undefined) return [];
  const key = knownKey(measure, period, 'similar');
  return [...sentence.text.matchAll(SIMILAR)].flatMap((match) =>
    differing(sentence, match, { key, known, measure }),
  );
}

function yearClaims(sentence: Sentence, known: KnownFigures): readonly Check[] {
  if (!INVESTIGATED.test(sentence.text)) return [];
  return [...sentence.text.matchAll(BY_YEAR)].flatMap((match) => {
    const named = yearsIn(match[2] ?? '')[0]?.period.label ?? '';
    const key = knownKey('investigations', named, 'own');
    return differing(sentence, match, { key, known, measure: 'investigations' });
  });
}

function differing(
  sentence: Sentence,
  match: RegExpExecArray,
  {
    key,
    known,
    measure,
  }: { readonly key: string; readonly known: KnownFigures; readonly measure: Measure },
): readonly Check[] {
  const said = Number(match[1]);
  const other = known.get(key);
  if (other === undefined || other.value === said) return [];
  const [, period = '', whose = ''] = key.split('|');
  const of = whose === 'similar' ? ', average of similar authorities' : '';
  return [
    {
      level: 'warn',
      code: 'prose-claim',
      message: `A sentence gives ${String(said)} for ${period} (${measure.replaceAll('_', ' ')}${of}), and another place of the document does not.`,
      arithmetic: `text ${String(said)}; line ${String(other.line)} ${String(other.value)}`,
      place: sentence.placeOf(match.index),
    },
  ];
}
