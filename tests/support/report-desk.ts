import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importFile } from '../../src/app/letters/import-documents';
import type { Ports } from '../../src/app/ports';
import { gatherReport } from '../../src/app/report/gather-report';
import { letterFile } from '../../src/cli/letter-files';
import { authorityById } from '../../src/domain/facts/authorities/authorities';
import type { ReportData } from '../../src/domain/report/held/report-data';
import type { AnnualReport } from '../../src/domain/report/model/annual-report';
import { writeReport } from '../../src/domain/report/write-report';
import { readLetter } from '../../src/reading/read-letter';
import { sha256 } from '../../src/store/sha256';
import { storeOver } from '../../src/store/store-over';
import { memoryDocuments } from './memory-documents';
import { sharedFolder } from './shared-folder';

/** Ports over an empty store in memory, on a day after every letter is public. */
export function reportDesk(): Ports {
  return {
    store: storeOver(memoryDocuments()),
    readLetter,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => 'id',
    sha256,
    notary: { sha256, newSalt: () => 'salt' },
  };
}

/** Imports a text as if it were a file. */
export async function importText(
  ports: Ports,
  name: string,
  text: string,
  how: { readonly correction?: boolean } = {},
): Promise<void> {
  const file = letterFile(name, new TextEncoder().encode(text));
  await importFile(ports, file, { by: 'test', sample: false, ...how });
}

/** Councils and years of which the given documents hold enough for a report. */
export const REPORTED_COUNCILS = [
  ['coventry', '2019-20'],
  ['coventry', '2023-24'],
  ['luton', '2023-24'],
  ['redditch', '2023-24'],
  ['east-midlands-cca', '2023-24'],
] as const;

/** Ports with every given document imported; undefined, with a reason, where those are not there. */
export async function givenDesk(): Promise<Ports | undefined> {
  const folder = sharedFolder('letters');
  if (folder === undefined) return undefined;
  const ports = reportDesk();
  for (const name of readdirSync(folder).filter((one) => /-\d\d\.txt$/.test(one)))
    await importText(ports, name, readFileSync(join(folder, name), 'utf8'));
  return ports;
}

/** Everything held for a council and a year. */
export function gathered(ports: Ports, id: string, period: string): Promise<ReportData> {
  const authority = authorityById(id);
  if (authority === undefined) throw new Error(`no council ${id}`);
  return gatherReport(ports, { authority, period, tenant: null });
}

/** The report from what is held; a test fails where there is none. */
export function written(data: ReportData): AnnualReport {
  const report = writeReport(data);
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  return report.value;
}
