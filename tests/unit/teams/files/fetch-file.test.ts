import { fetchFile, type FetchRules } from '../../../../src/teams/files/fetch-file';
import { fetchingFor } from '../../../../src/teams/files/fetching-for';
import { filesFrom, filesFromLoopback } from '../../../../src/teams/files/file-address';
import { isPublicAddress, publicLookup } from '../../../../src/teams/files/public-lookup';
import { bytes, redirect, startFileServer, type FileServer } from '../../../support/file-server';

let server: FileServer;
/** On this machine too, but not an address that is allowed. */
let elsewhere: FileServer;
beforeAll(async () => {
  server = await startFileServer();
  elsewhere = await startFileServer('127.0.0.2');
});
afterAll(() => Promise.all([server.stop(), elsewhere.stop()]));

const fetched = (path: string, rules: Partial<FetchRules> = {}) =>
  fetchFile(`${server.origin}${path}`, { allows: filesFromLoopback, ...rules });

describe('a file is fetched', () => {
  it('byte for byte, without a token or anything that was not asked for', async () => {
    server.files.set('/a?secret=1', bytes(new Uint8Array([0, 1, 255])));
    const found = await fetched('/a?secret=1');
    expect(found).toEqual({ ok: true, value: new Uint8Array([0, 1, 255]) });
    const { headers } = server.requests.at(-1) ?? {};
    expect(Object.keys(headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('after being sent on within the allowed hosts, but not for ever', async () => {
    server.files.set('/b', bytes('letter'));
    server.files.set('/to-b', redirect('/b'));
    server.files.set('/round', redirect('/round'));
    expect((await fetched('/to-b')).ok).toBe(true);
    const before = server.requests.length;
    expect(await fetched('/round')).toEqual({ ok: false, problem: 'unreachable' });
    expect(server.requests.length - before).toBeLessThanOrEqual(4);
  });
});

describe('a file is not fetched', () => {
  it('from anywhere else, also when an allowed host sends us there', async () => {
    elsewhere.files.set('/file', bytes('secret'));
    for (const to of [
      `${elsewhere.origin}/file`,
      'file:///etc/passwd',
      '//127.0.0.2/x',
      'ftp://127.0.0.1/x',
    ])
      server.files.set(`/to/${String(server.files.size)}`, redirect(to, 307));
    const paths = [...server.files.keys()].filter((path) => path.startsWith('/to/'));
    expect(paths).toHaveLength(4);
    for (const path of paths)
      expect(await fetched(path)).toEqual({ ok: false, problem: 'not-listed' });
    expect(await fetchFile(`${elsewhere.origin}/file`, { allows: filesFromLoopback })).toEqual({
      ok: false,
      problem: 'not-listed',
    });
    expect(elsewhere.requests).toEqual([]);
  });

  it('when it is too large, whether it says so or not', async () => {
    server.files.set('/large', bytes('x'.repeat(101)));
    server.files.set('/larger', (response) => {
      response.writeHead(200);
      for (let n = 0; n < 5; n += 1) response.write('x'.repeat(50));
      // Never ends: what is too much must be known before.
    });
    for (const path of ['/large', '/larger'])
      expect(await fetched(path, { mostBytes: 100 })).toEqual({ ok: false, problem: 'too-large' });
    expect((await fetched('/large', { mostBytes: 101 })).ok).toBe(true);
  });

  it('when it takes too long, before or after the first byte', async () => {
    server.files.set('/silent', () => undefined);
    server.files.set('/slow', (response) => response.writeHead(200).write('x'));
    for (const path of ['/silent', '/slow'])
      expect(await fetched(path, { limitMs: 60 })).toEqual({ ok: false, problem: 'too-slow' });
  });

  it.each([
    [401, 'expired'],
    [403, 'expired'],
    [404, 'expired'],
    [410, 'expired'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [206, 'unreachable'],
    [302, 'unreachable'],
  ])('with status %i: %s', async (status, problem) => {
    server.files.set(`/status/${String(status)}`, (response) =>
      response.writeHead(status).end('%PDF-'),
    );
    expect(await fetched(`/status/${String(status)}`)).toEqual({ ok: false, problem });
  });

  it('when the connection breaks', async () => {
    server.files.set('/cut', (response) => {
      response.writeHead(200, { 'content-length': '10' }).write('x');
      setImmediate(() => response.destroy());
    });
    server.files.set('/reset', (response) => response.destroy());
    for (const path of ['/cut', '/reset'])
      expect(await fetched(path)).toEqual({ ok: false, problem: 'unreachable' });
  });

  it('when a listed name leads to this machine', async () => {
    const before = server.requests.length;
    const rules = { allows: () => true, lookup: publicLookup };
    const { port } = new URL(server.origin);
    expect(await fetchFile(`http://localhost:${port}/b`, rules)).toEqual({
      ok: false,
      problem: 'not-listed',
    });
    expect(server.requests).toHaveLength(before);
  });
});

describe('addresses', () => {
  const listed = filesFrom(['contoso-my.sharepoint.com']);

  it.each([
    ['https://contoso-my.sharepoint.com/personal/x?tempauth=1', true],
    ['https://CONTOSO-my.sharepoint.com:443/x', true],
    ['http://contoso-my.sharepoint.com/x', false],
    ['https://contoso-my.sharepoint.com:8443/x', false],
    ['https://contoso-my.sharepoint.com.evil.example/x', false],
    ['https://x.contoso-my.sharepoint.com/x', false],
    ['https://evil-my.sharepoint.com/x', false],
    ['https://contoso-my.sharepoint.com@evil.example/x', false],
    ['https://user@contoso-my.sharepoint.com/x', false],
    ['https://127.0.0.1/x', false],
    ['file:///contoso-my.sharepoint.com', false],
  ])('%s may be fetched from: %s', (address, may) => {
    expect(listed(new URL(address))).toBe(may);
  });

  it.each([
    ['13.107.136.10', true],
    ['2620:1ec:8f8::10', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:169.254.169.254', false],
    ['64:ff9b::7f00:1', false],
  ])('%s is on the internet: %s', (address, is) => {
    expect(isPublicAddress(address)).toBe(is);
  });

  it('in production are looked up, and none is allowed by itself', () => {
    expect(fetchingFor({ hosts: [], local: false })).toBeNull();
    const rules = fetchingFor({ hosts: ['contoso-my.sharepoint.com'], local: false });
    expect(rules?.lookup).toBe(publicLookup);
    expect(rules?.allows(new URL('http://127.0.0.1/x'))).toBe(false);
  });
});
