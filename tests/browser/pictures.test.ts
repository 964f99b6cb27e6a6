import { openTeams, type TeamsClient } from './teams-client';

let teams: TeamsClient;

beforeAll(async () => {
  teams = await openTeams();
  await teams.page.setViewportSize({ width: 1340, height: 1300 });
  await teams.open('Personal Chat');
}, 120_000);

afterAll(() => teams.close());

/** Charts come with words that say the same, so that the card is found by its button. */
async function chartAfter(question: string, name: string): Promise<void> {
  const cards = teams.page.locator('.ac-adaptiveCard', { hasText: 'Picture for a report' });
  const before = await cards.count();
  await teams.say(question);
  const card = cards.nth(before);
  await card.waitFor();
  await card.locator('svg, [role=img]').first().waitFor();
  await teams.picture(name, card);
}

describe('pictures, as a person sees them', () => {
  it('draws a trend, with its figures under it', () =>
    chartAfter('show our uphold rate over 5 years', '20-chart-line'));

  it('draws several statistics', () =>
    chartAfter('how do we compare with similar councils in 2023-24?', '21-chart-groups'));

  it('draws a ranking, with its figures under it', async () => {
    await chartAfter(
      'league table of uphold rates for our CIPFA neighbours in 2019/20',
      '22-chart-bars',
    );
    const card = await teams.card('Picture for a report');
    await card.getByText('89% (34 of 38)').waitFor();
    await teams.picture('23-chart-figures', card);
  });

  it('gives a picture to print', async () => {
    const card = await teams.card('Picture for a report');
    await card.getByRole('button', { name: 'Picture for a report' }).click();
    const image = teams.page.locator('.ac-adaptiveCard img[alt^="Bar chart: Uphold rate"]');
    await image.waitFor();
    await teams.picture('24-picture', image);
  });
});
