#!/usr/bin/env node
import { join } from 'node:path';
import { requireKept } from './kept-code';
import type * as Main from './main';
import { assertNodeVersion } from './node-version';

/** Those that run for long use other functions than those that end at once. */
const SERVERS: readonly unknown[] = ['trial', 'serve'];

async function start(): Promise<void> {
  assertNodeVersion();
  // Only now: what follows needs the version that was just checked.
  const use = SERVERS.includes(process.argv[2]) ? 'server' : 'command';
  const keeping = { folder: join(__dirname, 'compiled'), use };
  const { main } = requireKept(join(__dirname, 'main.js'), keeping) as typeof Main;
  process.exitCode = await main(process.argv.slice(2));
}

void start();
