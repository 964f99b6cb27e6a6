import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether something stands at a path. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Forces what was written onto the disk: a file, or a folder with the names in it. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a file under another name and moves it into place when it is whole; nothing is left of one that failed. */
export async function wholeFile<T>(
  path: string,
  make: (partial: string) => Promise<T>,
): Promise<T> {
  const partial = `${path}.partial`;
  await clear(partial);
  // For the account that runs the product, and nobody else.
  await (await open(partial, 'wx', 0o600)).close();
  try {
    const made = await make(partial);
    await sync(partial);
    await rename(partial, path);
    await sync(dirname(path));
    return made;
  } catch (error) {
    await clear(partial);
    throw error;
  }
}

/** With what a database may have left beside it. */
async function clear(partial: string): Promise<void> {
  for (const beside of ['', '-journal', '-wal', '-shm']) {
    await rm(`${partial}${beside}`, { force: true });
  }
}
