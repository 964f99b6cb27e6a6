import { createLooks, type WatchedSource } from '../app/letters/sources/look-at-sources';
import type { Ports } from '../app/ports';
import { applicationIn } from '../azure-identity';
import type { BotSettings, Config } from '../config';
import { createGraphTokens } from '../evidence/graph-token';
import { consoleLog } from '../log/console-log';
import { notTakenText } from '../present/letters/source-text';
import { graphDrive } from '../sources/graph-drive';
import { sharePointFolder } from '../sources/sharepoint-folder';
import { watchedFolder } from '../sources/watched-folder';
import { startTicker, type Ticker } from './ticker';
import { fetchFile } from '../teams/files/fetch-file';
import { fetchingFor } from '../teams/files/fetching-for';

const GRAPH = 'https://graph.microsoft.com';

/** Letters come a few times a year; nobody waits for one at the door. */
const SHAREPOINT_MS = 5 * 60_000;

type Bot = Exclude<BotSettings, { kind: 'none' }>;

/** Takes letters as they come by themselves. It has a timer of its own: a slow source keeps no reminder waiting. */
export function startSources(
  ports: Ports,
  config: Config,
  { bot, tickMs }: { readonly bot: Bot; readonly tickMs: number },
): Ticker {
  const look = createLooks(ports, sourcesOf(config, bot), {
    log: consoleLog,
    monotonic: () => performance.now(),
    // Which file it is says the list, "upheld letters --sources": a file's name may be a person's.
    tell: ({ source, refused }) =>
      consoleLog.error('letter file not taken', { source, why: notTakenText(refused) }),
  });
  return startTicker(look, tickMs);
}

function sourcesOf(config: Config, bot: Bot): readonly WatchedSource[] {
  const { lettersFolder, lettersDrive, fileHosts } = config;
  const sources: WatchedSource[] = [];
  if (lettersFolder !== null) sources.push({ source: watchedFolder(lettersFolder), everyMs: 0 });
  const fetching = fetchingFor({ hosts: fileHosts, local: false });
  if (lettersDrive !== null && fetching && bot.kind !== 'insecure-local') {
    const tokenFor = createGraphTokens((tenant) => applicationIn(bot, tenant));
    const drive = graphDrive({
      baseUrl: GRAPH,
      drive: lettersDrive.drive,
      token: () => tokenFor(bot.tenantId),
      download: (address) => fetchFile(address, fetching),
      monotonic: () => performance.now(),
    });
    sources.push({ source: sharePointFolder(drive, lettersDrive.folder), everyMs: SHAREPOINT_MS });
  }
  return sources;
}
