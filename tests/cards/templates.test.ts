import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CARD_NAMES, renderCard, type CardName } from '../../src/present/render-card';
import { everyCard } from '../support/card-views';
import { placedNodes, type Node } from '../support/cards/card-nodes';
import { lintCard } from '../support/lint-card';

const CARDS = resolve(__dirname, '../../cards');

function readJson(file: string): Node {
  return JSON.parse(readFileSync(join(CARDS, file), 'utf8')) as Node;
}

function sampleOf(name: CardName): Node {
  return readJson(`${name}.sample.json`);
}

describe('the templates in cards/', () => {
  it('are all known to the renderer, each with a sample', () => {
    const files = readdirSync(CARDS);
    const templates = files.filter((file) => !file.endsWith('.sample.json'));
    expect(templates.map((file) => file.replace(/\.json$/, '')).sort()).toEqual(
      [...CARD_NAMES].sort(),
    );
    for (const name of CARD_NAMES) expect(files).toContain(`${name}.sample.json`);
  });

  it('each have a presenter', () => {
    expect(Object.keys(everyCard('words')).sort()).toEqual([...CARD_NAMES].sort());
  });

  it.each(CARD_NAMES)('%s: binds its sample to a card that is fit for Teams', (name) => {
    expect(lintCard(renderCard(name, sampleOf(name)))).toEqual([]);
  });

  it.each(CARD_NAMES)('%s: its presenter makes a card that is fit for Teams', (name) => {
    expect(lintCard(everyCard('Some plain words')[name])).toEqual([]);
  });

  it.each(CARD_NAMES)('%s: its sample has exactly the data that the template names', (name) => {
    const sample = sampleOf(name);
    for (const key of Object.keys(sample)) {
      const without = Object.fromEntries(Object.entries(sample).filter(([one]) => one !== key));
      expect(JSON.stringify(readJson(`${name}.json`))).toContain(`{${key}`);
      expect(() => bindOrFail(name, without)).toThrow();
    }
  });
});

/** Missing data shows as a leftover expression, or, in a `$when` or a list, as an element less. */
function bindOrFail(name: CardName, data: Node): void {
  const whole = JSON.stringify(renderCard(name, sampleOf(name)));
  if (JSON.stringify(renderCard(name, data)).length < whole.length)
    throw new Error('an element less');
}

describe('a card', () => {
  it('carries what a click must say', () => {
    const dataOf = (card: object, verb: string): unknown =>
      placedNodes(card).find(({ node }) => node['verb'] === verb)?.node['data'];
    expect(dataOf(everyCard('words').nudge, 'acknowledge')).toEqual({
      v: 1,
      deliveryId: 'delivery-1',
      remedyId: 'r-1',
      revision: 1,
    });
    const { choices } = everyCard('How did we do?');
    expect(dataOf(choices, 'ask')).toEqual({ v: 1, q: 'How did we do?' });
  });

  it('is refused when it is too large, unknown, or not wholly bound', () => {
    const sample = sampleOf('unchanged');
    expect(() => renderCard('unchanged', { ...sample, why: 'x'.repeat(13_000) })).toThrow(
      /small enough/,
    );
    expect(() => renderCard('toString' as CardName, sample)).toThrow(/named/);
    expect(() => renderCard('unchanged', { heading: 'x' })).toThrow(/bound/);
  });
});
