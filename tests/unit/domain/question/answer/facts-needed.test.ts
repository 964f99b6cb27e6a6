import { AUTHORITIES } from '../../../../../src/domain/facts/authorities/authorities';
import { MEASURES } from '../../../../../src/domain/facts/measure';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import { findDefinition, TERMS } from '../../../../../src/domain/question/answer/definitions';
import { factsNeeded } from '../../../../../src/domain/question/answer/facts-needed';
import type { Query } from '../../../../../src/domain/question/query';
import { heldFigures } from '../../../../support/figure-records';

const held = heldFigures();

describe('factsNeeded', () => {
  it('names the councils asked about, and ours', () => {
    const query: Query = {
      op: 'compare',
      metric: 'upheld',
      who: ['birmingham', 'walsall'],
      year: 'latest',
    };
    expect(factsNeeded(query, 'coventry')).toEqual({
      authorities: ['birmingham', 'coventry', 'walsall'],
      groupsOf: [],
    });
    expect(factsNeeded(query, null).authorities).toEqual(['birmingham', 'walsall']);
  });

  it('names the members of a group, abolished ones too', () => {
    const query: Query = { op: 'rank', metric: 'upheld', group: 'type:county', year: '2019-20' };
    expect(factsNeeded(query, null).authorities).toEqual(
      expect.arrayContaining(['kent', 'northamptonshire']),
    );
  });

  it('needs everybody for neighbours until their list is known', () => {
    const query: Query = {
      op: 'compare',
      metric: 'upheld',
      who: ['me', 'group:cipfa'],
      year: 'latest',
    };
    const before = factsNeeded(query, 'coventry');
    expect(before.groupsOf).toEqual(['coventry']);
    expect(before.authorities).toHaveLength(AUTHORITIES.length);
    expect(factsNeeded(query, 'coventry', held.groups).authorities).toHaveLength(16);
  });

  it('needs nobody for a definition', () => {
    expect(factsNeeded({ op: 'define', term: 'upheld' }, null)).toEqual({
      authorities: [],
      groupsOf: [],
    });
  });

  it.each([
    { op: 'value', metric: 'overview', who: ['me'], year: 'latest' },
    {
      op: 'compare',
      metric: 'uphold_rate',
      who: ['me', 'group:cipfa', 'group:wmca', 'group:similar', 'group:england'],
      year: '2019-20',
    },
    { op: 'compare', metric: 'upheld', who: ['luton', 'group:similar'], year: 'latest' },
    { op: 'rank', metric: 'uphold_rate', group: 'cipfa', focus: 'me', year: '2019-20' },
    { op: 'rank', metric: 'uphold_rate', group: 'similar', focus: 'bolton', year: '2019-20' },
    { op: 'rank', metric: 'uphold_rate', group: 'england', year: '2019-20' },
    { op: 'rank', metric: 'received', by: 'service', year: '2019-20' },
    { op: 'trend', metric: 'upheld', who: ['group:region:west-midlands'], year: 'all' },
    { op: 'explain', metric: 'uphold_rate', who: ['me'], year: 'latest' },
    { op: 'list', entity: 'letters' },
    { op: 'list', entity: 'gaps' },
    { op: 'count', entity: 'councils', who: ['group:wmca'] },
    { op: 'source' },
  ] satisfies Query[])('is enough to answer %j as from everything', (query: Query) => {
    const needed = factsNeeded(query, 'coventry', held.groups);
    const knowledge = { home: 'coventry', today: '2026-11-21' };
    const some = {
      ...knowledge,
      records: held.records.filter(({ authority }) => needed.authorities.includes(authority)),
      groups: held.groups.filter(({ of }) => needed.groupsOf.includes(of)),
    };
    expect(answerQuestion(query, some)).toEqual(answerQuestion(query, { ...knowledge, ...held }));
  });
});

describe('the glossary', () => {
  it('explains every measure and every term that can be asked for', () => {
    const asked = [
      ...MEASURES,
      ...[
        'overview',
        'upheld',
        'satisfactory_remedy',
        'maladministration',
        'injustice',
        'premature',
        'similar',
        'cipfa',
        'wmca',
        'lgsco',
      ],
      ...['decision_statement', 'draft_decision', 'service_improvement', 'complaint_handling_code'],
    ];
    for (const term of asked) expect(findDefinition(term)?.meaning).toMatch(/\w+/);
    expect(new Set(TERMS).size).toBe(TERMS.length);
  });

  it('takes singular, plural and spaces', () => {
    expect(findDefinition('Satisfactory remedies')?.term).toBe('satisfactory_remedy');
    expect(findDefinition('late remedy')?.term).toBe('late_remedies');
    expect(findDefinition('public report')?.term).toBe('public_reports');
    expect(findDefinition('service improvements')?.term).toBe('service_improvement');
  });
});
