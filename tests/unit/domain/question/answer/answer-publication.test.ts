import type { Answer, Knowledge } from '../../../../../src/domain/question/answer/answer';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { Query } from '../../../../../src/domain/question/query';
import { figureRecord, heldFigures } from '../../../../support/figure-records';

const DAY = '2026-05-27';

/** A letter of May 2026 that is made public a week after it came. */
function early(
  authority: string,
  own = { uphold_rate: 91.25, upheld: 4343, investigations: 4376 },
) {
  const record = figureRecord({
    authority,
    period: '2025-26',
    own,
    england: { uphold_rate: 88.75 },
    late: { count: 4399, details: [] },
  });
  return { ...record, source: { ...record.source, publicFrom: DAY } };
}

const { records, groups } = heldFigures();
const before: Knowledge = {
  home: 'coventry',
  records: [...records, early('coventry'), early('dudley')],
  groups,
  today: '2026-05-26',
};

/** Every figure of the letter. */
const ITS_FIGURES = /91\.25|88\.75|4343|4376|4399/;

function ask(query: Query, on: Partial<Knowledge> = {}): Answer {
  return answerQuestion(query, { ...before, ...on });
}

const ourRate = { op: 'value', metric: 'uphold_rate', who: ['me'] } as const;

describe('a letter that is not public yet', () => {
  it('is told of by its day, and by no figure', () => {
    const answer = ask({ ...ourRate, year: '2025-26' });
    expect(answer).toMatchObject({
      kind: 'no-data',
      missing: [{ missing: { kind: 'not-public-yet', period: '2025-26', publicFrom: DAY } }],
    });
  });

  it('is not "the latest", which stays the latest public one', () => {
    const answer = ask({ ...ourRate, year: 'latest' });
    expect(answer).toMatchObject({ kind: 'value', rows: [{ figure: { period: '2023-24' } }] });
    const caveats = 'caveats' in answer ? answer.caveats : [];
    expect(caveats).toContainEqual(
      expect.objectContaining({ kind: 'not-public-yet', period: '2025-26', told: false }),
    );
    expect(caveats).toContainEqual(
      expect.objectContaining({ kind: 'newer-missing', missing: ['2024-25'] }),
    );
  });

  it('gives nothing to any kind of question', () => {
    const queries: readonly Query[] = [
      ...(['latest', 'all', '2025-26', { last: 3 }] as const).flatMap((year): readonly Query[] => [
        { ...ourRate, year },
        { ...ourRate, op: 'trend', year },
        { ...ourRate, op: 'compare', who: ['me', 'dudley', 'group:wmca', 'group:england'], year },
        { op: 'explain', metric: 'compliance_rate', who: ['me'], year },
        { op: 'rank', metric: 'uphold_rate', group: 'wmca', focus: 'me', year },
        { op: 'source', metric: 'uphold_rate', who: ['me'], year },
      ]),
      { op: 'rank', metric: 'upheld', by: 'year', who: ['me'] },
      { op: 'source', who: ['dudley'], year: '2025-26' },
    ];
    for (const query of queries)
      expect([query, ITS_FIGURES.exec(JSON.stringify(ask(query)))]).toEqual([query, null]);
    const told = queries.map((query) => JSON.stringify(ask(query, { unpublished: 'told' })));
    expect(told.filter((answer) => ITS_FIGURES.test(answer)).length).toBeGreaterThan(15);
  });

  it('is listed among the letters with its day, and is no gap', () => {
    const listed = ask({ op: 'list', entity: 'letters', who: ['me'] });
    const documents = listed.kind === 'letters' ? listed.documents : [];
    expect(documents.find(({ period }) => period === '2025-26')).toMatchObject({
      heldBackUntil: DAY,
    });
    expect(documents.filter(({ heldBackUntil }) => heldBackUntil !== undefined)).toHaveLength(1);
    const gaps = ask({ op: 'list', entity: 'gaps' }, { today: '2026-06-30', unpublished: 'told' });
    expect(gaps.kind === 'letters' && gaps.gaps.map(({ period }) => period)).not.toContain(
      '2025-26',
    );
    const early = ask({ op: 'list', entity: 'gaps', year: '2025-26' }, { today: '2026-05-26' });
    expect(early).toMatchObject({ gaps: [] });
  });

  it('is held back also where it is all that is held', () => {
    const answer = ask({ ...ourRate, who: ['hull'], year: 'latest' }, { records: [early('hull')] });
    expect(answer).toMatchObject({
      kind: 'no-data',
      missing: [{ missing: { kind: 'not-public-yet', publicFrom: DAY } }],
    });
    expect(ask({ op: 'list', entity: 'letters' }, { records: [early('hull')] })).toMatchObject({
      documents: [{ heldBackUntil: DAY }],
    });
  });

  it('is no gap, and not said to be missing, although all other letters are out', () => {
    const late = records.concat({
      ...early('coventry'),
      source: { ...early('coventry').source, publicFrom: '2026-06-20' },
    });
    const on = { records: late, today: '2026-06-10' };
    const gaps = ask({ op: 'list', entity: 'gaps' }, on);
    expect(gaps.kind === 'letters' && gaps.gaps.map(({ period }) => period)).toEqual([
      '2020-21',
      '2021-22',
      '2022-23',
      '2024-25',
    ]);
    const answer = ask({ ...ourRate, year: 'latest' }, on);
    expect('caveats' in answer && answer.caveats).toContainEqual(
      expect.objectContaining({ kind: 'newer-missing', missing: ['2024-25'] }),
    );
  });

  it('names no neighbours before its day', () => {
    const closed = groups.map((group) => ({
      ...group,
      source: { ...group.source, publicFrom: DAY },
    }));
    const query = { ...ourRate, who: ['group:cipfa'], year: '2019-20' } as const;
    expect(ask(query, { groups: closed })).toMatchObject({
      missing: [{ missing: { why: 'unknown-members' } }],
    });
    expect(ask(query, { groups: closed, today: DAY }).kind).toBe('value');
  });

  it('is answered from on its day', () => {
    const answer = ask({ ...ourRate, year: 'latest' }, { today: DAY });
    expect(answer).toMatchObject({ kind: 'value', rows: [{ figure: { period: '2025-26' } }] });
    expect(JSON.stringify(answer)).not.toContain('not-public-yet');
  });

  it('is answered from before its day for whoever may know, who is told that it is not public', () => {
    const answer = ask({ ...ourRate, year: 'latest' }, { unpublished: 'told' });
    expect(answer).toMatchObject({ kind: 'value', rows: [{ figure: { period: '2025-26' } }] });
    expect('caveats' in answer && answer.caveats).toContainEqual(
      expect.objectContaining({ kind: 'not-public-yet', publicFrom: DAY, told: true }),
    );
    const pooled = ask(
      { ...ourRate, who: ['group:wmca'], year: '2025-26' },
      { unpublished: 'told' },
    );
    expect('caveats' in pooled && pooled.caveats).toContainEqual(
      expect.objectContaining({ kind: 'not-public-yet', told: true }),
    );
  });
});

describe('the latest figures of a council without letters', () => {
  it('are not said to be of a letter', () => {
    const answer = ask({ ...ourRate, who: ['bolton'], year: 'latest' });
    expect('caveats' in answer && answer.caveats).toContainEqual(
      expect.objectContaining({ kind: 'newer-missing', from: 'other-document' }),
    );
  });
});

describe('a year that stands as missing in its row', () => {
  it('is not said to be missing once more', () => {
    const own = { uphold_rate: 40, upheld: 2, investigations: 5 };
    const letters = [
      figureRecord({ authority: 'kettering', period: '2019-20', own }),
      figureRecord({ authority: 'north-northamptonshire', period: '2021-22', own }),
    ];
    const answer = ask(
      { ...ourRate, op: 'trend', who: ['north-northamptonshire'], year: 'all' },
      { records: letters, today: '2026-11-21' },
    );
    const missing = 'caveats' in answer ? answer.caveats : [];
    expect(missing.filter(({ kind }) => kind === 'newer-missing')).toEqual([
      expect.objectContaining({ latestHeld: '2021-22' }),
    ]);
  });
});
