import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { whileBusy } from '../../../../src/store/embedded/while-busy';
import { freshFolder, type FreshFolder } from '../../../contracts/fresh-folder';

let folder: FreshFolder;
let holder: DatabaseSync;
let waiter: DatabaseSync;
beforeEach(() => {
  folder = freshFolder();
  const path = join(folder.path, 'file.sqlite');
  [holder, waiter] = [new DatabaseSync(path), new DatabaseSync(path)];
  waiter.exec('PRAGMA busy_timeout = 0');
  holder.exec('BEGIN IMMEDIATE');
});
afterEach(() => {
  holder.close();
  waiter.close();
  folder.remove();
});

const write = (): void => {
  waiter.exec('CREATE TABLE made (id)');
};

describe('whileBusy', () => {
  it('repeats until the lock is given up', async () => {
    const pauses: number[] = [];
    const pause = (ms: number): Promise<void> => {
      pauses.push(ms);
      if (pauses.length === 3) holder.exec('COMMIT');
      return Promise.resolve();
    };
    await whileBusy(write, pause);
    expect(pauses).toEqual([100, 100, 100]);
    expect(holder.prepare('SELECT * FROM made').all()).toEqual([]);
  });

  it('gives up after ten tries', async () => {
    let pauses = 0;
    const pause = (): Promise<number> => Promise.resolve(++pauses);
    await expect(whileBusy(write, pause)).rejects.toMatchObject({ errcode: 5 });
    expect(pauses).toBe(9);
  });

  it('does not repeat what waiting does not help', async () => {
    const pause = (): Promise<never> => Promise.reject(new Error('It waited.'));
    const wrong = (): void => {
      waiter.exec('no SQL');
    };
    await expect(whileBusy(wrong, pause)).rejects.toThrow(/syntax error/);
  });
});
