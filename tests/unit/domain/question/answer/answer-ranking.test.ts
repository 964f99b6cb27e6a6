import type { Answer, RankingAnswer } from '../../../../../src/domain/question/answer/answer';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { RankQuery } from '../../../../../src/domain/question/query';
import { figureRecord, heldFigures } from '../../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function answer(query: Partial<RankQuery>, on: Partial<typeof knowledge> = {}): Answer {
  const whole = { op: 'rank', metric: 'uphold_rate', year: '2019-20', ...query } as const;
  return answerQuestion(whole, { ...knowledge, ...on });
}

function rank(query: Partial<RankQuery>, on: Partial<typeof knowledge> = {}): RankingAnswer {
  const result = answer(query, on);
  if (result.kind !== 'ranking') throw new Error(`no ranking in ${JSON.stringify(result)}`);
  return result;
}

function order({ places }: RankingAnswer): readonly string[] {
  return places.map(({ position, tied, figure }) => {
    const name = figure.subject.kind === 'authority' ? figure.subject.authority.id : '';
    return `${String(position)}${tied ? '=' : ''} ${figure.fact.service ?? name}`;
  });
}

describe('a ranking of councils', () => {
  it('puts the highest first unless asked otherwise, ties sharing a position', () => {
    const ranking = rank({ group: 'cipfa' });
    expect(order(ranking).slice(0, 5)).toEqual([
      '1 sheffield',
      '2 salford',
      '3= bristol',
      '3= leicester',
      '5 bradford',
    ]);
    expect(ranking.ranked).toBe(16);
  });

  it('tells our position from both ends: the fifth lowest of sixteen', () => {
    expect(rank({ group: 'cipfa', focus: 'me' }).focus).toMatchObject({
      position: 12,
      fromOtherEnd: 5,
      tiedWith: 0,
    });
    expect(rank({ group: 'cipfa', focus: 'rochdale', dir: 'low' }).focus).toMatchObject({
      position: 3,
      fromOtherEnd: 13,
      tiedWith: 1,
    });
  });

  it('keeps ties with the last place asked for', () => {
    expect(order(rank({ group: 'cipfa', dir: 'high', n: 3 }))).toEqual([
      '1 sheffield',
      '2 salford',
      '3= bristol',
      '3= leicester',
    ]);
    expect(order(rank({ group: 'cipfa', dir: 'low', n: 1 }))).toEqual(['1 bolton']);
  });

  it('leaves a figure out that is held for checking, and says so', () => {
    const ranking = rank({ group: 'wmca', dir: 'high', n: 1 });
    expect(order(ranking)).toEqual(['1 birmingham']);
    expect(ranking.heldBack).toEqual([
      expect.objectContaining({ missing: expect.objectContaining({ kind: 'held-for-checking' }) }),
    ]);
    expect(ranking.ranked).toBe(6);
  });

  it('leaves councils without cases out, and counts them apart from those not held', () => {
    const none = figureRecord({
      authority: 'wigan',
      period: '2019-20',
      own: { uphold_rate: 'no-cases' },
    });
    const ranking = rank({ group: 'gmca' }, { records: [...knowledge.records, none] });
    expect(ranking.noCases).toHaveLength(1);
    expect(ranking.ranked).toBe(5);
    expect(ranking.notHeld).toHaveLength(4);
  });

  it('says why the asked council has no position', () => {
    expect(rank({ group: 'wmca', focus: 'sandwell' }).focusMissing).toMatchObject({
      missing: { kind: 'held-for-checking' },
    });
    const none = figureRecord({
      authority: 'wigan',
      period: '2019-20',
      own: { uphold_rate: 'no-cases' },
    });
    const ranking = rank(
      { group: 'gmca', focus: 'wigan' },
      { records: [...knowledge.records, none] },
    );
    expect(ranking.focusMissing).toMatchObject({ fact: { quantity: { kind: 'no-cases' } } });
  });

  it('names a year with more figures where hardly one is held', () => {
    expect(rank({ group: 'type:met', year: 'latest' })).toMatchObject({
      ranked: 1,
      instead: '2019-20',
      period: '2023-24',
    });
  });

  it('is no-data where nothing is held, and no-home where "we" is nobody', () => {
    expect(answer({ group: 'lcrca' }).kind).toBe('no-data');
    expect(answer({ group: 'no-such-group' }).kind).toBe('no-data');
    const nobody = { home: null as unknown as string };
    expect(answer({ group: 'cipfa' }, nobody).kind).toBe('no-home');
    expect(answer({ group: 'wmca', focus: 'me' }, nobody).kind).toBe('no-home');
  });

  it('takes councils like ours as those of our type', () => {
    expect(rank({ group: 'similar' }).group).toBe('type:met');
  });

  it('ranks the councils named', () => {
    expect(order(rank({ who: ['luton', 'derby', 'bolton'] }))).toEqual([
      '1= derby',
      '1= luton',
      '3 bolton',
    ]);
  });
});

describe('a ranking of our own', () => {
  it('is over services', () => {
    const ranking = rank({ metric: 'received', by: 'service', who: ['me'] });
    expect(order(ranking)).toEqual([
      '1= education-children',
      '1= environment',
      '3 adult-care',
      '4 housing',
    ]);
    expect(ranking.notHeld.map(({ service }) => service)).toEqual([
      'benefits-tax',
      'corporate',
      'highways-transport',
      'planning-development',
    ]);
  });

  it('is over years', () => {
    const query = {
      op: 'rank',
      metric: 'uphold_rate',
      by: 'year',
      who: ['me'],
      dir: 'low',
    } as const;
    const result = answerQuestion(query, knowledge);
    expect(result.kind === 'ranking' && result.places.map(({ figure }) => figure.period)).toEqual([
      '2023-24',
      '2019-20',
      '2018-19',
    ]);
  });

  it('over years tells of a break also where only the first year is shown', () => {
    const query = { metric: 'uphold_rate', by: 'year', who: ['me'], n: 1, year: 'all' } as const;
    expect(rank(query).caveats.map(({ kind }) => kind)).toContain('series-break');
    const compliance = rank({ ...query, metric: 'compliance_rate' });
    expect(compliance.caveats.map(({ kind }) => kind)).not.toContain('series-break');
  });

  it('of compliance tells of late remedies', () => {
    const ranking = rank({ metric: 'compliance_rate', group: 'england', year: '2023-24' });
    expect(ranking.caveats.map(({ kind }) => kind)).toContain('late-remedies');
  });
});
