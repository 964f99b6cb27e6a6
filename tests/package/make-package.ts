import JSZip from 'jszip';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { temporaryFolder } from '../support/run-upheld';

const ROOT = resolve(__dirname, '../..');

/** The values that the documentation shows. */
export const EXAMPLE = parseEnv(
  readFileSync(join(ROOT, 'appPackage/values.example'), 'utf8'),
) as Readonly<Record<string, string>>;

export const TEMPLATE = JSON.parse(
  readFileSync(join(ROOT, 'appPackage/manifest.json'), 'utf8'),
) as Readonly<Record<string, any>>;

export interface Made {
  readonly code: number | null;
  readonly err: string;
  /** The path that was printed. */
  readonly path: string;
}

/** A copy of what a package is made from, changed. */
export function changedRoot(change: (path: string) => void): string {
  const root = temporaryFolder();
  for (const path of ['.config/package-teams.mjs', 'appPackage', 'package.json'])
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  change(root);
  return root;
}

/** Runs the script of `npm run package:teams`, with values from a file, or from the environment. */
export async function makePackage(
  env: string,
  values: Readonly<Record<string, string>>,
  {
    from = 'file',
    root = ROOT,
  }: { readonly from?: 'file' | 'environment'; readonly root?: string } = {},
): Promise<Made> {
  const folder = temporaryFolder();
  const file = join(folder, 'values');
  writeFileSync(
    file,
    Object.entries(values)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  );
  const given = from === 'file' ? ['--values', file] : [];
  const child = spawn(
    process.execPath,
    [join(root, '.config/package-teams.mjs'), '--env', env, '--out', folder, ...given],
    { env: { PATH: process.env['PATH'] ?? '', ...(from === 'file' ? {} : values) } },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, err, path: out.trim() };
}

/** The files of a package by name. */
export async function unzip(path: string): Promise<Readonly<Record<string, Buffer>>> {
  const zip = await JSZip.loadAsync(readFileSync(path), { checkCRC32: true });
  // No time of day may get in: it would differ from one run to the next.
  for (const { date } of Object.values(zip.files))
    expect(date.toISOString()).toBe('1980-01-01T00:00:00.000Z');
  const files = Object.values(zip.files).map(
    async (file) => [file.name, await file.async('nodebuffer')] as const,
  );
  return Object.fromEntries(await Promise.all(files));
}
