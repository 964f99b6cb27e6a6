import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import type { Query } from '../../../../src/domain/question/query';
import { answerText, type AnswerText } from '../../../../src/present/answers/answer-text';
import { figureRecord, heldFigures } from '../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function ask(query: Query): AnswerText {
  return answerText(answerQuestion(query, knowledge));
}

const ourRate: Query = { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' };

describe('what was our uphold rate this year?', () => {
  const { status, reading, text, citations, figures } = ask(ourRate);

  it('opens with its reading, the year written out in the text', () => {
    expect(status).toBe('answered');
    expect(reading).toBe('Uphold rate · Coventry City Council · 2023-24');
    expect(text).toMatch(
      /^\*\*Uphold rate · Coventry City Council · year ending 31 March 2024\*\*\n/,
    );
  });

  it('gives the figure, its counts, whose average, the direction and the caveats', () => {
    expect(text).toContain(
      '**38%** of the complaints that the Ombudsman investigated were upheld: 3 upheld of 8 investigations [1] [2] [3].',
    );
    expect(text).toContain(
      "The Ombudsman's average for similar organisations (metropolitan boroughs) is 80% [4]; Coventry's figure is 42 percentage points lower (lower is better).",
    );
    expect(text).toContain('one decision moves the rate by about 12 percentage points');
    expect(text).toContain(
      'The latest letter held for Coventry is 2023-24; the letters for 2024-25 and 2025-26 are not held.',
    );
  });

  it('names letter, page, line and words of every mark', () => {
    expect(text).toContain(
      'Source: Annual Review letter 2023-24, coventry, 17 July 2024. [1] page 1, line 93: “38 stands here for uphold\\_rate.”',
    );
    expect(citations).toHaveLength(4);
    expect(figures.map(({ value, unit }) => [value, unit])).toEqual([
      [38, 'percent'],
      [3, 'count'],
      [8, 'count'],
      [80, 'percent'],
    ]);
    expect(figures[0]?.source).toMatchObject({
      page: 1,
      line: 93,
      text: '38 stands here for uphold_rate.',
    });
  });
});

describe('other questions', () => {
  it('and last year? No letter, and which years are held', () => {
    const { status, text, figures } = ask({ ...ourRate, year: 'latest-1' });
    expect(status).toBe('no-data');
    expect(text).toContain(
      'No 2022-23 letter is held for Coventry City Council. This figure (uphold rate) is held for 2018-19, 2019-20 and 2023-24.',
    );
    expect(figures).toEqual([]);
  });

  it('a council without cases: never a nought', () => {
    const { status, text, figures } = ask({
      ...ourRate,
      metric: 'upheld',
      who: ['east-midlands-cca'],
    });
    expect(status).toBe('answered');
    expect(text).toContain('The Ombudsman carried out no investigations in this period [1].');
    expect(text).not.toMatch(/\b0\b/);
    expect(figures).toEqual([]);
  });

  it('four kinds of not having a figure are four different sentences', () => {
    const texts = [
      ask({ ...ourRate, year: '2021-22' }),
      ask({ ...ourRate, metric: 'received' }),
      ask({ ...ourRate, who: ['east-midlands-cca'] }),
      ask({ ...ourRate, who: ['sandwell'], year: '2019-20' }),
    ].map(({ text }) => text.split('\n\n')[1]);
    expect(texts).toEqual([
      expect.stringMatching(/^No 2021-22 letter is held/),
      expect.stringMatching(
        /is held, but does not give this figure \(complaints and enquiries received\)\. It is held for 2019-20\.$/,
      ),
      expect.stringMatching(/no investigations .* no rate to give/),
      expect.stringMatching(/held for checking.*15 of 17 = 88%/),
    ]);
  });

  it('compliance tells of late remedies', () => {
    const { text, figures } = ask({ ...ourRate, metric: 'compliance_rate' });
    expect(text).toContain(
      'Coventry, 2023-24: remedies were carried out late in 2 of 5 cases [4]. Late remedies still count as complied with.',
    );
    expect(figures).toContainEqual(expect.objectContaining({ value: 2, unit: 'count' }));
  });

  it('a pooled figure says that it is ours, and whether we are in it', () => {
    const { text, figures } = ask({
      op: 'compare',
      metric: 'uphold_rate',
      who: ['me', 'group:cipfa', 'group:wmca'],
      year: '2019-20',
    });
    expect(text).toContain(
      '59% (203 upheld of 342 investigations; pooled by this tool from 16 of 16 councils, your council included) [5] [2] and 30 more lines',
    );
    expect(text).toContain(
      '73% (180 upheld of 248 investigations; pooled by this tool from 7 of 7 councils, your council included)',
    );
    expect(text).toContain(
      "Coventry's uphold rate is 9 percentage points lower than the pooled figure of CIPFA statistical neighbours and 23 percentage points lower than the pooled figure of West Midlands Combined Authority's constituent councils (lower is better).",
    );
    expect(figures.find(({ value }) => value === 59)?.derivedFrom).toHaveLength(32);
  });

  it('a ranking tells position, ties and who was left out', () => {
    const ranked = ask({
      op: 'rank',
      metric: 'uphold_rate',
      group: 'cipfa',
      focus: 'me',
      year: '2019-20',
    }).text;
    expect(ranked).toContain(
      '- 3rd equal, Bristol City Council: 61% (20 upheld of 33 investigations)',
    );
    expect(ranked).toContain(
      'Coventry comes 12th of 16 from the highest, and 5th from the lowest (lower is better): 50% (11 upheld of 22 investigations)',
    );
    const worst = ask({
      op: 'rank',
      metric: 'uphold_rate',
      group: 'wmca',
      dir: 'high',
      n: 1,
      year: '2019-20',
    }).text;
    expect(worst).toContain(
      'Highest of the 6 that have a figure (lower is better): **Birmingham City Council**, 78%.',
    );
    expect(worst).toContain('1 left out, because the figure is held for checking: Sandwell.');
  });

  it('a trend names the years not held, the change, and the break', () => {
    const { text, reading } = ask({ op: 'trend', metric: 'uphold_rate', who: ['me'], year: 'all' });
    expect(reading).toBe('Uphold rate · Coventry City Council · 2018-19 to 2023-24');
    expect(text).toContain('- 2020-21 to 2022-23: no letter held');
    expect(text).toContain(
      'went down by 18 percentage points, from 56% in 2018-19 to 38% in 2023-24, across a break in the series.',
    );
    expect(text).toContain('from 2022-23 the Ombudsman chose more carefully what to investigate');
  });

  it('an explanation gives no cause', () => {
    const { text } = ask({ op: 'explain', metric: 'uphold_rate', who: ['me'], year: 'latest' });
    expect(text).toContain('they do not say why they are as they are');
    expect(text).not.toMatch(/because|due to|caused/i);
  });

  it('what was read otherwise than it stands is said', () => {
    const answer = answerQuestion({ ...ourRate, who: ['luton'] }, knowledge);
    const { text } = answerText(answer, [
      { kind: 'repaired-name', said: 'Lutton', readAs: 'Luton' },
    ]);
    expect(text).toContain('I read “Lutton” as Luton.');
    const ids = answerText(answer, [
      { kind: 'repaired-name', said: 'Lutton', readAs: 'luton' },
      { kind: 'default-metric', said: '', readAs: 'uphold_rate' },
    ]);
    expect(ids.text).toContain(
      'I read “Lutton” as Luton Borough Council. You named no measure; I took: uphold rate.',
    );
  });

  it('sample data says so', () => {
    const sample = figureRecord({
      authority: 'kent',
      period: '2023-24',
      own: { uphold_rate: 85 },
      sample: true,
    });
    const { text } = answerText(
      answerQuestion({ ...ourRate, who: ['kent'] }, { ...knowledge, records: [sample] }),
    );
    expect(text).toContain('This is sample data');
  });

  it.each([
    [{ op: 'list', entity: 'letters', who: ['me'] }, /3 documents are held/],
    [
      { op: 'list', entity: 'gaps' },
      /Letters not held: Coventry 2020-21, 2021-22, 2022-23, 2024-25 and 2025-26\./,
    ],
    [
      { op: 'count', entity: 'councils', who: ['group:wmca'], year: '2023-24' },
      /Figures are held for 2023-24 for 1 of 7: Coventry City Council\./,
    ],
    [{ op: 'define', term: 'uphold_rate' }, /upheld decisions ÷ investigations/],
    [{ op: 'define', term: 'gravity' }, /not in the glossary/],
    [{ op: 'help' }, /what was our uphold rate this year/],
    [
      { op: 'source', who: ['coventry'], year: '2019-20' },
      /Report to committee 2019-20: Coventry, 2019-20/,
    ],
    [
      { op: 'value', metric: 'uphold_rate', who: ['northamptonshire'], year: '2023-24' },
      /existed until 31 March 2021.*North Northamptonshire Council and West/,
    ],
  ] satisfies [Query, RegExp][])('%j', (query, words) => {
    expect(ask(query).text).toMatch(words);
  });

  it('hostile words of a document stand as text', () => {
    const title = '[click](https://evil.example) <at>all</at>\n# big';
    const letter = figureRecord({
      authority: 'kent',
      period: '2023-24',
      own: { uphold_rate: 85 },
      title,
    });
    const { text } = answerText(
      answerQuestion({ ...ourRate, who: ['kent'] }, { ...knowledge, records: [letter] }),
    );
    expect(text).toContain('\\[click\\]\\(https://evil.example\\) \\<at\\>all\\</at\\> \\# big');
    expect(text).not.toContain('<at>');
  });
});
