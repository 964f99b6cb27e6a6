import { MEASURES } from '../../../../src/domain/facts/measure';
import { SERVICES } from '../../../../src/domain/facts/measure';
import { pointsOfOneCase, wholePercent } from '../../../../src/domain/facts/rate';
import type { Answer } from '../../../../src/domain/question/answer/answer';
import type {
  Figure,
  MissingRow,
  PooledFigure,
  Row,
} from '../../../../src/domain/question/answer/answer-row';
import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import type { Metric, Query } from '../../../../src/domain/question/query';
import { answerText } from '../../../../src/present/answers/answer-text';
import { figureRecord, heldFigures } from '../../../support/figure-records';

/** Figures nobody would expect: 60 councils and years with counts that fit their rates, some without cases. */
function generated() {
  let state = 11;
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  const councils = [
    'birmingham',
    'dudley',
    'walsall',
    'sandwell',
    'solihull',
    'wolverhampton',
    'leeds',
    'kent',
    'luton',
    'redditch',
    'camden',
    'hull',
  ];
  const letters = councils.flatMap((authority) =>
    ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24'].map((period) => {
      const investigations = next(5) === 0 ? 0 : 1 + next(160);
      const upheld = next(investigations + 1);
      const satisfactory = next(upheld + 1);
      const outcomes = 1 + next(40);
      const late = next(3);
      const rates =
        investigations === 0
          ? ({ uphold_rate: 'no-cases', upheld: 'no-cases', investigations: 'no-cases' } as const)
          : {
              uphold_rate: wholePercent(upheld, investigations),
              upheld,
              investigations,
              not_upheld: investigations - upheld,
              upheld_per_100k: next(90) / 10,
            };
      return figureRecord({
        authority,
        period,
        own: {
          ...rates,
          compliance_rate: wholePercent(outcomes - next(2), outcomes),
          compliance_outcomes: outcomes,
          ...(upheld > 0
            ? {
                satisfactory_rate: wholePercent(satisfactory, upheld),
                satisfactory_count: satisfactory,
              }
            : {}),
          received: 1000 + next(3000),
          response_days: next(40),
        },
        similar: { uphold_rate: next(100), compliance_rate: next(100) },
        services: { housing: { received: next(50) }, 'adult-care': { received: next(50) } },
        ...(late > 0 ? { late: { count: late, of: outcomes, details: ['after 17 weeks'] } } : {}),
      });
    }),
  );
  const { records, groups } = heldFigures();
  return {
    records: [
      ...letters,
      ...records.filter(
        ({ source }) => source.kind === 'committee-report' || source.title.includes('coventry'),
      ),
    ],
    groups,
  };
}

const knowledge = { home: 'coventry', ...generated(), today: '2026-11-21' };

/** Numbers as a reader sees them; `[1]`, `1st` and `31 March 2024` count too. */
function numeralsIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([numeral]) =>
    numeral.replace(/,(?=\d{3})/g, '').replace(/,$/, ''),
  );
}

function isRowsAnswer(answer: Answer): answer is Extract<Answer, { rows: readonly Row[] }> {
  return 'rows' in answer;
}

function figuresIn(answer: Answer): readonly (Figure | PooledFigure)[] {
  if (isRowsAnswer(answer))
    return answer.rows.flatMap((row) => (row.kind === 'missing' ? [] : [row.figure]));
  if (answer.kind === 'ranking')
    return answer.places
      .map(({ figure }) => figure)
      .concat(answer.focus ? [answer.focus.figure] : []);
  return answer.kind === 'source' ? answer.figures : [];
}

function missingIn(answer: Answer): readonly MissingRow[] {
  if (answer.kind === 'no-data') return answer.missing;
  return isRowsAnswer(answer) ? answer.rows.filter((row) => row.kind === 'missing') : [];
}

/** The numbers that facts give, with what may be worked out from them; nothing is taken from the text itself. */
function allowedIn(answer: Answer, citations: readonly unknown[]): ReadonlySet<string> {
  const figures = figuresIn(answer);
  const values = figures.flatMap((figure) =>
    'fact' in figure
      ? [figure.fact, figure.part, figure.base, figure.comparator].flatMap((fact) =>
          fact?.quantity.kind === 'printed' ? [fact.quantity.value] : [],
        )
      : [figure.value, figure.part, figure.base ?? 0],
  );
  const points = figures.flatMap((figure) => {
    if (!('fact' in figure))
      return figure.base === null ? [] : [pointsOfOneCase(figure.base, figure.part)];
    const [part, base] = [figure.part, figure.base].map((fact) =>
      fact?.quantity.kind === 'printed' ? fact.quantity.value : undefined,
    );
    return base === undefined ? [] : [pointsOfOneCase(base, part)];
  });
  const groups = figures.flatMap(({ subject }) =>
    subject.kind === 'pooled'
      ? [
          subject.members.length,
          subject.members.length + subject.missing.length + subject.noCases.length,
        ]
      : [],
  );
  const lines = figures.flatMap((figure) => {
    if ('fact' in figure) return [];
    const all = new Set(
      figure.facts.flatMap(({ citations }) =>
        citations.map((at) => `${at.sha256} ${String(at.line)}`),
      ),
    );
    const documents = new Set(figure.facts.map((fact) => fact.citations[0].sha256));
    return [all.size - Math.min(5, documents.size)];
  });
  const members = missingIn(answer).flatMap(({ missing }) =>
    missing.kind === 'no-group-figure' ? [missing.held, missing.members] : [],
  );
  const late = isRowsAnswer(answer)
    ? answer.caveats.flatMap((caveat) =>
        caveat.kind === 'late-remedies' ? [caveat.late.count, caveat.late.of ?? 0] : [],
      )
    : [];
  const positions =
    answer.kind === 'ranking'
      ? [
          ...answer.places.map(({ position }) => position),
          ...[
            answer.focus?.position,
            answer.focus?.fromOtherEnd,
            answer.focus?.tiedWith,
            answer.ranked,
          ],
          ...[answer.places.length - 20, answer.notHeld.length - 8, answer.noCases.length - 8],
        ]
      : [];
  const numbers = [
    ...values,
    ...points,
    ...groups,
    ...members,
    ...lines,
    ...late,
    ...positions,
  ].filter((one) => one !== undefined);
  const differences = values.flatMap((a) =>
    values.map((b) => Math.abs(Math.round((a - b) * 100) / 100)),
  );
  return new Set([
    ...[...numbers, ...differences].map(String),
    ...citations.map((_, index) => String(index + 1)),
    ...numeralsIn(JSON.stringify([citations, periodsIn(answer), sourcesIn(answer)])),
    ...['2022', '23', '2020', '21', '31', '100000'],
  ]);
}

/** Labels of years and the years that they end in; the sentences about years not held name them too. */
function periodsIn(answer: Answer): readonly string[] {
  const labels = JSON.stringify(answer).match(/\b20\d\d-\d\d\b/g) ?? [];
  return labels.flatMap((label) => [label, String(Number(label.slice(0, 4)) + 1)]);
}

/** Words of documents: titles in a list of sources, and what a letter says of late remedies. */
function sourcesIn(answer: Answer): unknown {
  if (answer.kind === 'source') return answer.documents.map(({ source }) => source.title);
  return isRowsAnswer(answer)
    ? answer.caveats.map((caveat) => (caveat.kind === 'late-remedies' ? caveat.late.details : ''))
    : '';
}

function strayNumerals(query: Query): readonly string[] {
  const answer = answerQuestion(query, knowledge);
  const { text, citations } = answerText(answer);
  const allowed = allowedIn(answer, citations);
  return numeralsIn(text).filter(
    (numeral) => !allowed.has(numeral) && !allowed.has(String(Number(numeral))),
  );
}

/** What the store holds at each line that can be cited. */
const HELD = new Map(
  knowledge.records
    .flatMap(({ facts }) => facts)
    .flatMap(({ quantity, citations }) =>
      citations.map((at) => [`${at.sha256} ${String(at.line)}`, quantity]),
    ),
);

function strayFigures(query: Query): readonly unknown[] {
  const { figures, status } = answerText(answerQuestion(query, knowledge));
  return figures.filter(({ value, unit, source, derivedFrom }) => {
    const held = HELD.get(`${source.sha256} ${String(source.line)}`);
    const isHeld = held?.kind === 'printed' && held.value === value && held.unit === unit;
    return status === 'no-data' || !(isHeld || derivedFrom);
  });
}

const METRICS: readonly Metric[] = [...MEASURES, 'overview'];
const COUNCILS = [...new Set(knowledge.records.map(({ authority }) => authority))];
const YEARS = [
  '2017-18',
  '2018-19',
  '2019-20',
  '2020-21',
  '2021-22',
  '2022-23',
  '2023-24',
  '2024-25',
  'latest',
  'latest-1',
] as const;

function valueQueries(metric: Metric): readonly Query[] {
  return COUNCILS.flatMap((who) =>
    YEARS.map((year) => ({ op: 'value', metric, who: [who], year }) as const),
  );
}

describe('every numeral in an answer comes from a figure with a source, or from arithmetic on such figures', () => {
  it.each(METRICS)(
    '%s: for every council and year, and is what the store holds at that line',
    (metric) => {
      for (const query of valueQueries(metric)) {
        expect([query, strayNumerals(query)]).toEqual([query, []]);
        expect([query, strayFigures(query)]).toEqual([query, []]);
      }
    },
  );

  it.each(METRICS)('%s: in comparisons, rankings, trends, explanations and sources', (metric) => {
    const groups = [
      'group:wmca',
      'group:cipfa',
      'group:similar',
      'group:england',
      'group:type:met',
    ] as const;
    const queries: readonly Query[] = [
      ...YEARS.map(
        (year) => ({ op: 'compare', metric, who: ['me', 'luton', ...groups], year }) as const,
      ),
      { op: 'compare', metric, who: ['birmingham'], year: ['latest', 'latest-1', '2019-20'] },
      ...YEARS.map(
        (year) => ({ op: 'rank', metric, group: 'england', focus: 'luton', year }) as const,
      ),
      { op: 'rank', metric, group: 'wmca', dir: 'low', n: 1, year: '2020-21' },
      { op: 'rank', metric, by: 'service', who: ['kent'], year: 'latest' },
      { op: 'rank', metric, by: 'year', who: ['kent'] },
      ...COUNCILS.map((who) => ({ op: 'trend', metric, who: [who, 'me'], year: 'all' }) as const),
      { op: 'trend', metric, who: ['group:wmca'], year: { last: 8 } },
      ...COUNCILS.map((who) => ({ op: 'explain', metric, who: [who], year: 'latest' }) as const),
      { op: 'source', metric, who: ['leeds'], year: '2021-22' },
      ...SERVICES.map(
        (service) => ({ op: 'value', metric, who: ['kent'], year: 'latest', service }) as const,
      ),
    ];
    for (const query of queries) expect([query, strayNumerals(query)]).toEqual([query, []]);
  });

  it('would be noticed where one does not', () => {
    const answer = answerQuestion(
      { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' },
      knowledge,
    );
    const { citations } = answerText(answer);
    const allowed = allowedIn(answer, citations);
    expect(
      numeralsIn('About 57% of 1,234 cases').filter((numeral) => !allowed.has(numeral)),
    ).toEqual(['57', '1234']);
  });
});
