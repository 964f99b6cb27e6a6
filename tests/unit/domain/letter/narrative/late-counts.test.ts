import { changed, parsedLetter } from '../../../../support/sample-letter';

const OPENING =
  'I write to you with your annual summary of complaint statistics for the year ending 31 March 2024.';

function late(words: string): unknown {
  const { lateRemedies } = parsedLetter(changed({ [OPENING]: `${OPENING}\n\n${words}` }));
  return lateRemedies && [lateRemedies.count, lateRemedies.of];
}

describe('late remedies, as letters put them', () => {
  it.each([
    [
      'I was disappointed that your Council was late in implementing our recommendations in three of the fourteen cases.',
      3,
      14,
    ],
    ['In half of the 14 cases your Council did not carry out our recommendations in time.', 7, 14],
    [
      'It is disappointing that none of the five recommendations to your Council was completed within the agreed timescales.',
      5,
      5,
    ],
    [
      'Of the 14 cases where we recorded compliance, five were completed late by your Council.',
      5,
      14,
    ],
    ['Compliance with our recommendations was late in 2 cases out of 14 for your Council.', 2, 14],
    [
      'In 2023-24 your Council agreed to our recommendations in eleven cases. We were satisfied in all of them, but two remedies were not implemented until after the deadline.',
      2,
      11,
    ],
    [
      'I note that on two occasions your Council sent evidence only after reminders, and one remedy was not implemented until after the date agreed.',
      1,
      null,
    ],
    ['Your Council completed remedies late in 3 cases, compared with 6 last year.', 3, null],
    [
      'There were delays in implementing the agreed remedies in two cases involving your Council, and in a third your Council had to be reminded 4 times.',
      2,
      null,
    ],
    [
      'While your Council implemented our recommendations, it took longer than agreed to do so in six cases.',
      6,
      null,
    ],
    [
      'I am concerned that four of the service improvements your Council agreed to were still overdue in March.',
      4,
      null,
    ],
    [
      'I am pleased that your Council carried out the recommendations we made in 31 cases. However, in eight cases there was delay.',
      8,
      31,
    ],
  ])('%s', (words, count, of) => {
    expect(late(words)).toEqual([count, of]);
  });

  it.each([
    'It is disappointing that most of the remedies your Council agreed were not completed within the agreed timescales.',
    'In half of the 13 cases your Council did not carry out our recommendations in time.',
    'Last year I wrote to your Council about delays: in six cases remedies had been completed late.',
    'I am pleased that your Council completed every remedy on time, after five late remedies in the previous year.',
    'In 12 of the 14 cases your Council carried out our recommendations on time.',
    'Your staff attended three workshops. No late remedies were recorded.',
  ])('has no number of this year: %s', (words) => {
    expect(late(words)).toBeNull();
  });
});
