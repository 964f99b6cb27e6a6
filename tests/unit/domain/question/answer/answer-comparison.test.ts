import type { Answer } from '../../../../../src/domain/question/answer/answer';
import type {
  MissingRow,
  PooledFigure,
  Row,
} from '../../../../../src/domain/question/answer/answer-row';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { CompareQuery } from '../../../../../src/domain/question/query';
import { figureRecord, heldFigures } from '../../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function compare(query: Partial<CompareQuery>, on: Partial<typeof knowledge> = {}): Answer {
  const whole = {
    op: 'compare',
    metric: 'uphold_rate',
    who: ['me'],
    year: '2019-20',
    ...query,
  } as const;
  return answerQuestion(whole, { ...knowledge, ...on });
}

function rows(answer: Answer): readonly Row[] {
  if (!('rows' in answer)) throw new Error(`no rows in ${JSON.stringify(answer)}`);
  return answer.rows;
}

function pooled(answer: Answer): PooledFigure {
  const row = rows(answer).find(({ kind }) => kind === 'pooled');
  if (row?.kind !== 'pooled') throw new Error(`nothing pooled in ${JSON.stringify(answer)}`);
  return row.figure;
}

function missing(answer: Answer): MissingRow['missing'] {
  const all = answer.kind === 'no-data' ? answer.missing : rows(answer);
  const row = all.find(({ kind }) => kind === 'missing');
  if (row?.kind !== 'missing') throw new Error('nothing is missing');
  return row.missing;
}

describe('a group figure', () => {
  it('is pooled from the counts of all its members: neighbours 203 of 342', () => {
    const figure = pooled(compare({ who: ['me', 'group:cipfa'] }));
    expect(figure).toMatchObject({ value: 59, part: 203, base: 342, unit: 'percent' });
    expect(figure.subject).toMatchObject({ group: 'cipfa', missing: [], includesMe: true });
    expect(figure.subject.members).toHaveLength(16);
    expect(figure.facts).toHaveLength(32);
  });

  it('uses counts where a rate is held for checking: West Midlands 180 of 248', () => {
    const figure = pooled(compare({ who: ['group:wmca'] }));
    expect(figure).toMatchObject({ value: 73, part: 180, base: 248 });
    expect(figure.subject.members).toContain('sandwell');
  });

  it('says when the home council is not in it, and who is not held', () => {
    const figure = pooled(compare({ who: ['me', 'group:gmca'] }));
    expect(figure.subject.includesMe).toBe(false);
    expect(figure.subject.members).toEqual(
      expect.arrayContaining(['bolton', 'rochdale', 'tameside', 'oldham', 'salford']),
    );
    expect(figure.subject.missing).toEqual(expect.arrayContaining(['manchester', 'wigan']));
    expect(
      pooled(compare({ who: ['group:gmca'] }, { home: null as unknown as string })).subject
        .includesMe,
    ).toBeNull();
  });

  it('is a sum for counts', () => {
    expect(pooled(compare({ metric: 'upheld', who: ['group:wmca'] }))).toMatchObject({
      value: 180,
      unit: 'count',
      base: null,
    });
  });

  it('finds the count behind a printed compliance rate', () => {
    const letter = (authority: string, compliance_rate: number, compliance_outcomes: number) =>
      figureRecord({ authority, period: '2020-21', own: { compliance_rate, compliance_outcomes } });
    const records = [
      letter('dudley', 100, 7),
      letter('walsall', 88, 8),
      letter('solihull', 50, 1000),
    ];
    const figure = pooled(
      compare({ metric: 'compliance_rate', who: ['group:wmca'], year: '2020-21' }, { records }),
    );
    expect(figure).toMatchObject({ part: 14, base: 15, value: 93 });
    expect(figure.subject.missing).toContain('solihull');
  });

  it('leaves out members without cases and names them', () => {
    const letter = (authority: string, upheld: number | 'no-cases') =>
      figureRecord({
        authority,
        period: '2020-21',
        own: {
          uphold_rate: upheld === 'no-cases' ? upheld : 50,
          upheld,
          investigations: upheld === 'no-cases' ? upheld : 4,
        },
      });
    const records = [letter('dudley', 2), letter('walsall', 2), letter('solihull', 'no-cases')];
    const figure = pooled(compare({ who: ['group:wmca'], year: '2020-21' }, { records }));
    expect(figure).toMatchObject({ part: 4, base: 8 });
    expect(figure.subject.noCases).toEqual(['solihull']);
  });

  it('is none with one member, and names the year that has more', () => {
    expect(missing(compare({ who: ['group:wmca'], year: 'latest' }))).toMatchObject({
      kind: 'no-group-figure',
      why: 'too-few',
      held: 1,
      members: 7,
      instead: '2019-20',
    });
  });

  it('is none for rates by population, whose base is not held', () => {
    const answer = compare({
      metric: 'upheld_per_100k',
      who: ['me', 'group:wmca'],
      year: '2023-24',
    });
    expect(missing(answer)).toMatchObject({ why: 'cannot-pool' });
  });

  it('says of which year the members are, and is none where no report names them', () => {
    const answer = compare({ who: ['me', 'group:cipfa'], year: 'latest' });
    expect('caveats' in answer && answer.caveats).toContainEqual({
      kind: 'group-of-year',
      group: 'cipfa',
      named: '2019-20',
    });
    expect(missing(compare({ who: ['luton', 'group:cipfa'] }))).toMatchObject({
      why: 'unknown-members',
    });
  });
});

describe('a comparator', () => {
  it("is the Ombudsman's printed average for similar organisations", () => {
    const [, average] = rows(compare({ who: ['me', 'group:similar'] }));
    expect(average).toMatchObject({
      kind: 'figure',
      figure: { subject: { kind: 'similar' }, fact: { whose: 'similar', quantity: { value: 67 } } },
    });
  });

  it('is that of the council named, not of ours', () => {
    const [, average] = rows(compare({ who: ['luton', 'group:similar'], year: 'latest' }));
    expect(average).toMatchObject({ figure: { fact: { quantity: { value: 79 } } } });
  });

  it('is the national figure that a report prints, or none', () => {
    const [, national] = rows(compare({ who: ['me', 'group:england'] }));
    expect(national).toMatchObject({
      figure: { subject: { kind: 'england' }, fact: { quantity: { value: 59 } } },
    });
    expect(missing(compare({ who: ['me', 'group:england'], year: 'latest' }))).toMatchObject({
      group: 'england',
      why: 'not-printed',
    });
  });
});

describe('councils side by side', () => {
  it('are of one year: the newest held for all of them', () => {
    const newer = figureRecord({
      authority: 'coventry',
      period: '2024-25',
      own: { uphold_rate: 40 },
    });
    const answer = compare(
      { who: ['me', 'luton'], year: 'latest' },
      { records: [...knowledge.records, newer] },
    );
    expect(rows(answer).map((row) => row.kind === 'figure' && row.figure.period)).toEqual([
      '2023-24',
      '2023-24',
    ]);
  });

  it('show who is not held', () => {
    const answer = compare({ who: ['me', 'hull'], year: '2023-24' });
    expect(rows(answer).map(({ kind }) => kind)).toEqual(['figure', 'missing']);
    expect(compare({ who: ['hull', 'leeds'], year: '2023-24' }).kind).toBe('no-data');
  });

  it('compare years of one council across a break in the series', () => {
    const answer = compare({ year: ['latest', '2019-20'] });
    expect(rows(answer)).toHaveLength(2);
    expect('caveats' in answer && answer.caveats).toContainEqual({
      kind: 'series-break',
      at: '2022-23',
    });
  });
});
