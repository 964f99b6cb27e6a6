import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { CARD_NAMES, renderCard, type CardName } from '../../src/present/render-card';
import { isVerb } from '../../src/present/verbs';
import { everyCard } from '../support/card-views';
import { sharedFolder } from '../support/shared-folder';

const CARDS = resolve(__dirname, '../../cards');

type Node = Readonly<Record<string, unknown>>;

function readJson(...path: readonly string[]): Node {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as Node;
}

function sampleOf(name: CardName): Node {
  return readJson(CARDS, `${name}.sample.json`);
}

/** Every object in a card that has a type, with all that is inside. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const inner = Object.entries(node).flatMap(([key, child]) =>
    key === 'data' ? [] : nodesIn(child),
  );
  return typeof node['type'] === 'string' ? [node, ...inner] : inner;
}

function officialSchema(): ValidateFunction | undefined {
  const folder = sharedFolder('adaptive-cards');
  if (folder === undefined) return undefined;
  const schema = withoutOldKeywords(readJson(folder, 'adaptive-card-1.5.schema.json'));
  return new Ajv({ strict: false, logger: false }).compile(schema as Node);
}

/** The official schema is of an older draft: ajv takes it without these. */
function withoutOldKeywords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOldKeywords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !((key === '$schema' || key === 'id') && typeof inner === 'string'))
      .filter(([key, inner]) => !(key === 'required' && typeof inner === 'boolean'))
      .map(([key, inner]) => [key, withoutOldKeywords(inner)]),
  );
}

const validate = officialSchema();

function expectGoodCard(card: Node): void {
  const nodes = nodesIn(card);
  const actions = nodes.filter(({ type }) => type === 'Action.Execute');
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en-GB' });
  expect(card['fallbackText']).toEqual(expect.stringMatching(/\w/));
  expect(card['speak']).toEqual(expect.stringMatching(/\w/));
  const rows = buttonRowsOf(card);
  expect(rows.flat().length).toBeGreaterThanOrEqual(1);
  for (const buttons of rows) {
    expect(buttons.length).toBeLessThanOrEqual(6);
    expect(buttons.filter(({ mode }) => mode !== 'secondary').length).toBeLessThanOrEqual(3);
    for (const { type } of buttons) expect(['Action.Execute', 'Action.ShowCard']).toContain(type);
  }
  for (const action of actions) {
    expect(isVerb(action['verb'])).toBe(true);
    expect(action['data']).toMatchObject({ v: 1 });
  }
  for (const text of nodes.filter(({ type }) => type === 'TextBlock')) {
    expect(text['wrap']).toBe(true);
  }
  expect(linesIn(card)).toBeLessThanOrEqual(8);
  expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(24 * 1024);
  if (validate) {
    validate(withoutPeoplePicker(card));
    expect(validate.errors ?? []).toEqual([]);
  }
}

/** `choices.data` lets people search their colleagues in Teams; the general schema does not know it. */
function withoutPeoplePicker(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPeoplePicker);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'choices.data');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPeoplePicker(inner)]));
}

/** The rows of buttons that are seen at once; what a button opens has its own. */
function buttonRowsOf(card: Node): readonly (readonly Node[])[] {
  const sets = nodesIn(card['body']).filter(({ type }) => type === 'ActionSet');
  return [card, ...sets].map(({ actions = [] }) => actions as readonly Node[]);
}

function linesIn(card: Node): number {
  const body = card['body'] as readonly Node[];
  return body.reduce(
    (sum, node) => sum + (Array.isArray(node['facts']) ? node['facts'].length : 1),
    0,
  );
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

  it.each(CARD_NAMES)('%s: binds its sample to a good card', (name) => {
    const card = renderCard(name, sampleOf(name));
    expect(JSON.stringify(card)).not.toContain('${');
    expectGoodCard(card);
  });

  it.each(CARD_NAMES)('%s: its presenter makes a good card', (name) => {
    expectGoodCard(everyCard('Some plain words')[name]);
  });

  it.each(CARD_NAMES)('%s: its sample has exactly the data that the template names', (name) => {
    const sample = sampleOf(name);
    for (const key of Object.keys(sample)) {
      const without = Object.fromEntries(Object.entries(sample).filter(([one]) => one !== key));
      expect(JSON.stringify(readJson(CARDS, `${name}.json`))).toContain(`{${key}`);
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
    const [acknowledge] = nodesIn(everyCard('words').nudge).filter(
      ({ verb }) => verb === 'acknowledge',
    );
    expect(acknowledge?.['data']).toEqual({
      v: 1,
      deliveryId: 'delivery-1',
      remedyId: 'r-1',
      revision: 1,
    });
    const [choice] = nodesIn(everyCard('How did we do?').choices).filter(
      ({ verb }) => verb === 'ask',
    );
    expect(choice?.['data']).toEqual({ v: 1, q: 'How did we do?' });
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
