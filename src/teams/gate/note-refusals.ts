import type { Log } from '../../app/ports';

/** One line for each kind of refusal in so long, however many there are. */
const QUIET_MS = 60_000;

export type NoteRefusal = (status: number, why: string) => void;

/** Puts refused requests into the log, in such a way that whoever sends them cannot fill it. `why` is a code of ours. */
export function createNoteRefusal(log: Log, monotonic: () => number): NoteRefusal {
  const lines = new Map<string, { at: number; left: number }>();
  return (status, why) => {
    const line = lines.get(why);
    const now = monotonic();
    if (line && now - line.at < QUIET_MS) {
      line.left += 1;
      return;
    }
    // `alike` is how many there were since the last line of this kind.
    log.info('request refused', { status, why, alike: line?.left ?? 0 });
    lines.set(why, { at: now, left: 0 });
  };
}
