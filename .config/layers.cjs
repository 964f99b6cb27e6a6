/** The import table of src/README.md as rules. Each says why; `npm run layers` fails on a wrong import. */
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}` },
  to: { path: '^src/', pathNot: [`^src/${folder}`, ...allowed.map((path) => `^src/${path}`)] },
});

const quarantine = (packages, folder, comment) => ({
  name: `${folder.replace(/\W/g, '-')}-owns-its-package`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${folder}` },
  to: { path: `node_modules/(${packages})` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'The data flows one way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'No clock, no I/O, no packages: what is true must not depend on where it runs.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypesNot: ['local'], path: '.*', pathNot: '^src/domain/' },
    },
    only('domain-looks-inward', 'domain/', [], 'The domain knows nothing of what surrounds it.'),
    only('shared-is-the-bottom', 'domain/shared/', [], 'Everything stands on it.'),
    only('facts-know-shared', 'domain/facts/', ['domain/shared/'], 'Facts are the common words.'),
    only(
      'letter-knows-facts',
      'domain/letter/',
      ['domain/(facts|shared)/'],
      'Reading is not asking.',
    ),
    only(
      'question-knows-facts',
      'domain/question/',
      ['domain/(facts|shared)/'],
      'Asking is not reading.',
    ),
    only(
      'remedy-knows-facts',
      'domain/remedy/',
      ['domain/(facts|shared)/'],
      'Remedies stand alone.',
    ),
    only('delivery-knows-shared', 'domain/delivery/', ['domain/shared/'], 'It delivers anything.'),
    only(
      'digest-knows-facts',
      'domain/digest/',
      ['domain/(facts|shared|remedy)/'],
      'A digest reports facts.',
    ),
    only(
      'app-knows-domain',
      'app/',
      ['domain/'],
      'Use cases see no surface and no store, only ports.',
    ),
    only('reading-knows-its-port', 'reading/', ['domain/'], 'Bytes to words, nothing else.'),
    only('sample-knows-domain', 'sample/', ['domain/'], 'Sample data is data.'),
    only(
      'present-knows-domain',
      'present/',
      ['domain/', 'app/outcome', 'app/request', '../cards/'],
      'Presenters see outcomes, never stores.',
    ),
    only(
      'store-knows-its-port',
      'store/',
      ['domain/', 'app/(ports|fault)'],
      'Stores keep, they do not decide.',
    ),
    only(
      'embedded-is-alone',
      'store/embedded/',
      ['domain/', 'app/(ports|fault)', 'store/[^/]+\\.ts'],
      'Not each other.',
    ),
    only(
      'cosmos-is-alone',
      'store/cosmos/',
      ['domain/', 'app/(ports|fault)', 'store/[^/]+\\.ts'],
      'Not each other.',
    ),
    only(
      'teams-is-an-edge',
      'teams/',
      ['domain/', 'app/', 'present/'],
      'A surface: decode, use case, present.',
    ),
    only('http-is-an-edge', 'http/', ['app/', 'domain/'], 'It is handed what it serves.'),
    only(
      'cli-is-an-edge',
      'cli/',
      ['domain/', 'app/', 'present/', 'sample/', 'config'],
      'A surface; it is handed its ports.',
    ),
    quarantine(
      'botbuilder|botframework-.*|@microsoft/teams-ai',
      'teams/',
      'Both are past their end of life: one folder to rewrite.',
    ),
    quarantine('restify', 'http/', 'Only a router, replaceable.'),
    quarantine('@azure/cosmos', 'store/cosmos/', 'The other store must never need it.'),
    quarantine('unpdf|mammoth', 'reading/', 'Both run in a child process only.'),
    quarantine(
      'adaptivecards-templating|adaptive-expressions',
      'present/',
      'It fails quietly: one place checks what it made.',
    ),
    {
      name: 'tests-stay-out',
      comment: 'The product does not know its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
