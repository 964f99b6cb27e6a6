import { erase } from '../audit/erase';
import { exportJournal } from '../audit/export';
import { head } from '../audit/head';
import { verify } from '../audit/verify';
import {
  type Actions,
  type Command,
  type CommandContext,
  type ExitCode,
  runAction,
} from '../command';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'verifies, exports and anchors the record of every remedy, entry by entry',
  help: [
    'upheld audit verify [--head FILE]... [--json]',
    'upheld audit head [--out FILE] [--json]',
    'upheld audit export [--json | --csv] [--out FILE]',
    'upheld audit erase --person ENTRA-OBJECT-ID --by NAME [--json]',
    '',
    'verify names the first entry that was changed, removed or moved; with a head that was kept elsewhere it also',
    'finds a journal that was cut off or rewritten. head prints how far the journal of each tenant goes: keep it where',
    'nobody who can write to the store can write. export gives one entry a line, in order, for every tenant or, with',
    '--tenant, for one. erase takes a person out of every record: the chain still holds, and the erasure is an entry.',
    '',
    'To recompute a line of the export (sha256 is lower-case hex; JSON is without spaces, as JavaScript writes it):',
    '  1. each field of "sealed" that has a salt: sha256(salt + "|" + JSON of its value, keys in order) is the seal of',
    '     that name in "rest". One without a salt was erased; its seal stays.',
    '  2. sha256(JSON of [entry, at, verb, outcome, before, after, rest, entryPrev]) is "entryHash". entryPrev is the',
    '     entryHash of the entry before in the same "history"; of the first: sha256(kind + "/" + tenant + "/" + id),',
    '     where "history" is kind + "/" + id.',
    '  3. sha256(n + "|" + prev + "|" + entryHash + "|" + face + "|" + entry + "|" + history) is "hash"; a face of null',
    '     is nothing. prev is the hash of the line before of the same tenant; of the first: sha256("journal/" + tenant).',
  ],
  options: {
    head: { type: 'string', multiple: true },
    out: { type: 'string' },
    csv: { type: 'boolean' },
    person: { type: 'string' },
    by: { type: 'string' },
  },
  run: audit,
};

const ACTIONS: Actions = {
  verify,
  head,
  export: exportJournal,
  erase,
};

function audit(context: CommandContext): Promise<ExitCode> {
  return runAction(context, ACTIONS, 'say what to do: audit verify, head, export or erase.');
}
