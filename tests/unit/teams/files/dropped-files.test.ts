import type { Activity } from 'botbuilder';
import { droppedFiles } from '../../../../src/teams/files/dropped-files';
import { isWebPage } from '../../../../src/teams/files/is-web-page';

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

const of = (...attachments: readonly unknown[]) =>
  droppedFiles({ type: 'message', attachments } as unknown as Activity);

it('finds the files of a message, and nothing that Teams attaches by itself', () => {
  const content = { downloadUrl: 'https://x.example/1', uniqueId: '1', fileType: 'pdf' };
  expect(
    of(
      { contentType: 'text/html', content: '<p>hi</p>' },
      { contentType: DOWNLOAD, name: 'letter.pdf', content },
      { contentType: 'reference', name: 'other.docx', contentUrl: 'https://x.example/2' },
      { contentType: 'image/png', contentUrl: 'https://x.example/3' },
    ),
  ).toEqual([{ name: 'letter.pdf', url: 'https://x.example/1' }, { name: 'other.docx' }]);
});

it.each([
  [null],
  ['x'],
  [{}],
  [{ contentType: 7 }],
  [{ contentType: 'text/html', content: { downloadUrl: 'https://x.example' } }],
])('finds no file in %j', (attachment) => {
  expect(of(attachment)).toEqual([]);
});

it('gives no address that is none, and no name without end', () => {
  expect(of({ contentType: DOWNLOAD })).toEqual([{ name: 'file' }]);
  expect(of({ contentType: DOWNLOAD, name: '  ', content: 'x' })).toEqual([{ name: 'file' }]);
  expect(of({ contentType: DOWNLOAD, content: { downloadUrl: 7 } })[0]?.url).toBeUndefined();
  const long = { downloadUrl: `https://x.example/${'a'.repeat(5_000)}` };
  expect(of({ contentType: DOWNLOAD, content: long })[0]?.url).toBeUndefined();
  expect(of({ contentType: DOWNLOAD, name: 'n'.repeat(999) })[0]?.name).toHaveLength(200);
  expect(droppedFiles({ type: 'message' } as Activity)).toEqual([]);
});

it.each([
  ['letter.pdf', '<!DOCTYPE html><html>', true],
  ['letter.pdf', '\uFEFF\n <html lang="en">', true],
  ['letter.pdf', '<?xml version="1.0"?>\n<!-- x -->\n<html>', true],
  ['letter.html', '<!DOCTYPE html><html>', false],
  ['letter.pdf', '%PDF-1.7', false],
  ['letter.txt', 'Dear <html>', false],
  ['letter.txt', '', false],
])('%s with %j is a web page in its place: %s', (name, text, is) => {
  expect(isWebPage(name, new TextEncoder().encode(text))).toBe(is);
});
