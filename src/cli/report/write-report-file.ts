import { writeFile } from 'node:fs/promises';
import type { Ports } from '../../app/ports';
import type { AnnualReport } from '../../domain/report/model/annual-report';
import { reportHtml } from '../../present/report/report-html';
import { reportText } from '../../present/report/report-text';
import { wordFile } from '../../present/report/word-file';

/** Writes a report as Word, HTML or text, by the end of the file's name; gives a sentence where it was not written. */
export async function writeReportFile(
  report: AnnualReport,
  file: string,
  { draw, writeWord }: Pick<Ports, 'draw' | 'writeWord'>,
): Promise<string | undefined> {
  if (/\.html?$/i.test(file)) return written(file, reportHtml(report));
  if (/\.txt$/i.test(file)) return written(file, reportText(report));
  if (writeWord === undefined) return 'no Word document can be written here.';
  return written(file, await wordFile(report, { draw, writeWord }));
}

async function written(file: string, bytes: string | Uint8Array): Promise<string | undefined> {
  return writeFile(file, bytes).then(
    () => undefined,
    () => `${file} cannot be written; check that its folder exists and is yours.`,
  );
}
