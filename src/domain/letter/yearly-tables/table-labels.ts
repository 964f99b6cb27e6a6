/** The tables of the letters of 2014 to 2018, and the parts of a complaints overview. */
export type TableKind = 'received' | 'decisions' | 'remedied' | 'overview';

/** A heading of a column or a row. `kind` is absent for those that several tables have, or that have no number. */
export interface TableLabel {
  readonly key: string;
  readonly kind?: TableKind;
  /** First words, in lower case, by which the heading is looked up. */
  readonly first: readonly string[];
  /** Matches the whole heading at the place where its first word starts. */
  readonly pattern: RegExp;
}

/** Key of a heading that has no number of its own. */
export const NO_NUMBER = '';
/** Key of the title of a table. */
export const TITLE = '#';
export const TOTAL = 'total';

/** A space in `rest` stands for any gap; `first` is one word, or several to choose from. */
function label(key: string, kind: TableKind | undefined, [first, rest]: Words): TableLabel {
  const words = `(?:${first})${rest.replaceAll(' ', '\\s+')}`;
  return {
    key,
    first: first.split('|'),
    pattern: new RegExp(`(?:${words})(?![A-Za-z])`, 'iy'),
    ...(kind !== undefined && { kind }),
  };
}

type Words = readonly [first: string, rest: string];

const RECEIVED: readonly (readonly [key: string, words: Words])[] = [
  ['adult-care', ['adult', '(?: social)? care(?: services)?']],
  ['benefits-tax', ['benefits|benefit', ' (?:and|&) (?:council )?tax(?:ation)?']],
  ['corporate', ['corporate', ' (?:and|&) other(?: services)?']],
  ['education-children', ['education', " (?:and|&) child(?:ren)?'?s?(?: services)?"]],
  ['education-children', ["children's|childrens|children", '(?: services)? (?:and|&) education']],
  [
    'environment',
    [
      'environmental|environment',
      '(?: services?)?,?(?: (?:and|&))? public protection(?:,?(?: (?:and|&))? regulation)?',
    ],
  ],
  ['environment', ['environmental|environment', ' services?']],
  ['highways-transport', ['highways|highway', ' (?:and|&) transport(?:ation)?']],
  ['housing', ['housing', '']],
  [
    'planning-development',
    ['planning', ' (?:and|&) (?:development(?: control)?|building control)'],
  ],
  ['other', ['other', '']],
];

const DECISIONS: readonly (readonly [key: string, words: Words])[] = [
  ['incompleteOrInvalid', ['incomplete', '\\s*(?:or|and|&|/)\\s*invalid']],
  ['adviceGiven', ['advice', ' given']],
  ['referredBack', ['referred', ' back(?: for local resolution)?']],
  [
    'closedAfterInitialEnquiries',
    ['closed', ' after (?:initial )?(?:enquiries|enquiry|inquiries)'],
  ],
  ['notUpheld', ['not', ' upheld']],
  ['upholdRate', ['uphold|upheld', ' rate(?:\\s*\\(?%\\)?)?']],
  ['upheld', ['upheld', '']],
];

const REMEDIED: readonly (readonly [key: string, words: Words])[] = [
  [
    'byAuthority',
    [
      'satisfactorily',
      "(?: remedied)? by (?:the )?(?:local )?(?:authority|council)(?: before (?:the )?(?:LGO|LGSCO|ombudsman)(?:'s)? involvement)?",
    ],
  ],
  ['byOmbudsman', ['remedied', ' by (?:the )?(?:LGO|LGSCO|ombudsman)']],
  ['byOmbudsman', ['by', ' (?:the )?(?:LGO|LGSCO|ombudsman)']],
];

const OVERVIEW: readonly (readonly [key: string, words: Words])[] = [
  ['dealtWith', ['dealt', ' with']],
  ['dealtWith', ['complaints', ' dealt with']],
  ['notForUs', ['not', ' for us']],
  ['assessedAndClosed', ['assessed', ' (?:and|&) closed']],
  ['investigated', ['investigated', '']],
  ['investigated', ['complaints', ' investigated']],
];

/**
 * The headings as the letters print them (the environment category changed its name several times), the longest form
 * of each first.
 */
export const TABLE_LABELS: readonly TableLabel[] = [
  ...RECEIVED.map(([key, words]) => label(key, 'received', words)),
  ...DECISIONS.map(([key, words]) => label(key, 'decisions', words)),
  ...REMEDIED.map(([key, words]) => label(key, 'remedied', words)),
  ...OVERVIEW.map(([key, words]) => label(key, 'overview', words)),
  label(TOTAL, undefined, ['total', '']),
  label(TITLE, undefined, [
    'complaints',
    ' (?:and|&) enquiries received(?: by (?:category|subject))?',
  ]),
  label(TITLE, undefined, ['complaints', ' remedied']),
  label(TITLE, undefined, ['complaint|complaints', ' overview']),
  label(TITLE, undefined, ['decisions', ' made']),
  label(NO_NUMBER, undefined, ['detailed', ' investigations?(?: carried out)?']),
  label(NO_NUMBER, undefined, ['local', ' authority']),
];
