import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../src/store/embedded/schema';
import { LATER_STEPS } from './later-steps';

/** Migrates a file with steps that stop at places with a number, and is killed at the one that is named. */
function migrateUntilKilled(path: string, place: number): void {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.function('reach', (reached) => {
    if (reached === place) process.kill(process.pid, 'SIGKILL');
    return null;
  });
  migrate(db, LATER_STEPS);
  db.close();
  process.stdout.write('done\n');
}

migrateUntilKilled(process.argv[2] ?? '', Number(process.argv[3]));
