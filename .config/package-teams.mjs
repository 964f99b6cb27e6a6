// Makes the app package for Teams: `npm run package:teams -- --env dev|prod [--values FILE] [--out FOLDER]`. Values come
// from the file, or from the environment. Nothing is asked of the network, and the same values give the same bytes.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'appPackage');

const GUID = /^(?!0{8}-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** One host with a dot in it and a name at its end, so no address, no wildcard, no port. */
const HOST =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const PAGE = /^https:\/\/[^\s/@]+\.[^\s/@]+(?:\/\S*)?$/;

const id = [(value) => GUID.test(value), 'an id such as 8d3a5c1e-2f64-4b7a-9c80-1e5d7f2a6b41'];
const page = [(value) => PAGE.test(value), 'an address that begins with https://'];
const RULES = {
  TEAMS_APP_ID: id,
  BOT_ID: id,
  BOT_DOMAIN: [(value) => HOST.test(value), 'a host alone, such as upheld.example.gov.uk'],
  SSO_APP_ID: [(value) => value === 'none' || GUID.test(value), 'an id, or the word none'],
  DEVELOPER_NAME: [({ length }) => length <= 32, 'of 32 characters at most'],
  WEBSITE_URL: page,
  PRIVACY_URL: page,
  TERMS_URL: page,
  APP_NAME_SUFFIX: [({ length }) => length <= 24, 'of 24 characters at most'],
};
const SUFFIX = { dev: ' (dev)', prod: '' };
const ICONS = { 'color.png': 192, 'outline.png': 32 };

function stop(problem) {
  process.stderr.write(`package:teams: ${problem}\n`);
  process.exit(1);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        env: { type: 'string' },
        values: { type: 'string' },
        out: { type: 'string', default: join(root, 'dist') },
      },
    });
    return values;
  } catch (error) {
    return stop(error.message);
  }
}

function readValues({ env, values: file }) {
  let given = process.env;
  try {
    if (file !== undefined) given = parseEnv(readFileSync(file, 'utf8'));
  } catch {
    stop(`the file of values "${file}" cannot be read.`);
  }
  const values = { APP_NAME_SUFFIX: SUFFIX[env] };
  for (const name of Object.keys(RULES)) if (given[name]) values[name] = given[name];
  return values;
}

/** All that is wrong with the values, in one sentence for what is missing and one for each that is wrong. */
function problemsOf(values) {
  const missing = Object.keys(RULES).filter((name) => !values[name] && name !== 'APP_NAME_SUFFIX');
  const wrong = Object.entries(RULES)
    .filter(([name, [isRight]]) => values[name] && !isRight(values[name]))
    .map(([name, [, what]]) => `${name} is "${values[name]}"; it must be ${what}.`);
  if (missing.length === 0) return wrong;
  const are = missing.length === 1 ? 'is' : 'are';
  return [`${missing.join(', ')} ${are} not set; appPackage/values.example shows each.`, ...wrong];
}

/** Values go into the texts of parsed JSON, so that no value can change its structure. */
function filled(node, values) {
  if (typeof node === 'string')
    return node.replace(/\$\{\{(\w+)\}\}/g, (_, name) => values[name] ?? stop(`no ${name}.`));
  if (Array.isArray(node)) return node.map((item) => filled(item, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, filled(item, values)]));
}

function manifestOf(values) {
  const { webApplicationInfo, ...rest } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (rest.version !== version)
    stop(`the manifest's version is ${rest.version}, package.json's is ${version}.`);
  return filled(values.SSO_APP_ID === 'none' ? rest : { ...rest, webApplicationInfo }, values);
}

/** Against the schema that the validator ships; one that is not shipped it would ask the network for. */
async function schemaFaults(manifest) {
  const { AppManifestUtils } = createRequire(import.meta.url)('@microsoft/app-manifest');
  globalThis.fetch = () => Promise.reject(new Error('it is not shipped with the validator'));
  try {
    return await AppManifestUtils.validateAgainstSchema(manifest);
  } catch (error) {
    return [`its schema cannot be read: ${error.message}`];
  }
}

function iconOf(name, { Resvg }) {
  const picture = new Resvg(readFileSync(join(folder, name.replace('.png', '.svg')), 'utf8'), {
    font: { loadSystemFonts: false },
  }).render();
  const size = ICONS[name];
  if (picture.width !== size || picture.height !== size)
    stop(`${name} is ${picture.width} by ${picture.height}, not ${size} by ${size}.`);
  if (!isAllowed(name, picture.pixels))
    stop(`${name} has pixels that Teams would not draw as they are meant.`);
  return picture.asPng();
}

/** The colour icon fills its square; the outline is white alone on a transparent ground. Alpha is multiplied in. */
function isAllowed(name, pixels) {
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
    const white = red === alpha && green === alpha && blue === alpha;
    if (name === 'outline.png' ? !white : alpha !== 255) return false;
  }
  return name !== 'outline.png' || pixels[3] === 0;
}

async function iconsOf() {
  // Loaded when the values are right, so that a wrong one is answered at once.
  const resvg = await import('@resvg/resvg-js');
  return Object.keys(ICONS).map((name) => [name, iconOf(name, resvg)]);
}

async function zipOf(manifest, icons) {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  const date = new Date(Date.UTC(1980, 0, 1));
  zip.file('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`, { date });
  for (const [name, png] of icons) zip.file(name, png, { date });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'UNIX' });
}

const options = readArguments();
if (!Object.hasOwn(SUFFIX, options.env ?? '')) stop('say which package: --env dev or --env prod.');
const values = readValues(options);
const problems = problemsOf(values);
if (problems.length > 0) stop(problems.join(' '));
const manifest = manifestOf(values);
const icons = await iconsOf();
const faults = await schemaFaults(manifest);
if (faults.length > 0) stop(`the manifest is not valid: ${faults.join(' ')}`);
const out = resolve(options.out, `upheld-teams-${options.env}.zip`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(`${out}.${process.pid}`, await zipOf(manifest, icons));
renameSync(`${out}.${process.pid}`, out);
process.stdout.write(`${out}\n`);
