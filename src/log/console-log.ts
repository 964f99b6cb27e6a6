import type * as Pino from 'pino';
import type { Logger } from 'pino';
import type { Log } from '../app/ports';
import { withoutParticulars } from './without-particulars';

type Fields = Readonly<Record<string, string | number | boolean>>;

/** One line of JSON for each event, on standard error; never texts, names or ids of people. */
export const consoleLog: Log = createLog({ write: (line) => process.stderr.write(line) });

/** A log that writes whole lines. The library is loaded at the first: most commands write none. */
export function createLog(to: { readonly write: (line: string) => unknown }): Log {
  let logger: Logger | undefined;
  const open = (): Logger => (logger ??= openLogger(to));
  return {
    info: (event, fields) => open().info(fields, event),
    error: (event, fields) => open().error(fields, event),
  };
}

function openLogger(to: { readonly write: (line: string) => unknown }): Logger {
  // A line is written at once, so that no import can be waited for; and a bundle holds only what is asked for by its name.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { pino } = require('pino') as typeof Pino;
  return pino(
    {
      base: null,
      messageKey: 'event',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: {
        level: (level) => ({ level }),
        log: (fields) => cleaned(fields as Fields),
      },
    },
    { write: (line: string) => void to.write(line) },
  );
}

function cleaned(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? withoutParticulars(value) : value,
    ]),
  );
}
