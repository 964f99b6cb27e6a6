import { canonicalJson } from '../../../../src/domain/audit/canonical-json';
import { seededRandom } from '../../../support/random';

describe('canonical JSON', () => {
  it('writes every text as JSON does', () => {
    const random = seededRandom(11);
    const edges = [
      '',
      '"',
      '\\',
      '\n',
      '\u007f',
      '\u2028',
      '\ud800',
      'é',
      ' ',
      '!',
      '#',
      '[',
      ']',
      '~',
    ];
    const made = Array.from({ length: 2_000 }, () =>
      Array.from({ length: random.integer(0, 6) }, () =>
        random.integer(0, 1) ? random.pick(edges) : String.fromCharCode(random.integer(0, 300)),
      ).join(''),
    );
    for (const text of [...edges, ...made]) {
      expect(canonicalJson(text)).toBe(JSON.stringify(text));
      expect(canonicalJson({ [text]: [text, null, 1.5, true] })).toBe(
        JSON.stringify({ [text]: [text, null, 1.5, true] }),
      );
    }
  });

  it('is the same whatever order the keys came in, and leaves out what is undefined', () => {
    const one = { b: 1, a: { d: [], c: undefined, e: 'x' } };
    expect(canonicalJson(one)).toBe('{"a":{"d":[],"e":"x"},"b":1}');
    expect(canonicalJson({ a: { e: 'x', d: [] }, b: 1 })).toBe(canonicalJson(one));
  });
});
