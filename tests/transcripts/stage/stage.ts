import { loadSample } from '../../../src/app/letters/load-sample';
import { createHandleRequest } from '../../../src/app/handle-request';
import { importFile } from '../../../src/app/letters/import-documents';
import type { Ports } from '../../../src/app/ports';
import { letterFile } from '../../../src/cli/letter-files';
import { composePorts } from '../../../src/compose';
import { LOCAL_TENANT, readConfig, type Config } from '../../../src/config';
import { sampleDocuments } from '../../../src/sample/sample-documents';
import { sampleRemedies } from '../../../src/sample/sample-remedies';
import { temporaryFolder } from '../../support/run-upheld';
import type { Button } from '../card-words';
import { stageLetter } from './letters';

/** The real application over a store of its own, with a clock that stands until a conversation moves it. */
export interface Stage {
  readonly ports: Ports;
  readonly config: Config;
  readonly handle: ReturnType<typeof createHandleRequest>;
  readonly clock: { now: string };
  /** Ids of records by the name of their letter, so that a conversation can say which it means. */
  readonly records: Map<string, string>;
  /** The buttons of the last card that anybody was shown. */
  buttons: readonly Button[];
  /** The buttons of the last card that each person was shown. */
  readonly cards: Map<string, readonly Button[]>;
  readonly clicks: { count: number };
}

/** Lines of a conversation that say how the product was set up before it began. */
export const NO_HOME = 'The product is set up for no council.';
export const NO_SAMPLE = 'No letter is held.';

/** A Monday in office hours. */
const BEGIN = '2026-11-23T10:00:00.000Z';

const utf8 = new TextEncoder();

/** The stage that the set-up lines of a conversation ask for: mostly Coventry's, with the sample data. */
export async function setStage(lines: readonly string[]): Promise<Stage> {
  const home = lines.includes(NO_HOME) ? null : 'coventry';
  const config = readConfig({ data: temporaryFolder(), ...(home ? { home } : {}) }, {});
  if (!config.ok) throw new Error('The configuration of the stage is wrong.');
  const clock = { now: BEGIN };
  const ports = { ...(await composePorts(config.value)), now: () => clock.now };
  if (!lines.includes(NO_SAMPLE)) {
    await loadSample(ports, {
      tenant: LOCAL_TENANT,
      files: sampleDocuments().map(({ name, text }) => letterFile(name, utf8.encode(text))),
      remedies: sampleRemedies,
    });
  }
  return {
    ports,
    config: config.value,
    handle: createHandleRequest(ports, home),
    clock,
    records: new Map(),
    buttons: [],
    cards: new Map(),
    clicks: { count: 0 },
  };
}

/** A letter arrives; what became of it stands in brackets. */
export async function arrive(
  { ports, records }: Stage,
  letter: string,
  correction = false,
): Promise<readonly string[]> {
  const file = letterFile(`${letter}.txt`, utf8.encode(stageLetter(letter)));
  const [outcome] = await importFile(ports, file, { by: 'test', sample: false, correction });
  const [record] = outcome && 'records' in outcome ? outcome.records : [];
  if (record) records.set(letter, record.id);
  return [`(${outcome?.kind ?? 'nothing'})`];
}
