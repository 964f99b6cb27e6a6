import { CARD_NAMES, type AdaptiveCard } from '../../src/present/render-card';
import { everyCard } from '../support/card-views';

/** Every text of a card that Teams reads as Markdown. */
function markdownIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(markdownIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const own = node['type'] === 'TextBlock' ? [node['text']] : [node['value']];
  return [
    ...own.filter((text) => typeof text === 'string'),
    ...Object.values(node).flatMap(markdownIn),
  ];
}

/** What a reader sees of Markdown: escapes taken away. */
function seen(card: AdaptiveCard): string {
  return markdownIn(card).join('\n').replace(/\\(.)/g, '$1');
}

/** The cards that show text from outside at all. */
const SHOWING = CARD_NAMES.filter((name) =>
  JSON.stringify(everyCard('zebra')[name]).includes('zebra'),
);

describe('hostile text in every field of every card', () => {
  it('is tried on cards that show it', () => {
    expect(SHOWING).toEqual([
      'choices',
      'digest',
      'help',
      'nudge',
      'remedy',
      'rollup',
      'unchanged',
    ]);
  });

  it.each(SHOWING)('%s: an expression stands as text and is not evaluated', (name) => {
    const card = JSON.stringify(everyCard('${1 + 1} ${heading} ${$root.speak}')[name]);
    expect(card).toContain('${1 + 1}');
    expect(card).toContain('${heading}');
  });

  it.each(SHOWING)('%s: a Markdown link does not become one', (name) => {
    const card = everyCard('[APPROVED](https://evil.example)')[name];
    for (const text of markdownIn(card)) expect(text).not.toMatch(/(^|[^\\])\[APPROVED(?!\\)\]/);
    if (name !== 'choices') expect(seen(card)).toContain('[APPROVED](https://evil.example)');
  });

  it.each(SHOWING)('%s: nobody is mentioned', (name) => {
    const hostile = [
      '<at>everyone</at>',
      '<a<at>t>everyone</a</at>t>',
      '< AT id="0">everyone</ at >',
    ];
    for (const text of hostile) {
      expect(JSON.stringify(everyCard(text)[name])).not.toMatch(/<\s*\/?\s*at\b/i);
    }
  });

  it.each(SHOWING)('%s: nothing invisible or turned round is left', (name) => {
    const text = 'a\u202Eb\u2066c\u200Bd\u0000e\u0085f\uFEFFg\u{E0041}h\uD800i';
    const card = JSON.stringify(everyCard(text)[name]);
    expect(card).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F\uFEFF\u{E0000}-\u{E0FFF}]/u);
    expect(card).not.toMatch(/\\u(0000|0085|d800)/i);
  });

  it.each(SHOWING)('%s: very long text does not make it too large', (name) => {
    expect(() => everyCard('word '.repeat(20_000))[name]).not.toThrow();
    expect(() => everyCard('*'.repeat(20_000))[name]).not.toThrow();
  });
});
