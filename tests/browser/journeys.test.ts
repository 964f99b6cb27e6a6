import { upheld } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk } from '../support/test-letters';
import { openTeams, type TeamsClient } from './teams-client';

/** What a person does and sees, in the local client, from the first minute on. Each step leaves a picture. */
let teams: TeamsClient;

beforeAll(async () => {
  teams = await openTeams();
}, 180_000);

afterAll(() => teams.close());

describe('the first minute', () => {
  it('says once in a team what the app does and how to subscribe', async () => {
    await teams.open('Complaints - General');
    const welcome = await teams.card('@Upheld subscribe');
    await teams.picture('01-first-minute', welcome);
    await welcome.getByRole('button', { name: 'Subscribe' }).waitFor();
  });
});

describe('an overdue remedy', () => {
  it('comes to its owner, is acknowledged with one click, and done with a reference', async () => {
    await teams.open('Personal Chat');
    const nudge = await teams.card('23 900 001');
    await teams.picture('02-overdue-remedy', nudge);
    await nudge.getByRole('button', { name: 'Acknowledge' }).first().click();
    const acknowledged = await teams.card(/acknowledged by Alex Wilber/i);
    await teams.picture('03-acknowledged', acknowledged);
    await acknowledged.getByRole('button', { name: 'Done' }).first().click();
    const evidence = acknowledged.getByRole('textbox', { name: /evidence/ });
    await evidence.click();
    await teams.page.keyboard.type('Records, file 2026/117');
    await teams.picture('04-evidence', evidence);
    await acknowledged.getByRole('button', { name: 'Record as done' }).click();
    const done = await teams.card('Records, file 2026/117');
    await teams.picture('05-done', done);
    expect(await done.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
  });
});

describe('questions', () => {
  it('gives a figure with its counts, its comparator and its source', async () => {
    await teams.say('what was our uphold rate this year?');
    const answer = await teams.answer('38% of complaints we investigated were upheld.');
    await teams.picture('06-question', answer);
    expect(await answer.textContent()).toContain('3 upheld of 8 investigations');
  });

  it('takes a follow-up', async () => {
    await teams.say('and for Luton?');
    const answer = await teams.answer('Uphold rate · Luton');
    await teams.picture('07-follow-up', answer);
  });

  it('compares with others', async () => {
    await teams.say('compare our uphold rate with Luton');
    await teams.answer('Coventry City Council and Luton Borough Council');
    await teams.picture('08-comparison', await teams.chart('Luton'));
  });

  it('shows how a figure changed', async () => {
    await teams.say('how has our uphold rate changed?');
    await teams.answer('2019-20 to 2023-24');
    await teams.picture('09-trend', await teams.chart('2019-20'));
  });

  it('shows who stands where', async () => {
    await teams.say('rank metropolitan boroughs by uphold rate in 2019-20');
    await teams.answer('Sheffield City Council');
    await teams.picture('10-ranking', await teams.chart('Sheffield'));
  });

  it('refuses an ambiguous name with whole questions to choose from, and answers the one that is chosen', async () => {
    await teams.say('how do we compare with Newcastle?');
    const choices = await teams.card('can mean more than one thing');
    await teams.picture('11-refusal', choices);
    await choices
      .getByRole('button', { name: /Newcastle City/ })
      .first()
      .click();
    await teams.answer('Newcastle City Council');
  });

  it('helps, with questions that may be clicked', async () => {
    await teams.say('help');
    const help = await teams.card('What you can ask');
    await teams.picture('12-help', help);
    await help.getByRole('button', { name: /uphold rate/ }).click();
    await teams.picture('13-clicked', await teams.answer('38%'));
  });
});

describe('a channel', () => {
  it('subscribes, and gets the digest of a new letter', async () => {
    await teams.open('Complaints - Letters');
    await teams.post('subscribe');
    await teams.page.getByText('now gets each new letter').first().waitFor();
    await teams.picture('14-subscribed');
    const imported = await upheld('import', letterOnDisk(COVENTRY_2021), '--data', teams.data);
    expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('--follow') });
    await teams.picture('15-digest', await teams.card('12 upheld of 20'));
  });
});
