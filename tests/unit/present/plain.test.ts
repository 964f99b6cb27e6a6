import { literal, plain, withoutMarkdown } from '../../../src/present/plain';

describe('plain', () => {
  it('escapes every mark of Markdown', () => {
    expect(plain('\\`*_[]()<>#~|{}')).toBe('\\\\\\`\\*\\_\\[\\]\\(\\)\\<\\>\\#\\~\\|\\{\\}');
  });

  it('keeps ordinary words as they are', () => {
    const words = "St Helens: £3,649.18, 38%; King's Lynn & West Norfolk – Ó";
    expect(plain(words)).toBe(words);
  });

  it.each([
    ['- a dash', '\\- a dash'],
    ['+ a plus', '\\+ a plus'],
    ['---', '\\---'],
    ['12. a number', '12\\. a number'],
    ['12.5 and -3', '12.5 and -3'],
    ['&lt; and &#60;', '\\&lt; and \\&\\#60;'],
    ['A & B', 'A & B'],
    ['{{DATE(2026-11-23T10:00:00Z)}}', '\\{\\{DATE\\(2026-11-23T10:00:00Z\\)\\}\\}'],
  ])('%j begins no list and is no name of a character: %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
    expect(withoutMarkdown(plain(text))).toBe(text);
  });

  it('is one line', () => {
    expect(plain('one\r\n\ttwo\u2028three')).toBe('one two three');
  });

  it('is undone for places that read no Markdown', () => {
    expect(withoutMarkdown(`**${plain('a_b [c](d) * e')}**`)).toBe('a_b [c](d) * e');
  });
});

describe('literal', () => {
  it.each([
    ['a\u0000b\u001Bc\u0085d', 'abcd'],
    ['a\u202Eb\u2066c\u200Bd\uFEFFe', 'abcde'],
    ['a\u{E0041}b\uD800c', 'abc'],
    ['<at>everyone</at>', '<at>everyone</at>'],
    ['a\u2800b\u3164c\u{1D173}d', 'abcd'],
    ['\u0301\u0302a', 'a'],
    [`a${'\u0316'.repeat(40)}b`, `a${'\u0316'.repeat(4)}b`],
    ['\u05D0\u05D1 12', '\u2068\u05D0\u05D1 12\u2069'],
    ['e\u0301', 'é'],
  ])('%j is %j', (text, expected) => {
    expect(literal(text)).toBe(expected);
  });

  it('is cut between characters, and says so', () => {
    expect(literal('abcdef', 4)).toBe('abc…');
    expect(literal('👍👍👍', 2)).toBe('👍…');
    expect(literal('abcd', 4)).toBe('abcd');
  });
});
