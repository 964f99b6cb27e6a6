import { open, type FileHandle } from 'node:fs/promises';
import type { CommandContext, ExitCode } from '../command';

/** Opens a file that is not there yet; undefined where it cannot be made. What was exported is never written over. */
export async function newFile(path: string): Promise<FileHandle | undefined> {
  return open(path, 'wx').catch(() => undefined);
}

export function cannotWrite(context: CommandContext, path: string): ExitCode {
  context.err(`upheld audit: cannot write "${path}"; it is there already, or its folder is not.`);
  return 1;
}
