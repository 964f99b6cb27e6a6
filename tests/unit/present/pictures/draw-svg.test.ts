import { drawSvg } from '../../../../src/present/pictures/svg/draw-svg';
import { escaped } from '../../../../src/present/pictures/svg/element';
import { placeLabels } from '../../../../src/present/pictures/svg/place-labels';
import { scaleOf } from '../../../../src/present/pictures/scale';
import { COLOURS, stylesOf } from '../../../../src/present/pictures/svg/style';
import { textWidth, wrapText } from '../../../../src/present/pictures/svg/text-width';
import type { Picture, Series } from '../../../../src/present/pictures/picture';
import {
  comparisonOf,
  council,
  drawn,
  drawnAnswers,
  rankingOf,
  row,
  trendOf,
} from '../../../support/drawn-answers';

const { line, bars, groups } = drawnAnswers('Our Council');
const OURS = council('ours', 'Our Council');

const all = (svg: string, tag: string): readonly string[] =>
  [...svg.matchAll(new RegExp(`<${tag}( [^>]*)?/?>`, 'g'))].map(([whole]) => whole);

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);

describe('a line chart', () => {
  const svg = drawSvg(drawn(line));

  it('is a titled image in English, 1600 wide on white', () => {
    expect(svg).toMatch(/^<svg [^>]*lang="en-GB" role="img" [^>]*width="1600"/);
    expect(svg).toContain('<title id="title">Uphold rate. ');
    expect(svg).toContain('<desc id="description">Line chart: ');
    expect(svg).toMatch(/<rect width="1600" height="\d+" fill="#FFFFFF"\/>/);
  });

  it('joins 2022-23 and 2023-24 of each series, and nothing over the gap and the break', () => {
    const joined = all(svg, 'polyline').map((one) => /points="([^"]*)"/.exec(one)?.[1]?.split(' '));
    expect(joined.map((points) => points?.length)).toEqual([2, 2]);
  });

  it('marks each figure, and prints each value', () => {
    // One of the circles is the mark in the legend.
    expect(all(svg, 'circle').filter((one) => !one.includes('r="3"'))).toHaveLength(3 + 1);
    for (const value of ['60%', '0%', '38%', '70%', '71%', '80%'])
      expect(texts(svg)).toContain(value);
  });

  it('says under a year why it has no point, and where the series breaks', () => {
    expect(texts(svg).join(' ')).toContain('no letter held');
    expect(texts(svg)).toContain('Break in the series from 2022-23');
    expect(svg).toContain('stroke-dasharray="4 7"');
  });

  it('names its axes, its lines and its source', () => {
    for (const words of ['Per cent (lower is better)', 'Year (April to March)', 'Our Council'])
      expect(texts(svg)).toContain(words);
    expect(texts(svg).some((words) => words.startsWith('Source: '))).toBe(true);
  });

  it('is the same text every time', () => {
    expect(drawSvg(drawn(line))).toBe(svg);
  });
});

describe('a bar chart', () => {
  it('has a bar for each figure, as long as its value', () => {
    const svg = drawSvg(drawn(bars));
    const widths = all(svg, 'rect')
      .filter((one) => one.includes('height="34"'))
      .map((one) => Number(/width="([\d.]+)"/.exec(one)?.[1]));
    expect(widths).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = widths;
    expect(second / first).toBeCloseTo(0.99, 2);
    expect(third / first).toBeCloseTo(0.98, 2);
  });

  it('has no bar where there is no figure', () => {
    const answer = comparisonOf([
      row(OURS, { period: '2023-24', value: 38 }),
      row(council('b', 'B'), { period: '2023-24', value: 'no-cases' }),
      row(council('c', 'C'), { period: '2023-24', value: 0 }),
    ]);
    const svg = drawSvg(drawn(answer));
    expect(all(svg, 'rect').filter((one) => one.includes('height="34"'))).toHaveLength(2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['38%', '0%', 'no cases']));
  });

  it('says how many places are left out between two', () => {
    const names = Array.from({ length: 60 }, (_, at) => `Council ${String(at)}`);
    const [first = '', ...rest] = names;
    const ranking = rankingOf([first, ...rest]);
    const svg = drawSvg(
      drawn(
        {
          ...ranking,
          focus: {
            ...ranking.places[0],
            position: 41,
            fromOtherEnd: 20,
            tiedWith: 0,
            figure: {
              ...ranking.places[0].figure,
              subject: { kind: 'authority', authority: OURS },
            },
          },
        },
        10,
      ),
    );
    expect(texts(svg)).toContain('… 30 not shown');
  });

  it('sets several statistics beside each other, each council in its own pattern', () => {
    const svg = drawSvg(drawn(groups));
    const fills = new Set(
      all(svg, 'rect')
        .filter((one) => one.includes('height="34"'))
        .map((one) => /fill="([^"]*)"/.exec(one)?.[1]),
    );
    expect(fills.size).toBe(2);
    expect(texts(svg).filter((words) => words === 'no cases')).toHaveLength(2);
  });
});

describe('hostile words', () => {
  const HOSTILE = `"><script>alert(1)</script><image href="file:///etc/passwd"/>&amp;\u0000\u202E'`;

  it.each(['line', 'bars', 'groups'] as const)('stand as they are in %s', (kind) => {
    const svg = drawSvg(drawn(drawnAnswers(HOSTILE)[kind]));
    expect(svg).not.toMatch(/<(?:script|image|foreignObject|a|use)\b/i);
    expect(svg).toContain('&lt;script&gt;alert(1)');
    expect(svg).not.toMatch(/\u0000|\u202E/);
    // Every ampersand begins an entity, every tag is one of ours.
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    const tags = new Set(
      [...svg.matchAll(/<(\/?[a-z]+)/gi)].map(([, tag = '']) => tag.replace('/', '')),
    );
    const ours = 'svg title desc defs pattern rect line circle polygon polyline text'.split(' ');
    expect([...tags].filter((tag) => !ours.includes(tag))).toEqual([]);
  });

  it('lose what XML forbids', () => {
    expect(escaped('a\u0001b\uD800c\uFFFEd')).toBe('abcd');
    expect(escaped('é £ 𝔸')).toBe('é £ 𝔸');
  });

  it('never make the picture wider than the page', () => {
    const svg = drawSvg(drawn(drawnAnswers('W'.repeat(400)).bars));
    for (const [, x = '', size = '', words = ''] of svg.matchAll(
      /<text x="([\d.]+)" y="[\d.]+" font-size="(\d+)"(?![^>]*anchor)[^>]*>([^<]*)</g,
    ))
      expect(Number(x) + textWidth(words, Number(size))).toBeLessThanOrEqual(1600);
  });
});

describe('what a picture is made of', () => {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it('stands out from white by 3:1 at least', () => {
    for (const colour of COLOURS)
      expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3);
  });

  it('is told apart without colour', () => {
    const roles = ['main', 'average', 'council', 'council', 'council', 'council'] as const;
    const series = roles.map((role): Series => ({ ...drawn(line).series[0], role }));
    const looks = stylesOf(series).map(({ marker, dash, fill }) => [marker, dash, fill].join());
    expect(new Set(looks).size).toBe(roles.length);
  });

  it('keeps values of one year apart', () => {
    const placed = placeLabels(
      [100, 104, 108, 112].map((y) => ({ y, words: String(y), bold: false })),
    );
    const [above, ...others] = placed;
    expect(above?.y).toBeLessThan(100);
    const beside = others.filter(({ dx }) => dx > 0);
    expect(Math.abs((beside[1]?.y ?? 0) - (beside[0]?.y ?? 0))).toBeGreaterThanOrEqual(26);
    expect(placeLabels([1, 1].map((y) => ({ y, words: '100%', bold: false })))).toHaveLength(1);
  });

  it.each([
    ['percent', 38, 100],
    ['percent', 101, 150],
    ['count', 1, 1],
    ['count', 0, 1],
    ['count', 153, 200],
    ['per-100k', 4.4, 5],
    ['days', 23, 25],
  ] as const)('measures %s up to %d on an axis from 0 to %d', (unit, value, top) => {
    const one: Picture['series'] = [
      { ...drawn(line).series[0], points: [{ ...drawn(line).series[0].points[0], value }] },
    ];
    const scale = scaleOf(unit, one);
    expect(scale.top).toBeCloseTo(top, 6);
    expect(scale.ticks[0]?.value).toBe(0);
    expect(scale.ticks.at(-1)?.value).toBeCloseTo(top, 6);
  });

  it('breaks lines of text without losing a word', () => {
    const words =
      'City of Bradford Metropolitan District Council and a wordthatisfarfarfartoolongforthisline';
    const lines = wrapText(words, 200, 26);
    expect(lines.join('').replace(/ /g, '')).toBe(words.replace(/ /g, ''));
    for (const one of lines) expect(textWidth(one, 26)).toBeLessThanOrEqual(200);
  });

  it('has a title for whoever cannot see it, and no figure of a year that is missing', () => {
    const missing = trendOf([
      row(OURS, { period: '2019-20', value: 50 }),
      row(OURS, { period: '2020-21', value: 'missing' }),
      row(OURS, { period: '2021-22', value: 40 }),
    ]);
    const svg = drawSvg(drawn(missing));
    expect(all(svg, 'polyline')).toEqual([]);
    expect(svg).toContain('2020-21 no letter held');
  });
});
