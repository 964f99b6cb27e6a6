import { filesFromLoopback } from '../../../../src/teams/files/file-address';
import { sendFile } from '../../../../src/teams/files/send-file';
import { answer, startFileServer, type FileServer } from '../../../support/file-server';

let drive: FileServer;
beforeAll(async () => {
  drive = await startFileServer();
});
afterAll(() => drive.stop());

const FILE = new Uint8Array([1, 2, 3, 4]);
const rules = { allows: filesFromLoopback };

it('sends no file that is too large or empty, and asks nobody', async () => {
  const before = drive.requests.length;
  const small = { ...rules, mostBytes: 3 };
  expect(await sendFile(`${drive.origin}/a`, FILE, small)).toEqual({
    ok: false,
    problem: 'too-large',
  });
  expect(await sendFile(`${drive.origin}/a`, new Uint8Array(), rules)).toMatchObject({ ok: false });
  expect(drive.requests).toHaveLength(before);
});

it('waits for a drive that does not answer no longer than it may', async () => {
  drive.files.set('/slow', () => undefined);
  const sent = await sendFile(`${drive.origin}/slow`, FILE, { ...rules, limitMs: 50 });
  expect(sent).toEqual({ ok: false, problem: 'too-slow' });
});

it('is told of a name that leads into this network', async () => {
  const lookup = ((_host: string, _options: object, done: (error: Error) => void) => {
    done(Object.assign(new Error('no'), { code: 'not-public' }));
  }) as never;
  const named = { allows: () => true, lookup };
  const sent = await sendFile('http://drive.example/a', FILE, named);
  expect(sent.ok).toBe(false);
});

it('follows nobody elsewhere', async () => {
  drive.files.set('/moved', (response) => {
    response.setHeader('location', `${drive.origin}/other`);
    answer(response, 307, '');
  });
  const other = jest.fn();
  drive.files.set('/other', other);
  expect(await sendFile(`${drive.origin}/moved`, FILE, rules)).toMatchObject({ ok: false });
  expect(other).not.toHaveBeenCalled();
});
