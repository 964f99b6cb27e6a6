// How the server and its packages become one file for each process: for dist/, which the commands and the tests run, and for
// the site that is deployed.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const leftOut = join(dirname(fileURLToPath(import.meta.url)), 'left-out.cjs');

/** Native code, fonts, and libraries that are served or started as they are. */
export const APART = ['@resvg/resvg-js', '@expo-google-fonts/source-sans-3', '@microsoft/teams-js'];
/** Asked for by packages that do without them, or only where they are installed for development. */
export const ABSENT = ['dtrace-provider', 'keytar', '@microsoft/m365agentsplayground'];

/** Loaded by what is set up, or by a command. The site holds them in its bundle, having no others. */
export const LATER = [
  '@azure/cosmos',
  '@azure/monitor-opentelemetry-exporter',
  '@azure/storage-queue',
  '@opentelemetry/*',
  'csv-parse',
  'docx',
  'jszip',
  'mammoth',
  'openai',
  'read-excel-file',
  'unpdf',
];

/**
 * Packages that others load and nothing of ours comes to: dialogs, by which the bot could sign people in, with eight
 * recognisers of language (a third of the start), and the addresses of a Node that has none of its own.
 */
export const LEFT_OUT = ['botbuilder-dialogs', 'whatwg-url'];

const RAW = /String\.raw`[^`]*[^\0-\x7f]/;

/**
 * A file of one byte for each character is read, kept in memory and compiled at half the cost, and esbuild leaves the
 * characters of patterns and templates as they are written. An escape means the same wherever a character may stand, but for
 * `String.raw`.
 */
const ascii = {
  name: 'ascii',
  setup({ onLoad }) {
    const escaped = (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
    onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!/[^\0-\x7f]/.test(text) || RAW.test(text)) return undefined;
      return {
        contents: text.replaceAll(/[^\0-\x7f]/g, escaped),
        loader: path.endsWith('ts') ? 'ts' : 'js',
      };
    });
  },
};

/** What esbuild is told; `absWorkingDir` and `outdir` are the caller's. */
export const bundled = {
  entryPoints: {
    upheld: 'src/cli.ts',
    main: 'src/main.ts',
    'pdf-child': 'src/reading/pdf-child.ts',
    'in-child': 'src/reading/in-child.ts',
    'audit-thread': 'src/threads/audit-thread.ts',
  },
  bundle: true,
  external: [...APART, ...ABSENT],
  alias: Object.fromEntries(LEFT_OUT.map((name) => [name, leftOut])),
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  // By require: an import of a file of millions of characters reads it twice.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  // Comments and indents are a third of the file, which each start reads. A line stays short enough to be shown with an error.
  minifyWhitespace: true,
  lineLimit: 300,
  plugins: [ascii],
  logLevel: 'warning',
};
