import type { DrawPng } from '../../app/ports/drawing';
import type { AnnualReport, ReportPicture } from '../../domain/report/model/annual-report';
import { drawSvg } from '../pictures/svg/draw-svg';
import { reportPicture } from './report-picture';

/** Wide enough for a page in print. */
const WIDTH = 1200;

/** A picture of a report, drawn, with everything that it shows in words. */
interface Drawn {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A report as the document that a Word file is made of. */
interface WordReport {
  readonly report: AnnualReport;
  readonly pictures: ReadonlyMap<string, Drawn>;
}

/** A report as a Word file, its pictures drawn where somebody draws. */
export async function wordFile(
  report: AnnualReport,
  {
    draw,
    writeWord,
  }: {
    readonly draw: DrawPng | undefined;
    readonly writeWord: (document: WordReport) => Promise<Uint8Array>;
  },
): Promise<Uint8Array> {
  const pictures = report.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is ReportPicture => block.kind === 'picture');
  const all = new Map<string, Drawn>();
  for (const picture of pictures) {
    const described = reportPicture(picture);
    const png = await draw?.(drawSvg(described), { width: WIDTH });
    if (png?.ok) all.set(picture.id, { png: png.value, ...sizeOf(png.value), alt: described.alt });
  }
  return writeWord({ report, pictures: all });
}

/** Width and height stand in the first chunk of every PNG. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
