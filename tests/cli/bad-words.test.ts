import { runHere } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';

const data = temporaryFolder();
const run = (...words: readonly string[]) => runHere(...words, '--data', data);

/** One sentence for the person, nothing for programs, and a code that says that nothing was done. */
async function expectRefused(...words: readonly string[]): Promise<void> {
  const { code, out, err } = await run(...words);
  expect({ words, out }).toEqual({ words, out: '' });
  expect([1, 2]).toContain(code);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^upheld/);
  expect(err).not.toMatch(/undefined|TypeError|should not have happened/);
}

const ODD = ['constructor', 'toString', '__proto__', 'nonsense'];
const WITH_ACTIONS = ['audit', 'people', 'remedies', 'policy', 'store', 'questions', 'letters'];

describe('a word that no command knows', () => {
  it.each(ODD)('upheld %s', (word) => expectRefused(word));

  it.each(
    [...WITH_ACTIONS, 'deliveries', 'subscriptions'].flatMap((name) =>
      ODD.map((word) => [name, word] as const),
    ),
  )('upheld %s %s', (name, word) => expectRefused(name, word));
});

describe('a command without what it needs, or with what cannot be', () => {
  it.each([
    ['audit', 'verify', '--head', '/no/such/file'],
    ['audit', 'erase'],
    ['audit', 'erase', '--person', 'oid-1'],
    ['audit', 'head', '--out', '/no/such/folder/head.json'],
    ['audit', 'export', '--out', '/no/such/folder/journal.csv'],
    ['backup'],
    ['backup', '/no/such/folder/backup'],
    ['restore'],
    ['restore', '/no/such/file'],
    ['store', 'export'],
    ['store', 'export', '/no/such/folder/all'],
    ['store', 'import', '/no/such/file'],
    ['deliveries', 'settle'],
    ['deliveries', 'settle', 'd-1'],
    ['deliveries', 'settle', 'd-1', '--posted'],
    ['deliveries', 'settle', 'd-1', '--posted', '--by', 'A Name'],
    ['subscriptions', 'before-publication'],
    ['subscriptions', 'before-publication', 'no-such-conversation'],
    ['due', '--at', 'tomorrow'],
    ['people', 'set', 'mayor', 'oid-1'],
    ['people', 'set', 'link-officer'],
    ['people', 'set', 'service-lead', 'oid-1', '--service', 'astronomy'],
    ['people', 'away', 'oid-1', '--until', 'soon'],
    ['people', 'away', 'oid-1', '--until', '2020-01-01'],
    ['policy', 'set', 'ahead'],
    ['policy', 'set', 'ahead', 'often', '--by', 'A Name'],
    ['policy', 'set', 'ahead', '10,5'],
    ['policy', 'set', 'opens', '25:00', '--by', 'A Name'],
    ['policy', 'set', 'closures', '2026-13-01..2026-13-02', '--by', 'A Name'],
    ['policy', 'set', 'mood', 'good', '--by', 'A Name'],
    ['remedies', 'import'],
    ['remedies', 'import', '/no/such/file.csv'],
    ['remedies', 'import', __filename],
    ['remedies', 'propose'],
    ['remedies', 'propose', '/no/such/file'],
    ['remedies', 'propose', __filename],
    ['remedies', 'confirm'],
    ['remedies', 'confirm', 'no-such-remedy'],
    ['remedies', 'extend', 'no-such-remedy', '--due', 'soon'],
    ['letters', 'settle', 'no-such-record', 'uphold_rate', '--reject'],
  ])('upheld %s %s %s %s %s %s', (...words) =>
    expectRefused(...words.filter((word) => typeof word === 'string')),
  );
});
