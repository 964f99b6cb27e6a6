import { shiftPeriod } from '../../facts/period';
import { countBehind } from '../../facts/rate';
import { find, lookUp, openFactBook, type FactBook } from '../held/fact-book';
import type { ReportData } from '../held/report-data';
import { say, textOf, type Sentence } from '../model/sentence';
import { basisOf, figure, name, year, type Figure } from '../model/value';
import { wordsIn } from './readability';

/**
 * The year in short and plain sentences, what matters most first, in at most so many words: never half a sentence.
 * Empty where nothing is held, or not a single sentence fits.
 */
export function explainYear(data: ReportData, words: number): readonly Sentence[] {
  const book = openFactBook(data);
  if (!book.holdings.byAuthority.get(data.authority.id)?.has(data.period)) return [];
  const said: Sentence[] = [];
  let left = words;
  for (const sentence of sentencesOf(book)) {
    const length = wordsIn(textOf(sentence)).length;
    if (length > left) continue;
    said.push(sentence);
    left -= length;
  }
  return said;
}

function sentencesOf(book: FactBook): readonly Sentence[] {
  return [
    ...upheld(book),
    ...before(book),
    ...complied(book),
    ...compared(book),
    ...paid(book),
    ...received(book),
  ];
}

function upheld(book: FactBook): readonly Sentence[] {
  const base = lookUp(book, { measure: 'investigations' });
  const part = find(book, { measure: 'upheld' });
  const rate = find(book, { measure: 'uphold_rate' });
  const values = { council: name(book.data.authority.shortName), year: year(book.data.period) };
  if (base.kind === 'held')
    return [
      say('explain.none', 'In {year} the Ombudsman looked into {none} about {council}.', {
        ...values,
        none: base,
      }),
    ];
  if (base.kind !== 'figure' || !part)
    return rate
      ? [
          say(
            'explain.rate',
            'In {year} the Ombudsman found fault in {rate} of the cases about {council} that it looked into.',
            { ...values, rate },
          ),
        ]
      : [];
  const looked = say(
    'explain.upheld',
    `In {year} the Ombudsman looked into {base} ${cases(base)} about {council}.`,
    { ...values, base },
  );
  return rate
    ? [looked, say('explain.fault', 'It found fault in {part} of them ({rate}).', { part, rate })]
    : [looked, say('explain.fault', 'It found fault in {part} of them.', { part })];
}

function cases({ value }: Figure): string {
  return value === 1 ? 'case' : 'cases';
}

function complied(book: FactBook): readonly Sentence[] {
  const rate = find(book, { measure: 'compliance_rate' });
  const outcomes = find(book, { measure: 'compliance_outcomes' });
  const late = find(book, { measure: 'late_remedies' });
  if (!rate || !outcomes) return [];
  const satisfied = countBehind(rate.value, outcomes.value);
  const done =
    satisfied === undefined
      ? say(
          'explain.complied',
          'The council did what it was told to in {rate} of {outcomes} cases.',
          { rate, outcomes },
        )
      : say(
          'explain.complied',
          `The council did what it was told to in {satisfied} of {outcomes} ${cases(outcomes)}.`,
          { satisfied: satisfiedOf(satisfied, [rate, outcomes]), outcomes },
        );
  return late && late.value > 0
    ? [done, say('explain.late', 'It was late in {late}.', { late })]
    : [done];
}

function satisfiedOf(count: number, [rate, outcomes]: readonly [Figure, Figure]): Figure {
  const arithmetic = `${rate.text} of ${outcomes.text} = ${String(count)}`;
  return figure('count', count, { basis: basisOf([rate, outcomes]), arithmetic });
}

function compared(book: FactBook): readonly Sentence[] {
  const own = find(book, { measure: 'uphold_rate' });
  const average = find(book, { measure: 'uphold_rate', whose: 'similar' });
  return own && average
    ? [
        say('explain.similar', 'In councils of the same kind it found fault in {average}.', {
          average,
        }),
      ]
    : [];
}

function before(book: FactBook): readonly Sentence[] {
  const period = shiftPeriod(book.data.period, -1);
  const rate = find(book, { measure: 'uphold_rate', period });
  const own = find(book, { measure: 'uphold_rate' });
  return own && rate ? [say('explain.before', 'The year before it was {rate}.', { rate })] : [];
}

function paid({ data }: FactBook): readonly Sentence[] {
  return data.parts.paid
    ? [
        say('explain.paid', 'The council paid {paid} to put things right.', {
          paid: data.parts.paid,
        }),
      ]
    : [];
}

function received(book: FactBook): readonly Sentence[] {
  const count = find(book, { measure: 'received' });
  return count
    ? [say('explain.received', 'In all it was sent {count} complaints and questions.', { count })]
    : [];
}
