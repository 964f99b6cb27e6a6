import { buildRollup } from '../../src/domain/digest/build-rollup';
import { rollupListCard } from '../../src/present/digests/rollup-card';
import { placedNodes, textOf } from '../support/cards/card-nodes';
import { everyPresentedCard, publicationDay } from '../support/cards/presented-cards';
import { lintCard } from '../support/lint-card';

/** Pages of a list that somebody asked to see in full. */
const FULL = ['rollup-list', 'rollup-page'];

const cards = everyPresentedCard();

function cardNamed(wanted: string): object {
  const found = cards.find(({ name }) => name === wanted);
  if (!found) throw new Error(`No presenter makes ${wanted}.`);
  return found.card;
}

describe('cards as the presenters make them', () => {
  it.each(cards.map(({ name, card }) => [name, card] as const))(
    '%s is fit for Teams',
    (name, card) => {
      expect(lintCard(card, { fullPage: FULL.includes(name) })).toEqual([]);
    },
  );

  it('are the same when they are made again: no template keeps anything of what it was bound to', () => {
    const named = ({ name, card }: (typeof cards)[number]) => [name, card] as const;
    expect(everyPresentedCard().map(named)).toEqual(cards.map(named));
  });

  it('names every council of the country once on the pages of publication day', () => {
    const day = publicationDay();
    const rollup = buildRollup(
      [...day, ...day.map((one) => ({ ...one, period: '2024-25' }))],
      null,
    );
    const view = { edition: { openedAt: '2026-07-24T09:30:00.000Z' }, deliveryId: 'd' };
    const lines = Array.from({ length: 30 }, (_, index) => rollupListCard(rollup, index + 1, view))
      .filter((card) => JSON.stringify(card['body']).includes(', page '))
      .flatMap((card) => placedNodes(card).map(({ node }) => textOf(node, 'text')))
      .filter((text) => /^20\d\d-\d\d: /.test(text));
    expect(new Set(lines).size).toBe(2 * day.length);
  });

  it('of a letter with every figure corrected explains some and counts the rest', () => {
    const digest = cards.find(({ name }) => name === 'digest-corrected');
    const reasons = (digest?.fields ?? []).filter((field) => field.at(-1) === 'reason');
    expect(reasons.length).toBeGreaterThan(4);
    const all = digest?.saying('"', reasons) ?? {};
    expect(JSON.stringify(all)).toContain('6 figures were corrected besides');
    const long = digest?.saying('"\\'.repeat(400), reasons) ?? {};
    expect(lintCard(long)).toEqual([]);
    expect(JSON.stringify(long)).toMatch(/\d+ figures were corrected besides/);
  });

  it('of many remedies shows two, folds four away and counts the rest', () => {
    const card = cardNamed('nudge-many');
    const nodes = placedNodes(card).map(({ node }) => node);
    const remedies = nodes.filter((node) => textOf(node, 'id').startsWith('remedy-'));
    expect(remedies.map(({ isVisible }) => isVisible)).toEqual([
      true,
      true,
      ...Array(4).fill(false),
    ]);
    expect(JSON.stringify(card)).toContain('And 8 more: ask “show my open remedies”.');
    const toggles = nodes.filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggles.map(({ title }) => title)).toEqual(['Show 5 more', 'Show fewer']);
    const turned = toggles.map(({ targetElements }) => targetElements);
    expect(turned).toEqual(
      Array(2).fill(['remedy-2', 'remedy-3', 'remedy-4', 'remedy-5', 'line-0', 'show', 'fewer']),
    );
  });
});
