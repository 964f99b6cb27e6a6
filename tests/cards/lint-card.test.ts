import { renderCard } from '../../src/present/render-card';
import type { Node } from '../support/cards/card-nodes';
import { lintCard } from '../support/lint-card';

const GOOD: Node = renderCard('unchanged', {
  heading: 'Nothing was changed',
  why: 'It is done already.',
  reference: '',
  speak: 'Nothing was changed.',
  fallbackText: 'Nothing was changed.',
});

const BODY = GOOD['body'] as readonly Node[];
const [BUTTON] = GOOD['actions'] as readonly Node[];

const text = (words: string, more: Node = {}): Node => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...more,
});
const withBody = (...nodes: readonly Node[]): Node => ({ ...GOOD, body: [...BODY, ...nodes] });
const withButtons = (...changes: readonly Node[]): Node => ({
  ...GOOD,
  actions: changes.map((change) => ({ ...BUTTON, ...change })),
});
const chart = (more: Node): Node => ({ type: 'Chart.Donut', data: [], ...more });
const FACTS: Node = { type: 'FactSet', facts: [{ title: 'a', value: 'b' }] };

describe('the lint for cards', () => {
  it('finds nothing against a good card', () => {
    expect(lintCard(GOOD)).toEqual([]);
    expect(lintCard(withBody(chart({ title: 'c', fallback: 'drop' }), FACTS))).toEqual([]);
  });

  it.each<readonly [string, Node, RegExp]>([
    ['another version', { ...GOOD, version: '1.6' }, /version 1\.6/],
    ['no language', { ...GOOD, lang: 'en-US' }, /language/],
    ['no fallback', { ...GOOD, fallbackText: ' ' }, /fallbackText/],
    ['nothing to be read aloud', { ...GOOD, speak: '' }, /read aloud/],
    ['too much', withBody(text('x'.repeat(12_400))), /bytes/],
    ['a leftover', withBody(text('${x}')), /unbound/],
    ['a turned text', withBody(text('a\u202Eb')), /cannot be seen/],
    ['an open isolate', withBody(text('a\u2068b')), /cannot be seen/],
    ['nine lines', withBody(...Array.from({ length: 8 }, () => text('x'))), /9 lines/],
    ['seven buttons', withButtons(...Array<Node>(7).fill({})), /7 buttons/],
    ['four primary buttons', withButtons(...Array<Node>(4).fill({})), /4 primary/],
    ['hidden buttons alone', withButtons({ mode: 'secondary' }), /no primary/],
    ['nothing to do', { ...GOOD, actions: [] }, /no button/],
    ['an unknown verb', withButtons({ verb: 'delete' }), /unknown verb/],
    ['data without a version', withButtons({ data: { q: 'help' } }), /version/],
    ['a button without words', withButtons({ title: '…' }), /without words/],
    ['a submit', withButtons({ type: 'Action.Submit' }), /not ours/],
    ['a link over http', withButtons({ type: 'Action.OpenUrl', url: 'http://x' }), /https/],
    [
      'showing what is not there',
      withButtons({ type: 'Action.ToggleVisibility', targetElements: ['more'] }),
      /"more"/,
    ],
    ['no label', withBody({ type: 'Input.Text', id: 'a' }), /label/],
    ['no id', withBody({ type: 'Input.Text', label: 'a' }), /without an id/],
    [
      'no error',
      withBody({ type: 'Input.Text', id: 'a', label: 'a', isRequired: true }),
      /what is missing/,
    ],
    ['no wrapping', withBody(text('x', { wrap: false })), /wrap/],
    ['no alternative', withBody({ type: 'Image', url: 'https://x' }), /image/],
    ['a chart without figures', withBody(chart({ title: 'c', fallback: 'drop' })), /in a table/],
    ['a chart without title', withBody(chart({ fallback: 'drop' }), FACTS), /title/],
    ['a chart without fallback', withBody(chart({ title: 'c' }), FACTS), /fallback/],
    ['a colour alone', withBody(text('!', { color: 'Attention' })), /colour without/],
    [
      'a difference of colour',
      withBody(text('Due', { color: 'Attention' }), text('Due', { color: 'Good' })),
      /colour alone/,
    ],
    ['a wrong property', withBody(text('x', { colour: 'red' })), /additional/],
    ['a wrong value', withBody(text('x', { size: 'Huge' })), /TextBlock/],
    ['an unknown element', withBody({ type: 'Marquee' }), /no element of type/],
  ])('finds %s', (_, card, fault) => {
    expect(lintCard(card).join('\n')).toMatch(fault);
  });
});
