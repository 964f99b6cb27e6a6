import { isAscii } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants as access,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const BEFORE = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const AFTER = Buffer.from('\n})');

/** A module's function, and what every module of CommonJS is given. */
type Wrapped = (
  ...given: readonly [
    exports: object,
    require: NodeJS.Require,
    module: { readonly exports: object },
    filename: string,
    folder: string,
  ]
) => void;

/** Where what node compiled is kept, and for which use: a server uses other functions than a command does. */
export interface Keeping {
  /** Nothing is kept, or looked for, where there is no such folder. */
  readonly folder: string;
  readonly use: string;
}

/**
 * Requires a file of CommonJS, with what an earlier process compiled of it and really used. Node's own cache holds what is
 * compiled before anything runs, which is little of a file of millions of characters; this is a quarter of a start.
 * What is kept belongs to exactly these bytes and is checked before it is used; a node of another version declines it.
 */
export function requireKept(file: string, { folder, use }: Keeping): unknown {
  const bytes = readFileSync(file);
  const keeps = existsSync(folder);
  // Of packages that are loaded later, from their own files.
  if (keeps) enableCompileCache(folder);
  const name = `${basename(file)}.${use}`;
  const kept = join(folder, `${name}.${String(bytes.length)}-${String(crc32(bytes))}.code`);
  const cachedData = keeps ? readKept(kept) : undefined;
  const script = new Script(textOf(Buffer.concat([BEFORE, bytes, AFTER])), {
    filename: file,
    columnOffset: -BEFORE.length,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  if (keeps && (cachedData === undefined || script.cachedDataRejected === true))
    process.once('exit', () => keep(script, { folder, name, kept }));
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapped;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** One string, and one byte for each character where that is enough: the engine keeps it for as long as the process lives. */
function textOf(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
}

/** As node does in its own cache: a sum before what it is the sum of. */
const SUM_BYTES = 4;

/** Undefined where there is none, or where it is not what was written. */
function readKept(kept: string): Buffer | undefined {
  try {
    const all = readFileSync(kept);
    const code = all.subarray(SUM_BYTES);
    return all.readUInt32LE() === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Moved into place whole, and in the place of what belonged to other bytes. Whoever may not write only loses time. */
function keep(
  script: Script,
  { folder, name, kept }: { readonly folder: string; readonly name: string; readonly kept: string },
): void {
  try {
    // Making it takes a tenth of a second, which whoever may not write it need not wait for.
    accessSync(folder, access.W_OK);
    const code = script.createCachedData();
    const fresh = join(folder, `.${randomUUID()}`);
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(crc32(code));
    writeFileSync(fresh, Buffer.concat([sum, code]));
    renameSync(fresh, kept);
    for (const other of readdirSync(folder))
      if (other.startsWith(`${name}.`) && other !== basename(kept)) rmSync(join(folder, other));
  } catch {
    return;
  }
}
