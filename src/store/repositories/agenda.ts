import { HISTORY_SOURCES } from '../../domain/audit/recorded';
import type { Agenda } from '../../app/ports';
import type { Documents } from '../documents';
import { dueTime } from '../due-time';
import { DECIDED } from './figure-store';
import { END_OF_TIME } from './journal-store';

/** What falls due by itself, looked for at once. */
export function agenda(documents: Documents): Agenda {
  return {
    holdsAny: (at) =>
      documents.anyDue({
        figures: dueTime(at),
        [DECIDED]: dueTime(at),
        // A history waits from its last entry on, whichever clock that was written by.
        ...Object.fromEntries(HISTORY_SOURCES.map((source) => [source, END_OF_TIME])),
      }),
  };
}
