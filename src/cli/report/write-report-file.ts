import { writeFile } from 'node:fs/promises';
import type { DrawnPicture } from '../../app/ports-report';
import type { Ports } from '../../app/ports';
import type { AnnualReport, ReportPicture } from '../../domain/report/model/annual-report';
import { drawSvg } from '../../present/pictures/svg/draw-svg';
import { reportHtml } from '../../present/report/report-html';
import { reportPicture } from '../../present/report/report-picture';
import { reportText } from '../../present/report/report-text';

/** Wide enough for a page in print. */
const WIDTH = 1200;

/** Writes a report as Word, HTML or text, by the end of the file's name; gives a sentence where it was not written. */
export async function writeReportFile(
  report: AnnualReport,
  file: string,
  ports: Pick<Ports, 'draw' | 'writeWord'>,
): Promise<string | undefined> {
  if (/\.html?$/i.test(file)) return written(file, reportHtml(report));
  if (/\.txt$/i.test(file)) return written(file, reportText(report));
  if (ports.writeWord === undefined) return 'no Word document can be written here.';
  return written(
    file,
    await ports.writeWord({ report, pictures: await drawn(report, ports.draw) }),
  );
}

async function drawn(
  report: AnnualReport,
  draw: Ports['draw'],
): Promise<ReadonlyMap<string, DrawnPicture>> {
  const pictures = report.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is ReportPicture => block.kind === 'picture');
  const all = new Map<string, DrawnPicture>();
  for (const picture of pictures) {
    const described = reportPicture(picture);
    const png = await draw?.(drawSvg(described), { width: WIDTH });
    if (png?.ok) all.set(picture.id, { png: png.value, ...sizeOf(png.value), alt: described.alt });
  }
  return all;
}

/** Width and height stand in the first chunk of every PNG. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

async function written(file: string, bytes: string | Uint8Array): Promise<string | undefined> {
  return writeFile(file, bytes).then(
    () => undefined,
    () => `${file} cannot be written; check that its folder exists and is yours.`,
  );
}
