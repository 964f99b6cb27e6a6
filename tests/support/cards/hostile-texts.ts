/** Texts that mean something to one of the readers between us and a person. Every one fits into the shortest field. */
export const HOSTILE: readonly string[] = [
  '${1 + 1} ${heading} ${$root.speak} $when',
  '[APPROVED](https://evil.example) ![i](https://e.example)',
  '**bold** __b__ *i* _i_ ~~s~~ `code` ***',
  '<at>everyone</at> <b>b</b> <img src=x> <!-- c -->',
  '<a<at>t>everyone</a</at>t>',
  '{{DATE(2026-11-23T10:00:00Z,SHORT)}}',
  '{{TIME(2026-11-23T10:00:00Z)}} {{}}',
  '&lt;b&gt; &#60; &#x3c; &nbsp; &amp; A & B',
  '# heading',
  '- a list',
  '+ a list',
  '1. a list',
  '> quoted',
  '---',
  '| a | b |',
  '[1]: https://evil.example',
  'C:\\new\\table "quoted" \'single\' \\"',
  '\\* \\[x\\] \\',
  '{"type":"TextBlock","text":"x"}',
];

/** Much of it at once, short enough for every field. Quotations lose `**` and `<b>`, which are extraction's, not theirs. */
export const HOSTILE_TOGETHER: readonly string[] = [
  '${x} *b* [l](https://e) <at>y</at> <hr> &lt; "\\',
  '- {{DATE(2026-11-23T10:00:00Z,SHORT)}} _i_ `c`',
];

/** Texts with characters that turn others round or cannot be seen, and what is seen of them. */
export const INVISIBLE: readonly (readonly [text: string, seen: string])[] = [
  ['pay \u202E001\u202C pounds', 'pay 001 pounds'],
  ['a\u2066b\u2067c\u2069d\u200Ee\u200Ff', 'abcdef'],
  ['a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg', 'abcdefg'],
  ['a\u{E0041}\u{E0042}b\uD800c\u0000d\u0085e', 'abcde'],
  ['a\u2800\u3164\u115Fb', 'ab'],
  [`a${'\u0316'.repeat(60)}b`, `a${'\u0316'.repeat(4)}b`],
  ['\u05D0\u05D1 12', '\u2068\u05D0\u05D1 12\u2069'],
  ['one\r\n\u2028two', 'one two'],
];
