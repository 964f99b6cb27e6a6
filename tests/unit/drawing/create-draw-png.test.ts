import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { createDrawPng } from '../../../src/drawing/create-draw-png';
import { encodePng } from '../../../src/drawing/encode-png';
import { drawSvg } from '../../../src/present/pictures/svg/draw-svg';
import { escaped } from '../../../src/present/pictures/svg/element';
import { textWidth } from '../../../src/present/pictures/svg/text-width';
import { drawn, drawnAnswers, rankingOf } from '../../support/drawn-answers';
import { decodePng } from '../../support/png';

const { line, bars } = drawnAnswers('Our Council');
const draw = createDrawPng();
const FONTS = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map(
  (name) => require.resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`),
);

async function pngOf(svg: string, size: Parameters<typeof draw>[1]): Promise<Uint8Array> {
  const png = await draw(svg, size);
  if (!png.ok) throw new Error(png.problem.detail);
  return png.value;
}

describe('a drawing as a PNG', () => {
  it('is as wide as asked for, not blank, and in our colours', async () => {
    const svg = drawSvg(drawn(bars));
    const [, height = ''] = /viewBox="0 0 1600 (\d+)"/.exec(svg) ?? [];
    const png = decodePng(await pngOf(svg, { width: 1600 }));
    expect([png.width, png.height]).toEqual([1600, Number(height)]);
    expect(png.colourAt(0, 0)).toBe('ffffff');
    expect(png.colours.get('ffffff')).toBeLessThan(0.97 * 1600 * png.height);
    // Text is dark, and its edges are blends: without the font there are none.
    expect(png.colours.size).toBeGreaterThan(50);
  });

  it('fits into what Teams shows, also when it is higher than wide', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Council ${String(at)}`);
    const [first = '', ...rest] = names;
    const svg = drawSvg(drawn(rankingOf([first, ...rest]), 40));
    const png = decodePng(await pngOf(svg, { width: 1024, height: 1024 }));
    expect(png.height).toBe(1024);
    expect(png.width).toBeLessThan(1024);
    const wide = decodePng(await pngOf(drawSvg(drawn(line)), { width: 1024, height: 1024 }));
    expect(wide.width).toBe(1024);
    expect(wide.height).toBeLessThanOrEqual(1024);
  });

  it('is small enough for a message', async () => {
    const png = await pngOf(drawSvg(drawn(line)), { width: 1024, height: 1024 });
    expect(png.byteLength).toBeLessThan(66 * 1024);
  });

  it('is the same on every run', async () => {
    const svg = drawSvg(drawn(line));
    const [one, two] = [await pngOf(svg, { width: 640 }), await pngOf(svg, { width: 640 })];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('shows the words: without them it is another picture', async () => {
    const svg = drawSvg(drawn(line));
    const without = svg.replace(/>[^<]*<\/text>/g, '></text>');
    const dark = async (text: string): Promise<number> =>
      decodePng(await pngOf(text, { width: 800 })).colours.get('ffffff') ?? 0;
    expect(await dark(without)).toBeGreaterThan((await dark(svg)) + 2_000);
  });
});

describe('a machine that cannot draw', () => {
  const svg = drawSvg(drawn(line));

  it('says that the native module is missing', async () => {
    const broken = createDrawPng({
      loadRenderer: () => Promise.reject(new Error('Cannot find native binding')),
      fontFiles: () => FONTS,
    });
    expect(await broken(svg, { width: 100 })).toMatchObject({
      ok: false,
      problem: { kind: 'no-renderer', detail: 'Cannot find native binding' },
    });
  });

  it('says that the font is missing, whether its package or a file of it', async () => {
    const parts = { loadRenderer: () => import('@resvg/resvg-js') };
    const noPackage = createDrawPng({
      ...parts,
      fontFiles: () => {
        throw new Error('Cannot find module');
      },
    });
    const noFile = createDrawPng({ ...parts, fontFiles: () => ['/nowhere/font.ttf'] });
    for (const broken of [noPackage, noFile])
      expect(await broken(svg, { width: 100 })).toMatchObject({ problem: { kind: 'no-font' } });
  });

  it('says that something is no drawing', async () => {
    expect(await draw('no drawing', { width: 100 })).toMatchObject({
      problem: { kind: 'not-drawn' },
    });
  });
});

describe('the encoder', () => {
  it('keeps every colour where there is room, and black and white where there is none', async () => {
    const few = Uint8Array.from({ length: 64 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : (at * 37) % 256,
    );
    const kept = decodePng(await encodePng({ width: 8, height: 8, rgba: few }));
    const hex = (at: number): string =>
      Buffer.from(few.subarray(4 * at, 4 * at + 3)).toString('hex');
    for (let at = 0; at < 64; at += 1)
      expect(kept.colourAt(at % 8, Math.floor(at / 8))).toBe(hex(at));

    const many = new Uint8Array(4 * 4096);
    for (let at = 0; at < 4096; at += 1)
      many.set([(at >> 8) * 16, ((at >> 4) & 15) * 16, (at & 15) * 16, 255], 4 * at);
    many.set([255, 255, 255, 255], 4 * 4095);
    const coarse = decodePng(await encodePng({ width: 64, height: 64, rgba: many }));
    expect(coarse.colours.size).toBeLessThanOrEqual(256);
    expect([coarse.colourAt(0, 0), coarse.colourAt(63, 63)]).toEqual(['000000', 'ffffff']);
  });

  it('gives each chunk the sum that readers check', async () => {
    const png = Buffer.from(await encodePng({ width: 1, height: 1, rgba: new Uint8Array(4) }));
    expect(png.readUInt32BE(8 + 8 + 13)).toBe(crc32(png.subarray(12, 12 + 4 + 13)));
  });
});

describe('the widths of text that the drawing reckons with', () => {
  const widthInPixels = (words: string, weight: number): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="20" y="100" font-size="100" font-weight="${String(weight)}" font-family="Source Sans 3">H${escaped(words)}H</text></svg>`;
    const font = { loadSystemFonts: false, fontFiles: FONTS };
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };

  it.each([400, 600] as const)('are those of the font at weight %d', (weight) => {
    const bare = widthInPixels('', weight);
    for (const words of [
      'Coventry City Council',
      '100% (11 of 22)',
      'King’s Lynn & West Norfolk',
      '0123456789',
      '£3,649.18',
    ]) {
      const reckoned = textWidth(words, 100, weight);
      // Kerning moves a letter by a little.
      expect(Math.abs(widthInPixels(words, weight) - bare - reckoned)).toBeLessThan(
        0.03 * reckoned,
      );
    }
  });
});
