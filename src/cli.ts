import { assertNodeVersion } from './node-version';

async function start(): Promise<void> {
  assertNodeVersion();
  // Only now: what follows needs the version that was just checked.
  const { main } = await import('./main.js');
  process.exitCode = await main(process.argv.slice(2));
}

void start();
