import { hasCue } from '../../decide/frame';
import type { Frame } from '../../decide/frame';
import type { Metric, Query, Who, YearSpan } from '../../query';
import { doubtful, service, subjects, sure, yearOf } from './built';
import type { Built } from './built';

/** The figure, the comparison, the trend, the reason and the source of one measure. */
export function figureQuestions(frame: Frame, metric: Metric, text: string): readonly Built[] {
  const values = valueQuestions(frame, metric);
  return [
    ...(frame.who.length > 1 ? [] : values),
    ...compared(frame, metric),
    ...moved(frame, metric, text),
    ...(hasCue(frame, 'source', 'letter') ? [sourced(frame, metric)] : []),
    ...(frame.who.length > 1 ? values : []),
  ];
}

/** The figure of each who is named. */
export function valueQuestions(frame: Frame, metric: Metric): readonly Built[] {
  return subjects(frame)
    .slice(0, 3)
    .map((who) =>
      sure({ op: 'value', metric, who: [who], year: yearOf(frame), ...service(frame) }),
    );
}

function sourced(frame: Frame, metric: Metric): Built {
  return sure({ op: 'source', metric, who: subjects(frame).slice(0, 1), year: yearOf(frame) });
}

/** Everybody named beside each other, or us beside the only one; two years or more of one council. */
function compared(frame: Frame, metric: Metric): readonly Built[] {
  const { who, years } = frame;
  const [first = 'me'] = who;
  const base = { op: 'compare', metric, ...service(frame) } as const;
  const alone = who.length === 1 && first !== 'me';
  const sides: readonly Who[] = alone ? ['me', first] : who;
  const beside: Query = { ...base, who: sides, year: yearOf(frame) };
  const setAgainst = hasCue(frame, 'compare', 'than', 'comparative', 'against');
  const two = yearsOf(frame, setAgainst);
  return [
    ...(sides.length > 1 ? [doubtful(beside, alone && !setAgainst ? 1 : 0)] : []),
    ...(two.length > 1 ? [sure({ ...base, who: [first], year: two })] : []),
    ...years
      .slice(0, who.length < 2 && years.length > 1 ? 2 : 0)
      .map((year) => sure({ ...base, op: 'value', who: [first], year })),
  ];
}

/** The years that may be set side by side. */
function yearsOf({ years }: Frame, setAgainst: boolean): Frame['years'] {
  const [year] = years;
  if (years.length > 1 || year === undefined) return years;
  return setAgainst && year !== 'latest' ? ['latest', year] : [];
}

const REASONS =
  /\b(?:why|reasons?|causes?|caused|causing|because|drivers?|driven|driving|behind|explain|explanation)\b/;

/** A word of reason was said, though not one that is read. */
const REASONED = 3;

/** The reason for a movement, and the movement itself. */
function moved(frame: Frame, metric: Metric, text: string): readonly Built[] {
  if (metric === 'overview') return [];
  const [first = 'me'] = frame.who;
  // "why is it higher than last year": the year that it is set against, or the one that is asked about.
  const years = hasCue(frame, 'than') ? (['latest', yearOf(frame)] as const) : [yearOf(frame)];
  const reasoned = REASONS.test(text);
  const why = years.map((year) =>
    doubtful({ op: 'explain', metric, who: [first], year }, reasoned ? -REASONED : 0),
  );
  const base = { op: 'trend', metric, who: subjects(frame), ...service(frame) } as const;
  const trends = spansOf(frame).map(({ span, doubt }) => doubtful({ ...base, year: span }, doubt));
  if (hasCue(frame, 'explain') || reasoned) return [...why, ...trends];
  return hasCue(frame, 'change') ? [...trends, ...why] : trends;
}

/** The rows of years that may be meant. */
function spansOf(frame: Frame): readonly { readonly span: YearSpan; readonly doubt: number }[] {
  if (frame.span !== undefined) return [{ span: frame.span, doubt: 0 }];
  const years = frame.years.toSorted();
  const [from, to] = [years[0], years.at(-1)];
  if (from !== undefined && to !== undefined && from !== to)
    return [{ span: { from, to }, doubt: 0 }];
  if (from !== undefined) return from === 'latest' ? [] : [sinceYear(frame, from)];
  const [last] = frame.numbers;
  if (last !== undefined && last > 1 && frame.extremes.length === 0)
    return [{ span: { last }, doubt: 0 }];
  return hasCue(frame, 'trend', 'change', 'comparative', 'by-year')
    ? [{ span: 'all', doubt: 0 }]
    : [];
}

function sinceYear(
  frame: Frame,
  from: Frame['years'][number],
): { readonly span: YearSpan; readonly doubt: number } {
  const moving = hasCue(frame, 'trend', 'change', 'since');
  return { span: { from, to: 'latest' }, doubt: moving ? 0 : 2 };
}
