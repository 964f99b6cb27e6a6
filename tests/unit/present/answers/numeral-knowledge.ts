import type { FigureRecord } from '../../../../src/domain/facts/figure-record';
import { wholePercent } from '../../../../src/domain/facts/rate';
import type { Knowledge } from '../../../../src/domain/question/answer/answer';
import { figureRecord, heldFigures } from '../../../support/figure-records';

/** Letters that are not public yet, corrected, rejected or held: each with sentences of its own. */
function settledLetters(): readonly FigureRecord[] {
  const own = { uphold_rate: 57, upheld: 4, investigations: 7 };
  const kent = figureRecord({ authority: 'kent', period: '2024-25', own });
  const hull = figureRecord({ authority: 'hull', period: '2024-25', own });
  const walsall = figureRecord({ authority: 'walsall', period: '2024-25', held: own });
  const decided = { by: 'Robin Field', at: '2026-11-02T09:30:00.000Z', reason: '4 of 7 is 57%' };
  const correction = { measure: 'uphold_rate', printed: 55, value: 57, ...decided } as const;
  const [held] = walsall.held;
  const rejected = held && {
    ...decided,
    n: 1,
    previous: '',
    hash: '',
    verb: 'reject' as const,
    figure: held,
    value: null,
  };
  return [
    { ...kent, source: { ...kent.source, publicFrom: '2026-12-24' } },
    { ...hull, facts: hull.facts.map((fact) => ({ ...fact, corrected: [correction] as const })) },
    { ...walsall, held: [], history: rejected ? [rejected as never] : [] },
  ];
}

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
      ...settledLetters(),
      ...records.filter(
        ({ source }) => source.kind === 'committee-report' || source.title.includes('coventry'),
      ),
    ],
    groups,
  };
}

/** What the answers of the numeral tests are made from. */
export const knowledge: Knowledge = {
  home: 'coventry',
  ...generated(),
  today: '2026-11-21',
};
