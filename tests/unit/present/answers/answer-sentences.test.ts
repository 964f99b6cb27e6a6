import type { Knowledge } from '../../../../src/domain/question/answer/answer';
import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import type { Query } from '../../../../src/domain/question/query';
import { answerText } from '../../../../src/present/answers/answer-text';
import { figureRecord, heldFigures } from '../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function say(query: Query, on: Partial<Knowledge> = {}): string {
  return answerText(answerQuestion(query, { ...knowledge, ...on })).text;
}

const ourRate = { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' } as const;

describe('a difference in words', () => {
  it('names every other council once, and the better end once', () => {
    const who = ['me', 'birmingham', 'solihull'] as const;
    expect(say({ ...ourRate, op: 'compare', who, year: '2019-20' })).toContain(
      "Coventry's uphold rate is 28 percentage points lower than Birmingham's and 6 percentage points lower than Solihull's (lower is better).",
    );
  });

  it('has no better end where there is no difference, for numbers of cases, and across a break', () => {
    const same = say({
      ...ourRate,
      op: 'compare',
      metric: 'compliance_rate',
      who: ['me', 'luton'],
      year: '2023-24',
    });
    expect(same).toContain("Coventry's compliance rate is the same as Luton's.");
    const counts = say({
      ...ourRate,
      op: 'compare',
      metric: 'upheld',
      who: ['luton', 'me'],
      year: '2023-24',
    });
    expect(counts).toContain("Luton's figure (complaints upheld) is 6 higher than Coventry's.");
    const across = say({ ...ourRate, op: 'trend', year: 'all' });
    expect(across).toContain('to 38% in 2023-24, across a break in the series.');
    const within = say({ ...ourRate, op: 'compare', year: ['2018-19', '2019-20'] });
    expect(within).toContain('from 56% in 2018-19 to 50% in 2019-20 (lower is better).');
    expect(within).not.toContain('break');
  });

  it('of an average is no possessive, and of no change is said once', () => {
    const text = say({
      op: 'trend',
      metric: 'compliance_rate',
      who: ['me', 'group:similar'],
      year: 'all',
    });
    expect(text).toContain(
      "Coventry's compliance rate was the same in 2019-20 and 2023-24: 100%. The Ombudsman's average for metropolitan boroughs (compliance rate) went down by 1 percentage point, from 100% in 2019-20 to 99% in 2023-24 (higher is better).",
    );
  });
});

describe('a list of years', () => {
  it('marks the first figure after a break, and gathers years without a letter', () => {
    const lines = say({ ...ourRate, op: 'trend', year: 'all' }).split('\n');
    expect(lines.filter((line) => line.includes('after a break'))).toEqual([
      expect.stringMatching(/^- 2023-24, after a break in the series: 38%/),
    ]);
    expect(lines).toContain('- 2020-21 to 2022-23: no letter held');
  });

  it('gathers the years of one council only', () => {
    const year = { from: '2019-20', to: '2021-22' } as const;
    const lines = say({ ...ourRate, op: 'trend', who: ['bolton', 'leeds'], year }).split('\n');
    expect(lines).toContain(
      '- Bolton Metropolitan Borough Council, 2020-21 and 2021-22: no letter held',
    );
    expect(lines).toContain('- Leeds City Council, 2019-20 to 2021-22: no letter held');
  });

  it('says once why a group has no figure', () => {
    const who = ['me', 'group:type:met'] as const;
    const text = say({ ...ourRate, op: 'compare', who, year: '2023-24' });
    expect(text).toContain('too few (1 of 36 councils held)');
    expect(text).not.toContain('There is no figure');
    const perHead = { ...ourRate, op: 'compare', metric: 'upheld_per_100k', who } as const;
    expect(say({ ...perHead, year: '2023-24' })).toContain('cannot be worked out');
  });

  it('has no such mark for measures without a break', () => {
    const query = { op: 'trend', metric: 'compliance_rate', who: ['me'], year: 'all' } as const;
    expect(say(query)).not.toContain('after a break');
  });
});

describe('one pooled figure', () => {
  it('is said to be ours in a sentence, with how many it is from and whether we are in it', () => {
    const text = say({ ...ourRate, who: ['group:cipfa'], year: '2019-20' });
    expect(text).toContain(
      "**59%** (203 upheld of 342 investigations), pooled by this tool from 16 of 16 councils, your council included [1] [2] and 30 more lines. It is no figure of the Ombudsman's.",
    );
    expect(say({ ...ourRate, who: ['group:gmca'], year: '2019-20' })).toContain(
      'your council not included',
    );
  });

  it('of all councils of a type points to the average that the Ombudsman prints', () => {
    expect(say({ ...ourRate, who: ['group:type:met'], year: '2019-20' })).toContain(
      'ask about similar authorities for that',
    );
  });
});

describe('a letter that is not public yet', () => {
  const record = figureRecord({ authority: 'coventry', period: '2025-26', own: { upheld: 4 } });
  const closed = { ...record, source: { ...record.source, publicFrom: '2026-11-25' } };
  const records = [...knowledge.records, closed];

  it('is told of by its day', () => {
    expect(say({ ...ourRate, year: '2025-26' }, { records })).toContain(
      'The 2025-26 letter for Coventry City Council is held back until 25 November 2026, the day on which it is made public; nothing of it is told before. This figure (uphold rate) is held for 2018-19, 2019-20 and 2023-24.',
    );
    expect(say(ourRate, { records })).toContain(
      'The 2025-26 letter for Coventry is held back until 25 November 2026, when it is made public.',
    );
    expect(say({ op: 'list', entity: 'letters', who: ['me'] }, { records })).toContain(
      'Coventry, 2025-26 (held back until 25 November 2026)',
    );
    expect(say({ ...ourRate, op: 'compare', year: ['2023-24', '2025-26'] }, { records })).toContain(
      '- 2025-26: held back until 25 November 2026, when the letter is made public',
    );
  });

  it('warns whoever is told of it before', () => {
    const query = { ...ourRate, metric: 'upheld', year: '2025-26' } as const;
    expect(say(query, { records, unpublished: 'told' })).toContain(
      'The 2025-26 letter for Coventry is not public until 25 November 2026: do not pass its figures on before.',
    );
  });
});

describe('what is not known', () => {
  it('late remedies that a letter does not mention are not none', () => {
    const query = { ...ourRate, metric: 'late_remedies', who: ['luton'] } as const;
    expect(say({ ...query, year: '2023-24' })).toContain(
      'That a letter says nothing of late remedies does not mean that there were none.',
    );
  });

  it('a council of which only a report tells has no latest letter', () => {
    const text = say({ ...ourRate, who: ['bolton'] });
    expect(text).toContain(
      'No letter is held for Bolton; its latest figures are those for 2019-20 in another document.',
    );
    expect(text).not.toContain('latest letter held');
  });
});

describe('the source of a pooled figure', () => {
  const query = { op: 'source', metric: 'uphold_rate', who: ['group:cipfa'] } as const;

  it('is every document and line that it was worked out from', () => {
    const answer = answerQuestion({ ...query, year: '2019-20' }, knowledge);
    const { text, figures, status } = answerText(answer);
    expect(status).toBe('answered');
    expect(text).toContain('- CIPFA statistical neighbours: 59% (203 upheld of 342');
    expect(text).toContain('Report to committee 2019-20: Bolton, Peterborough, Rochdale and');
    expect(figures[0]?.derivedFrom).toHaveLength(32);
  });

  it('is headed by the group, and says where it is from a few of many', () => {
    const text = say({ ...query, year: '2023-24' });
    expect(text).toContain('**Source · Uphold rate · CIPFA statistical neighbours · year ending');
    expect(text).toContain('pooled by this tool from only 2 of 16 councils');
    expect(say({ ...query, year: '2019-20' })).not.toContain('only');
  });
});

describe('a ranking', () => {
  it('where nothing is held does not doubt who the members are', () => {
    const query = { op: 'rank', metric: 'uphold_rate', group: 'wmca', focus: 'me' } as const;
    const text = say({ ...query, year: 'latest' }, { records: [] });
    expect(text).toContain('Nothing is held for this group');
    expect(text).not.toContain('not known');
  });

  it('names everybody who comes first together', () => {
    const query = { op: 'rank', metric: 'uphold_rate', dir: 'high', n: 1 } as const;
    const text = say({ ...query, who: ['bristol', 'leicester', 'bolton'], year: '2019-20' });
    expect(text).toContain('**Bristol City Council and Leicester City Council**, 61% each.');
  });

  it('of one council is no ranking', () => {
    const query = { op: 'rank', metric: 'uphold_rate', group: 'wmca', focus: 'me' } as const;
    const text = say({ ...query, year: '2023-24' });
    expect(text).toContain('With one council held there is no order.');
    expect(text).not.toMatch(/1st|comes/);
  });

  it('of the first few says how many more have a position', () => {
    const query = { op: 'rank', metric: 'uphold_rate', group: 'cipfa', n: 5 } as const;
    expect(say({ ...query, year: '2019-20' })).toContain('11 more have a position, of 16 in all.');
  });

  it('cites why the asked council has no position', () => {
    const who = ['coventry', 'luton', 'east-midlands-cca'] as const;
    const query = { op: 'rank', metric: 'uphold_rate', who, focus: 'east-midlands-cca' } as const;
    expect(say({ ...query, year: '2023-24' })).toMatch(
      /East Midlands CCA has no position\. The Ombudsman carried out no investigations in this period \[\d\]\./,
    );
  });
});
