import type { ParsedLetter } from '../../../../../src/domain/letter/parsed-document';
import { changed, parsedLetter } from '../../../../support/sample-letter';

const OPENING =
  'I write to you with your annual summary of complaint statistics for the year ending 31 March 2024.';

/** The letter of 2023-24 with some sentences more. */
function saying(words: string): ParsedLetter {
  return parsedLetter(changed({ [OPENING]: `${OPENING}\n\n${words}` }));
}

describe('public reports', () => {
  it.each([
    ["In May we published a report about your Council's homelessness service.", true, 1],
    ['We issued three public interest reports concerning your Council this year.', true, 3],
    ['We did not issue any public reports about your Council this year.', false, 0],
    ['A report about another council may help your own learning.', false, null],
  ])('%s', (words, mentionedAsIssued, count) => {
    expect(saying(words).publicReports).toEqual({ mentionedAsIssued, count });
  });
});

describe('counts in prose', () => {
  it('contradict the statistics where they differ', () => {
    const codes = (words: string): readonly string[] =>
      saying(words).checks.flatMap(({ level, code }) => (level === 'info' ? [] : [code]));
    expect(codes('We upheld 3 of the 8 complaints we investigated about your Council.')).toEqual(
      [],
    );
    expect(codes('We upheld 2 of the 8 complaints we investigated about your Council.')).toEqual([
      'contradicting-statements',
    ]);
  });
});

describe('training', () => {
  it.each([
    ['We were glad to run an online complaint handling course for your staff.', 1, 'online'],
    ['During the year we delivered two courses to your Council.', 2, null],
    ['We provided three face-to-face courses for your officers in autumn.', 3, 'in-person'],
    [
      'We delivered one online course and two in-person courses to your staff, who were keen.',
      3,
      null,
    ],
    [
      'We delivered 2 virtual effective complaint handling courses to your complaints team.',
      2,
      'online',
    ],
  ])('%s', (words, courses, mode) => {
    expect(saying(words).training).toEqual({ courses, mode });
  });

  it.each([
    'We delivered 118 courses to councils, training more than 1,400 people.',
    'This is 47 more courses than we delivered last year.',
    'We can deliver a course to your staff; bookings are open.',
    'We delivered 126 online workshops during the year, reaching more than 1,700 people.',
    'Our new course will be available to your officers soon.',
  ])('is none: %s', (words) => {
    expect(saying(words).training).toEqual({ courses: 0, mode: null });
  });
});

describe('public reports', () => {
  it.each([
    ['During the year we issued a public report about your Council.', true, 1],
    ['I issued two public interest reports about your Council’s care.', true, 2],
    ['Three public reports about your Council were published in the year.', true, 3],
    ['We issued no public reports about your Council.', false, 0],
    ['We did not issue any public reports about your Council.', false, 0],
    ['Please read again the public reports we issued last autumn about your Council.', true, null],
  ])('%s', (words, mentionedAsIssued, count) => {
    const letter = saying(words);
    expect(letter.publicReports).toEqual({ mentionedAsIssued, count });
    const { text } = letter.sources['/publicReports/count'] ?? { text: null };
    expect(text).toBe(count === null ? null : words);
  });

  it.each([
    'You can find the decisions we have made about your Council and read the public reports we have issued.',
    'Nationally we issued 44 public reports.',
    'We issued 44 public interest reports in the year, and your Council may learn from them across the sector.',
  ])('are not mentioned: %s', (words) => {
    expect(saying(words).publicReports).toEqual({ mentionedAsIssued: false, count: null });
  });
});

describe('tone', () => {
  it.each([
    ['It was disappointing that your Council took so long to answer.', 'concern'],
    ['I am concerned about the quality of your Council’s replies.', 'concern'],
    ['Your Council failed to complete the remedies we had recommended.', 'concern'],
    [
      'I welcome that your Council put all our recommendations in place. I regret that your Council was slow to reply.',
      'concern',
    ],
    ['I am pleased that your Council put every recommendation in place on time.', 'praise'],
    ['I commend your officers for their constructive approach to our enquiries.', 'praise'],
    ['I have no concerns about your Council’s response times.', 'neutral'],
    ['I welcome your Council’s interest in our training course.', 'neutral'],
    ['A compliance rate below 100% is a cause for concern.', 'neutral'],
    ['I look forward to working with your Council.', 'neutral'],
    ['I am concerned about the finances of councils.', 'neutral'],
  ])('%s', (words, tone) => {
    expect(saying(words).tone).toBe(tone);
  });

  it('is one of concern where remedies came late', () => {
    const letter = saying(
      'Your Council carried out the recommendations we made in five cases. However, in two of those cases your Council did not complete them within the agreed timescales.',
    );
    expect(letter.lateRemedies?.count).toBe(2);
    expect(letter.tone).toBe('concern');
  });
});
