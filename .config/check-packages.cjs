// What we build on: every package is locked to its bytes and comes from the npm registry, every version of our own is
// exact, every package that is deployed has a licence that we may pass on, and none runs scripts that nobody looked at.
// `npm run packages` prints what is wrong, one line each.

/** Licences that ask for no more than notices, or concern changes to the package itself (MPL-2.0) or a font (OFL-1.1). */
const LICENCES = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['MPL-2.0', 'OFL-1.1', 'Unlicense', 'Zlib'],
]);

/** What the lock file does not say, read in the package by hand; another version is to be read again. */
const READ_BY_HAND = {
  'cldrjs@0.5.5': 'MIT',
  'duck@0.1.12': 'BSD-2-Clause',
  'escape-regexp-component@1.0.2': 'MIT',
  'jspath@0.4.0': 'MIT',
  'semaphore@1.1.0': 'MIT',
};

/** Deployed packages that have scripts to run when they are installed. None is run (.npmrc), and none is needed. */
const SCRIPTS_LEFT_OUT = new Set(['botbuilder-dialogs', 'dtrace-provider']);

const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** `MIT`, `(MIT OR GPL-3.0-or-later)`, `MIT AND OFL-1.1`: whether we may pass the package on. */
function isAllowed(licence) {
  const words = licence.replace(/[()]/g, ' ').trim();
  if (/\bAND\b/.test(words)) return words.split(/\bAND\b/).every((part) => isAllowed(part));
  return words.split(/\bOR\b/).some((part) => LICENCES.has(part.trim()));
}

function nameOf(path, { name }) {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function sourceProblems(name, { resolved, integrity, link, version }) {
  const problems = [];
  if (link || !version) problems.push(`${name} is no package of a registry`);
  // Without an address npm asks the registry that it is set up for; with one, it asks there.
  if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    problems.push(`${name} comes from somewhere else than the npm registry`);
  if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    problems.push(`${name} is not locked to its bytes`);
  return problems;
}

function deployedProblems(name, { version, license, hasInstallScript }) {
  const licence = READ_BY_HAND[`${name}@${version}`] ?? license ?? 'none';
  return [
    ...(isAllowed(licence) ? [] : [`${name}@${version} has the licence ${licence}`]),
    ...(hasInstallScript && !SCRIPTS_LEFT_OUT.has(name)
      ? [`${name} would run scripts when it is installed`]
      : []),
  ];
}

/** What is wrong with a lock file and the manifest that it locks. */
function packageProblems(lock, manifest) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const named = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
  };
  return [
    ...(lock.lockfileVersion >= 2 ? [] : ['the lock file is of an old kind']),
    ...(packages.length > 0 ? [] : ['the lock file names no packages']),
    ...Object.entries(named)
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${name} is wanted as ${version}, which is no exact version`),
    ...packages.flatMap(([path, found]) => sourceProblems(nameOf(path, found), found)),
    ...packages
      .filter(([, { dev }]) => dev !== true)
      .flatMap(([path, found]) => deployedProblems(nameOf(path, found), found)),
  ];
}

module.exports = { packageProblems };

if (require.main === module) {
  const problems = packageProblems(require('../package-lock.json'), require('../package.json'));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
