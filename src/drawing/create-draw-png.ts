import { access } from 'node:fs/promises';
import type { renderAsync } from '@resvg/resvg-js';
import type { DrawPng, DrawProblem, PictureSize } from '../app/ports/drawing';
import { encodePng } from './encode-png';
import { failed, ok, type Result } from '../domain/shared/result';

/** What of the packages is used, so that a machine that lacks them can be tried. */
export interface DrawingParts {
  readonly loadRenderer: () => Promise<Renderer>;
  /** The paths of the font's files; throws where its package is missing. */
  readonly fontFiles: () => readonly string[];
}

interface Renderer {
  readonly renderAsync: typeof renderAsync;
}

const WEIGHTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
] as const;

/** The native module takes a moment to load, and exists for the common platforms only: loaded at the first picture. */
const PACKAGES: DrawingParts = {
  loadRenderer: () => import('@resvg/resvg-js'),
  fontFiles: () => WEIGHTS.map((path) => require.resolve(path)),
};

/** Draws with our own font alone, so that a picture is the same on every machine. Never throws. */
export function createDrawPng(parts: DrawingParts = PACKAGES): DrawPng {
  return async (svg, size) => {
    const fonts = await fontsOf(parts);
    if (!fonts.ok) return fonts;
    let renderer: Renderer;
    try {
      renderer = await parts.loadRenderer();
    } catch (error) {
      return failed({ kind: 'no-renderer', detail: words(error) });
    }
    try {
      return ok(await render(renderer, svg, { size, fontFiles: fonts.value }));
    } catch (error) {
      return failed({ kind: 'not-drawn', detail: words(error) });
    }
  };
}

/** A renderer without its font draws pictures without a word, and says nothing: so every file is looked for. */
async function fontsOf({
  fontFiles,
}: DrawingParts): Promise<Result<readonly string[], DrawProblem>> {
  try {
    const files = fontFiles();
    await Promise.all(files.map((file) => access(file)));
    return ok(files);
  } catch (error) {
    return failed({ kind: 'no-font', detail: words(error) });
  }
}

interface Settings {
  readonly size: PictureSize;
  readonly fontFiles: readonly string[];
}

async function render(
  { renderAsync }: Renderer,
  svg: string,
  { size, fontFiles }: Settings,
): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
    fitTo: fitTo(svg, size),
    background: '#FFFFFF',
    logLevel: 'off',
  });
  const { width, height, pixels } = image;
  return encodePng({ width, height, rgba: pixels });
}

interface Fit {
  readonly mode: 'width' | 'height';
  readonly value: number;
}

/** By its width, unless it would then be too high. */
function fitTo(svg: string, { width, height }: PictureSize): Fit {
  const [, own = '1', high = '1'] = /^<svg[^>]* viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return height !== undefined && (Number(high) / Number(own)) * width > height
    ? { mode: 'height', value: height }
    : { mode: 'width', value: width };
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
