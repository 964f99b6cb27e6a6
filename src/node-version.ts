const NEEDED = 24;

/** Stops with one sentence on a Node that lacks what we build on (the embedded SQLite). */
export function assertNodeVersion(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NEEDED) return;
  process.stderr.write(
    `Upheld needs Node ${String(NEEDED)} and this is Node ${process.versions.node}; ` +
      'start it with "npm start" or "npm run -s upheld --", which bring the right one.\n',
  );
  process.exit(1);
}
