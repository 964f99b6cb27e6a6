import type { LetterSource } from '../../../src/app/ports/sources';
import { graphDrive } from '../../../src/sources/graph-drive';
import { sharePointFolder } from '../../../src/sources/sharepoint-folder';
import { fetchFile } from '../../../src/teams/files/fetch-file';
import { startFileServer } from '../../support/file-server';
import {
  DRIVE,
  FOLDER_ID,
  startDriveServer,
  type DriveServer,
} from '../../support/sources/drive-server';
import { startTaking, type Taking } from '../../support/sources/taking';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../../support/test-letters';

let server: DriveServer;
let taking: Taking;
let clock: number;
let source: LetterSource;
beforeEach(async () => {
  server = await startDriveServer();
  taking = startTaking();
  clock = 0;
  source = sharePointFolder(
    graphDrive({
      baseUrl: server.baseUrl,
      drive: DRIVE,
      token: () => Promise.resolve('token-for-graph'),
      download: (address) =>
        fetchFile(address, { allows: ({ origin }) => origin === server.baseUrl, mostBytes: 5_000 }),
      monotonic: () => clock,
    }),
    'Ombudsman/Letters',
  );
});
afterEach(() => server.stop());

const coventry = { id: 'c', name: 'coventry.txt', parent: FOLDER_ID };
const sandwell = { id: 's', name: 'sandwell.txt', parent: FOLDER_ID };
const put = (item: typeof coventry, text: string) => server.put({ ...item, content: text });
const deltas = () =>
  server.asked.filter(({ path }) => path.includes('/delta')).map(({ path }) => path);
const downloads = () => server.asked.filter(({ path }) => path.endsWith('/content')).length;

describe('a folder of SharePoint', () => {
  it('gives the letters in it, over as many pages as it has, and nothing of other folders', async () => {
    server.put({ id: FOLDER_ID, name: 'Letters', parent: 'root' });
    put(coventry, letterText(COVENTRY_2021));
    put({ id: 'o', name: 'other.txt', parent: 'folder-2' }, 'Minutes of another committee');
    put(sandwell, letterText(SANDWELL_2021));
    expect(await taking.look(source)).toEqual([]);
    expect(await taking.held()).toEqual(['coventry 2021-22', 'sandwell 2021-22']);
    expect(downloads()).toBe(2);
  });

  it('goes on where it stopped, also after a restart', async () => {
    put(coventry, letterText(COVENTRY_2021));
    await taking.look(source);
    await taking.look(source);
    put(sandwell, letterText(SANDWELL_2021));
    await taking.look(source);
    expect(deltas().map((path) => /token=\d+/.exec(path)?.[0])).toEqual([
      undefined,
      'token=1',
      'token=1',
    ]);
    expect([await taking.held(), downloads()]).toEqual([
      ['coventry 2021-22', 'sandwell 2021-22'],
      2,
    ]);
  });

  it('looks at everything again when Graph has forgotten where it was, and takes nothing twice', async () => {
    put(coventry, letterText(COVENTRY_2021));
    await taking.look(source);
    put(sandwell, letterText(SANDWELL_2021));
    server.mishaps.push({ at: 'token=1', status: 410 });
    await taking.look(source);
    expect(await taking.held()).toEqual(['coventry 2021-22', 'sandwell 2021-22']);
    expect(downloads()).toBe(2);
  });

  it('asks nothing while Graph wants to be left alone', async () => {
    put(coventry, letterText(COVENTRY_2021));
    server.mishaps.push({ at: '/delta', status: 429, headers: { 'retry-after': '120' } });
    await expect(taking.look(source)).rejects.toThrow('Graph answered 429.');
    const asked = server.asked.length;
    clock = 119_999;
    await expect(taking.look(source)).rejects.toThrow('Graph asked to wait.');
    expect(server.asked).toHaveLength(asked);
    clock = 120_000;
    await taking.look(source);
    expect(await taking.held()).toEqual(['coventry 2021-22']);
  });

  it('offers again what could not be had, and goes on with the rest', async () => {
    put(coventry, letterText(COVENTRY_2021));
    put(sandwell, letterText(SANDWELL_2021));
    server.mishaps.push({ at: '/files/c', status: 500 });
    await expect(taking.look(source)).rejects.toThrow('unreachable');
    expect(await taking.held()).toEqual(['sandwell 2021-22']);
    await taking.look(source);
    expect(await taking.held()).toEqual(['coventry 2021-22', 'sandwell 2021-22']);
  });

  it('fetches nothing from a host that is not listed, and gives its token to Graph alone', async () => {
    const elsewhere = await startFileServer();
    server.how.filesAt = `${elsewhere.origin}/`;
    put(coventry, letterText(COVENTRY_2021));
    await expect(taking.look(source)).rejects.toThrow('not-listed');
    expect(elsewhere.requests).toHaveLength(0);
    await elsewhere.stop();

    delete server.how.filesAt;
    await taking.look(source);
    for (const { path, authorization } of server.asked)
      expect([path, authorization]).toEqual([
        path,
        path.startsWith('/files/') ? undefined : 'Bearer token-for-graph',
      ]);
  });

  it('takes no next page and no mark from anywhere but Graph', async () => {
    const elsewhere = await startFileServer();
    put(coventry, letterText(COVENTRY_2021));
    const lead = (link: string) =>
      server.mishaps.push({
        at: '/delta',
        status: 200,
        body: JSON.stringify({ value: [], [link]: `${elsewhere.origin}/steal` }),
      });
    lead('@odata.nextLink');
    await taking.look(source).catch(() => undefined);
    lead('@odata.deltaLink');
    await taking.look(source);
    await taking.look(source);
    expect(elsewhere.requests).toHaveLength(0);
    expect(await taking.held()).toEqual(['coventry 2021-22']);
    await elsewhere.stop();
  });

  it('tells of a file that is too large, whatever is said of its size', async () => {
    server.put({ ...coventry, content: 'x', size: 30 * 1024 * 1024 });
    server.put({ ...sandwell, content: 'x'.repeat(6_000), size: 10 });
    expect(await taking.look(source)).toMatchObject([
      { name: 'coventry.txt', refused: { problem: { kind: 'too-large', detail: '30 MB' } } },
      { name: 'sandwell.txt', refused: { problem: { kind: 'too-large' } } },
    ]);
    expect(await taking.look(source)).toEqual([]);
    expect(downloads()).toBe(1);
  });

  it('leaves what is deleted, or taken away, before it was looked at', async () => {
    put(coventry, letterText(COVENTRY_2021));
    server.put({ id: 'c', name: '', parent: '', deleted: true });
    put(sandwell, letterText(SANDWELL_2021));
    put({ ...sandwell, parent: 'folder-2' }, letterText(SANDWELL_2021));
    expect(await taking.look(source)).toEqual([]);
    expect([await taking.held(), downloads()]).toEqual([[], 0]);
  });

  it('fails when the folder is not there', async () => {
    server.mishaps.push({ at: '/root:/', status: 404 });
    await expect(taking.look(source)).rejects.toThrow('Graph answered 404.');
  });
});
