import type { Answer } from '../../../../../src/domain/question/answer/answer';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { ListQuery, Query, SourceQuery } from '../../../../../src/domain/question/query';
import { heldFigures } from '../../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function list(query: Partial<ListQuery>): Answer {
  return answerQuestion({ op: 'list', entity: 'letters', ...query }, knowledge);
}

function gapsOf(answer: Answer): readonly string[] {
  return answer.kind === 'letters'
    ? answer.gaps.map(({ authority, period }) => `${authority.id} ${period}`)
    : [];
}

describe('letters held', () => {
  it('are those of whom is asked about, reports included', () => {
    const answer = list({ who: ['me'] });
    expect(
      answer.kind === 'letters' &&
        answer.documents.map(({ period, source }) => `${period} ${source.kind}`),
    ).toEqual([
      '2018-19 committee-report',
      '2019-20 annual-letter',
      '2019-20 committee-report',
      '2023-24 annual-letter',
    ]);
  });

  it('are of everybody where nobody is named', () => {
    const answer = list({});
    expect(
      answer.kind === 'letters' &&
        new Set(answer.documents.map(({ authority }) => authority.id)).size,
    ).toBe(24);
  });

  it('can be asked for one year', () => {
    const answer = list({ who: ['me'], year: 'latest' });
    expect(answer.kind === 'letters' && answer.documents.map(({ period }) => period)).toEqual([
      '2023-24',
    ]);
  });
});

describe('letters not held', () => {
  it('are those between the first held and the newest that is out; a report is no letter', () => {
    expect(gapsOf(list({ entity: 'gaps' }))).toEqual([
      'coventry 2020-21',
      'coventry 2021-22',
      'coventry 2022-23',
      'coventry 2024-25',
      'coventry 2025-26',
    ]);
  });

  it('of a group, in one year', () => {
    expect(gapsOf(list({ entity: 'gaps', who: ['group:wmca'], year: '2023-24' }))).toHaveLength(6);
  });

  it('leave out years that are not out yet, and councils that were no more', () => {
    expect(gapsOf(list({ entity: 'gaps', year: '2026-27' }))).toEqual([]);
    expect(gapsOf(list({ entity: 'gaps', who: ['northamptonshire'], year: '2023-24' }))).toEqual(
      [],
    );
    expect(
      gapsOf(list({ entity: 'gaps', who: ['northamptonshire'], year: '2019-20' })),
    ).toHaveLength(1);
  });
});

describe('councils', () => {
  it('are members of a group with and without figures', () => {
    const answer = list({ entity: 'councils', who: ['group:wmca'], year: '2023-24' });
    expect(answer).toMatchObject({ kind: 'councils', group: 'wmca', period: '2023-24' });
    expect(answer.kind === 'councils' && answer.held.map(({ id }) => id)).toEqual(['coventry']);
    expect(answer.kind === 'councils' && answer.notHeld).toHaveLength(6);
  });

  it('are all that anything is held for where no group is named', () => {
    const answer = list({ entity: 'councils' });
    expect(answer.kind === 'councils' && answer.held).toHaveLength(24);
  });
});

describe('a source', () => {
  const source = (query: Partial<SourceQuery>): Answer =>
    answerQuestion({ op: 'source', ...query }, knowledge);

  it('is the figure with its line, and the documents', () => {
    const answer = source({ metric: 'uphold_rate', who: ['me'], year: 'latest' });
    expect(answer.kind === 'source' && answer.figures).toHaveLength(1);
    expect(answer.kind === 'source' && answer.documents).toHaveLength(1);
  });

  it('is the documents alone where no measure is named', () => {
    const answer = source({ who: ['coventry'], year: '2019-20' });
    expect(answer.kind === 'source' && answer.figures).toEqual([]);
    expect(answer.kind === 'source' && answer.documents).toHaveLength(2);
  });

  it('is our latest letter where nothing is named, and no-data where nothing is held', () => {
    expect(source({})).toMatchObject({ kind: 'source', documents: [{ period: '2023-24' }] });
    expect(source({ who: ['hull'] }).kind).toBe('no-data');
    expect(source({ who: ['me'], year: '2021-22' })).toMatchObject({
      kind: 'no-data',
      missing: [{ missing: { kind: 'no-letter' } }],
    });
  });
});

describe('every other question', () => {
  it.each([
    [{ op: 'define', term: 'uphold rate' }, 'definition'],
    [{ op: 'define', term: 'gravity' }, 'no-definition'],
    [{ op: 'help' }, 'help'],
  ] satisfies [Query, string][])('%j', (query, kind) => {
    expect(answerQuestion(query, knowledge).kind).toBe(kind);
  });
});
