import { forPublic, publicRecords } from '../../../../src/app/pages/for-public';
import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import type { FigureRecord } from '../../../../src/domain/facts/figure-record';
import type { Query } from '../../../../src/domain/question/query';
import { figureRecord } from '../../../support/figure-records';

const TODAY = '2024-07-20';

const open = figureRecord({
  authority: 'coventry',
  period: '2022-23',
  own: { uphold_rate: 50, satisfactory_rate: 18, upheld: 11 },
});
const early: FigureRecord = {
  ...figureRecord({ authority: 'coventry', period: '2023-24', own: { uphold_rate: 38 } }),
  source: { ...open.source, sha256: 'f'.repeat(64), publicFrom: '2024-07-24' },
};

function told(records: readonly FigureRecord[], query: Query) {
  const answer = answerQuestion(query, { home: 'coventry', records, groups: [], today: TODAY });
  return { before: JSON.stringify(answer), after: JSON.stringify(forPublic(answer)) };
}

const value = (year: string): Query => ({
  op: 'value',
  metric: 'uphold_rate',
  who: ['coventry'],
  year,
});

describe('what anybody may see', () => {
  it('is no letter before its day, not even among what is held', () => {
    expect(publicRecords([open, early], TODAY)).toEqual([open]);
    expect(publicRecords([open, early], '2024-07-24')).toHaveLength(2);
    const letters = told([open, early], { op: 'list', entity: 'letters', who: ['coventry'] });
    expect(letters.before).toContain('2024-07-24');
    expect(letters.after).not.toContain('2024-07-24');
    const latest = told([open, early], value('latest'));
    expect(latest.before).toContain('2024-07-24');
    expect(latest.after).not.toContain('2024-07-24');
  });

  it('is no report of a council', () => {
    const report = figureRecord({
      authority: 'coventry',
      period: '2022-23',
      kind: 'committee-report',
    });
    expect(publicRecords([open, report], TODAY)).toEqual([open]);
  });

  it('is that a figure is held, and not why, since the sums name it', () => {
    const held = figureRecord({
      authority: 'coventry',
      period: '2021-22',
      held: { uphold_rate: 83 },
      checks: [
        {
          level: 'error',
          code: 'x',
          message: '12 of 20 is 60%, not 83%',
          touches: ['/statistics/complaintsUpheld/percent'],
        },
      ],
    });
    const { before, after } = told([open, held], value('2021-22'));
    expect(before).toContain('83%');
    expect(after).toContain('held-for-checking');
    expect(after).not.toContain('83');
  });

  it('is that a number beside a figure is in doubt, and not which', () => {
    const answer = answerQuestion(value('2022-23'), {
      ...{ home: 'coventry', records: [open], groups: [], today: TODAY },
    });
    if (answer.kind !== 'value') throw new Error('There is a figure.');
    const doubt = { kind: 'doubt-beside', reason: 'the printed base 22 should be 11' } as const;
    const after = JSON.stringify(forPublic({ ...answer, caveats: [doubt] }));
    expect(after).toContain('held for checking');
    expect(after).not.toContain('22 should');
  });

  it('is nobody who settled a figure, and none of their words', () => {
    const by = { by: 'Robin Field', at: '2024-07-01T10:00:00.000Z', reason: 'Megan counted' };
    const correction = { measure: 'uphold_rate', printed: 5, value: 50, ...by } as const;
    const corrected = {
      ...open,
      facts: open.facts.map((fact) => ({ ...fact, corrected: [correction] as const })),
    };
    const { before, after } = told([corrected], value('2022-23'));
    expect(before).toMatch(/Robin.*Megan|Megan.*Robin/);
    expect(after).not.toMatch(/Robin|Megan/);
    expect(after).toContain('an officer');
    expect(JSON.stringify(publicRecords([corrected], TODAY))).not.toMatch(/Robin|Megan/);
  });
});
