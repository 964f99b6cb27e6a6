import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { metricNames } from '../../../src/telemetry/measures';
import { WAKE_QUEUE } from '../../../src/wake/storage-queue';
import type { Source } from './rules/check-agreement';

const SRC = resolve(__dirname, '../../../src');

/** What the server's source says of the store, its routes and its events. */
export function readSource(): Source {
  const read = (path: string): string => readFileSync(join(SRC, path), 'utf8');
  const cosmos = read('store/cosmos/open-cosmos-store.ts');
  const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const source = all.map(read).join('\n');
  return {
    queue: WAKE_QUEUE,
    container: first(read('open-store.ts'), /const CONTAINER = '([^']+)'/g),
    partitionKey: first(cosmos, /partitionKey: '([^']+)'/g),
    indexed: matches(first(cosmos, /includedPaths: \[([^\]]+)\]/g), /path: '([^']+)'/g),
    routes: matches(read('http/create-server.ts'), /server\.(?:get|post)\('([^']+)'/g),
    metrics: new Set(metricNames()),
    states: new Set(matches(read('domain/delivery/delivery.ts'), /^ {2}\| '([a-z]+)'/gm)),
    events: new Set(matches(source, /\blog\.(?:info|error)\(\s*'([^']+)'/gi)),
  };
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The one match; a source that is written in another way has to be read in another way. */
function first(text: string, pattern: RegExp): string {
  const [found, ...more] = matches(text, pattern);
  if (found === undefined || more.length > 0)
    throw new Error(`${String(pattern)} is not there once`);
  return found;
}
