import type { FigureRecord } from '../../../../../src/domain/facts/figure-record';
import type { HeldFigure, Settlement } from '../../../../../src/domain/facts/held-figure';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { Query } from '../../../../../src/domain/question/query';
import { figureRecord } from '../../../../support/figure-records';

const BASE = '/statistics/satisfactoryRemedy/base';

const letter = figureRecord({
  authority: 'coventry',
  period: '2019-20',
  own: { satisfactory_rate: 18, satisfactory_count: 2, upheld: 11, compliance_rate: 100 },
  checks: [
    {
      level: 'warn',
      code: 'base',
      message: 'The printed base is held.',
      arithmetic: '2 of 11 = 18%',
      touches: [BASE],
    },
  ],
});

const base: HeldFigure = {
  id: 'satisfactoryRemedy.base',
  pointer: BASE,
  becomes: null,
  unit: 'count',
  printed: { kind: 'printed', unit: 'count', value: 22 },
  proposed: 11,
  citations: letter.facts[0]?.citations ?? ([] as never),
};

function settlement(verb: Settlement['verb'], figure: HeldFigure): Settlement {
  const at = '2026-11-22T09:00:00.000Z';
  return {
    n: 1,
    previous: '',
    hash: '',
    at,
    by: 'Robin Field',
    verb,
    figure,
    value: verb === 'reject' ? null : 11,
    reason: 'It does not fit.',
  } as unknown as Settlement;
}

function ask(record: FigureRecord, metric: 'satisfactory_rate' | 'compliance_rate' | 'upheld') {
  const query: Query = { op: 'value', metric, who: ['me'], year: '2019-20' };
  const answer = answerQuestion(query, {
    home: 'coventry',
    records: [record],
    groups: [],
    today: '2026-11-22',
  });
  return { answer, kinds: 'caveats' in answer ? answer.caveats.map(({ kind }) => kind) : [] };
}

describe('a printed number beside a statistic that contradicts it', () => {
  it('is told with the statistic, and with no other', () => {
    const doubtful = { ...letter, held: [base] };
    const { answer, kinds } = ask(doubtful, 'satisfactory_rate');
    expect(kinds).toContain('doubt-beside');
    expect('caveats' in answer && answer.caveats).toContainEqual({
      kind: 'doubt-beside',
      reason: 'The printed base is held. (2 of 11 = 18%)',
    });
    expect(ask(doubtful, 'compliance_rate').kinds).not.toContain('doubt-beside');
    expect(ask(letter, 'satisfactory_rate').kinds).not.toContain('doubt-beside');
  });

  it('is told as put right once somebody did', () => {
    const settled = { ...letter, history: [settlement('correct', base)] };
    expect(ask(settled, 'satisfactory_rate').kinds).toContain('settled-beside');
    expect(ask(settled, 'compliance_rate').kinds).not.toContain('settled-beside');
  });
});

describe('a figure that somebody rejected', () => {
  const place = {
    authority: 'coventry',
    period: '2019-20',
    measure: 'satisfactory_rate',
    whose: 'own',
  } as const;
  const rate: HeldFigure = { ...base, id: 'rate', pointer: '/rate', becomes: place };
  const without = { ...letter, facts: letter.facts.slice(1) };

  it('is missing for that reason, with who, when and why', () => {
    const { answer } = ask(
      { ...without, history: [settlement('reject', rate)] },
      'satisfactory_rate',
    );
    expect(answer).toMatchObject({
      kind: 'no-data',
      missing: [{ missing: { kind: 'rejected', by: 'Robin Field', reason: 'It does not fit.' } }],
    });
  });

  it('is not missing for that reason where another was rejected, or it was accepted before', () => {
    const other = { ...rate, becomes: { ...place, whose: 'similar' as const } };
    for (const history of [[], [settlement('reject', other)], [settlement('accept', rate)]])
      expect(ask({ ...without, history }, 'satisfactory_rate').answer).toMatchObject({
        missing: [{ missing: { kind: 'not-in-letter' } }],
      });
  });
});
