import { literal, plain, withoutMarkdown } from '../../../src/present/plain';

describe('plain', () => {
  it('escapes every mark of Markdown', () => {
    expect(plain('\\`*_[]()<>#~|')).toBe('\\\\\\`\\*\\_\\[\\]\\(\\)\\<\\>\\#\\~\\|');
  });

  it('keeps ordinary words as they are', () => {
    const words = "St Helens: £3,649.18, 38%; King's Lynn & West Norfolk – Ó";
    expect(plain(words)).toBe(words);
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
    ['<at>everyone</at>', 'everyone'],
    ['<a<at>t>everyone', 'everyone'],
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
