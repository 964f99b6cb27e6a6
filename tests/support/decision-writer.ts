import type { Random } from './random';

/** What a written action must be read as. */
export interface WrittenAction {
  readonly kind: 'apology' | 'payment' | 'service-improvement' | 'other';
  readonly amountPounds: number | null;
  /** `within 1 month`, `by 2025-03-31`, `immediately`, `none`. */
  readonly deadline: string;
}

export interface WrittenDecision {
  readonly text: string;
  readonly date: string;
  readonly reference: string;
  readonly actions: readonly WrittenAction[];
}

interface Clause {
  readonly words: string;
  readonly actions: readonly Pick<WrittenAction, 'kind' | 'amountPounds'>[];
}

interface Time {
  readonly words: string;
  readonly deadline: string;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const PERSONS = ['Ms Q', 'Mr and Mrs Z', 'Miss R', 'her'];
const COUNTS: readonly (readonly [string, number])[] = [
  ['one', 1],
  ['1', 1],
  ['two', 2],
  ['three', 3],
  ['6', 6],
  ['twelve', 12],
];

function day(date: string): string {
  const [year = '', month = '1', ofMonth = '1'] = date.split('-');
  return `${String(Number(ofMonth))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

function dateAfter(random: Random, year: number): string {
  const month = String(random.integer(1, 12)).padStart(2, '0');
  return `${String(year)}-${month}-${String(random.integer(1, 28)).padStart(2, '0')}`;
}

function time(random: Random, date: string): Time {
  const kind = random.integer(0, 9);
  if (kind === 0) {
    const by = dateAfter(random, Number(date.slice(0, 4)) + 1);
    return { words: `by ${day(by)}`, deadline: `by ${by}` };
  }
  const from = random.pick([
    'of the final decision',
    'of my final decision',
    'of this decision',
    'of the date of my final decision',
    'from the date of our decision',
    'of the final decision statement',
    'of the decision on this complaint',
  ]);
  if (kind <= 2) {
    const count = random.pick([5, 10, 20, 25]);
    return {
      words: `within ${String(count)} working days ${from}`,
      deadline: `within ${String(count)} working-day`,
    };
  }
  const [word, count] = random.pick(COUNTS);
  const unit = random.pick(['month', 'week'] as const);
  return {
    words: `within ${word} ${unit}${count === 1 ? '' : 's'} ${from}`,
    deadline: `within ${String(count)} ${unit}`,
  };
}

function clause(random: Random): Clause {
  const who = random.pick(PERSONS);
  const pounds = random.pick([100, 150, 250, 300, 500, 1000, 1250.5]);
  const money = (sum: number): string =>
    `£${sum.toLocaleString('en-GB', { minimumFractionDigits: sum % 1 === 0 ? 0 : 2 })}`;
  return random.pick<Clause>([
    {
      words: `apologise to ${who} for the distress caused by the three months' delay`,
      actions: [{ kind: 'apology', amountPounds: null }],
    },
    {
      words: `write to ${who} to apologise for failing to reply within 20 working days`,
      actions: [{ kind: 'apology', amountPounds: null }],
    },
    {
      words: `send ${who} a written apology for the faults identified`,
      actions: [{ kind: 'apology', amountPounds: null }],
    },
    {
      words: `pay ${who} ${money(pounds)} for the eight weeks' delay`,
      actions: [{ kind: 'payment', amountPounds: pounds }],
    },
    {
      words: `pay ${who} a further ${money(pounds)} to recognise the uncertainty`,
      actions: [{ kind: 'payment', amountPounds: pounds }],
    },
    {
      words: `make a symbolic payment to ${who} in recognition of the distress`,
      actions: [{ kind: 'payment', amountPounds: null }],
    },
    {
      words: 'pay her £200 for distress and £150 for time and trouble',
      actions: [
        { kind: 'payment', amountPounds: 200 },
        { kind: 'payment', amountPounds: 150 },
      ],
    },
    {
      words: `apologise to ${who} and pay ${who} ${money(pounds)}`,
      actions: [
        { kind: 'apology', amountPounds: null },
        { kind: 'payment', amountPounds: pounds },
      ],
    },
    {
      words: 'remind staff that complaints must be answered within 20 working days',
      actions: [{ kind: 'service-improvement', amountPounds: null }],
    },
    {
      words: 'review its procedures to ensure delays are spotted',
      actions: [{ kind: 'service-improvement', amountPounds: null }],
    },
    {
      words: 'provide training to officers on how records are kept',
      actions: [{ kind: 'service-improvement', amountPounds: null }],
    },
    { words: "reassess Ms Q's needs", actions: [{ kind: 'other', amountPounds: null }] },
    { words: "issue Ms Q's final plan", actions: [{ kind: 'other', amountPounds: null }] },
  ]);
}

type Mark = (index: number) => string;
const STYLES: readonly Mark[] = [
  () => '• ',
  () => '•',
  () => '- ',
  () => '  - ',
  (index) => `${letter(index)}) `,
  (index) => `(${letter(index)}) `,
  (index) => `${letter(index)})`,
  () => '',
  (index) => `    ${['i', 'ii', 'iii', 'iv', 'v'][index] ?? 'x'}) `,
];

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

interface Written {
  readonly lines: readonly string[];
  readonly actions: readonly WrittenAction[];
}

function done({ actions }: Clause, deadline: string): readonly WrittenAction[] {
  return actions.map((action) => ({ ...action, deadline }));
}

/** One numbered paragraph with a list under it; an item may carry a time of its own. */
function list(random: Random, date: string): Written {
  const head = random.pick([
    time(random, date),
    time(random, date),
    { words: '', deadline: 'none' },
  ]);
  const lead =
    head.words === ''
      ? random.pick([
          'The Council has agreed to:',
          'To remedy the injustice caused, the Council will:',
          'I recommended, and the Council agreed to:',
        ])
      : random.pick([
          `${capital(head.words)}, the Council has agreed to:`,
          `${capital(head.words)} the Council will:`,
          `To remedy the injustice, the Council has agreed that ${head.words} it will:`,
          `The Council has agreed to take the following action ${head.words}:`,
          `${capital(head.words)}:`,
        ]);
  const mark = random.pick(STYLES);
  const items = Array.from({ length: random.integer(1, 4) }, () => clause(random));
  const actions: WrittenAction[] = [];
  const lines = items.map((item, index) => {
    const own = random.integer(0, 5) === 0 ? time(random, date) : undefined;
    const simple = item.actions.length === 1;
    const words =
      own === undefined
        ? item.words
        : simple && random.integer(0, 1) === 0
          ? `${item.words} ${own.words}`
          : `${own.words}, ${item.words}`;
    actions.push(...done(item, own?.deadline ?? head.deadline));
    const end = index === items.length - 1 ? '.' : index === items.length - 2 ? '; and' : ';';
    return `${mark(index)}${words}${end}`;
  });
  if (random.integer(0, 5) === 0)
    return {
      lines: [
        [lead, ...lines.map((line, index) => line.replace(mark(index), `${letter(index)}) `))].join(
          ' ',
        ),
      ],
      actions,
    };
  return { lines: [lead, ...lines], actions };
}

/** One numbered paragraph of prose. */
function prose(random: Random, date: string): Written {
  const item = clause(random);
  const { words, deadline } = time(random, date);
  return random.pick<Written>([
    { lines: [`${capital(words)} the Council will ${item.words}.`], actions: done(item, deadline) },
    {
      lines: [`The Council has agreed, ${words}, to ${item.words}.`],
      actions: done(item, deadline),
    },
    { lines: [`The Council will ${words} ${item.words}.`], actions: done(item, deadline) },
    { lines: [`The Council has agreed to ${item.words}.`], actions: done(item, 'none') },
    { lines: [`The Council will immediately ${item.words}.`], actions: done(item, 'immediately') },
    {
      lines: [`The Council has agreed to ${item.words}. It should complete this action ${words}.`],
      actions: done(item, deadline),
    },
  ]);
}

const NARRATIVE = [
  'The Council delayed by three months and it took eight weeks to reply.',
  'We publish guidance on remedies. The Council should consider our guidance on making an apology.',
  'I am satisfied that this is a suitable remedy for the injustice.',
];
const EVIDENCE =
  'The Council should provide us with evidence it has complied with the above actions.';

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Writes a final decision statement with random actions, in a random layout, and what must be read from it. */
export function writeDecision(random: Random): WrittenDecision {
  const date = dateAfter(random, random.integer(2019, 2026));
  const reference = `${date.slice(2, 4)} 0${String(random.integer(10, 99))} ${String(random.integer(100, 999))}`;
  const paragraphs = Array.from({ length: random.integer(1, 3) }, () =>
    random.integer(0, 2) === 0 ? prose(random, date) : list(random, date),
  );
  const after = random.integer(0, 3) === 0 ? time(random, date) : undefined;
  const complete = random.pick([
    'The Council should complete these actions',
    'The Council should take the above actions',
    'All of the above should be completed',
    'These actions must be carried out',
  ]);
  const website = random.integer(0, 2) === 0;
  const number = random.integer(20, 60);
  const body = [
    ...paragraphs,
    ...(after === undefined ? [] : [{ lines: [`${complete} ${after.words}.`], actions: [] }]),
    ...(random.integer(0, 1) === 0 ? [{ lines: [random.pick(NARRATIVE)], actions: [] }] : []),
    { lines: [EVIDENCE], actions: [] },
  ].map(({ lines: [first = '', ...rest] }, index) =>
    [`${String(number + index)}. ${first}`, ...rest].join('\n'),
  );
  const head = website
    ? [
        `Leeds City Council (${reference})`,
        'Category : Housing > Allocations',
        'Decision : Upheld',
        `Decision date : ${day(date)}`,
        "The Ombudsman's final decision:",
      ]
    : [
        'Local Government & Social Care OMBUDSMAN',
        `Complaint reference: ${reference}`,
        'Complaint against: Leeds City Council',
        "The Ombudsman's final decision",
        day(date),
      ];
  const text = [
    ...head,
    "Summary: There was an eight weeks' delay. The Council has agreed to apologise and pay £75 within one month.",
    'The complaint',
    '1. Ms Q complains that the Council:\n- delayed by three months; and\n- failed to pay her £400.',
    'What I found',
    '2. I considered comments on my draft decision. The fault caused Ms Q an injustice.',
    random.pick([
      'Agreed action',
      'Agreed actions',
      'Action',
      'AGREED ACTION',
      '## **Agreed action**',
    ]),
    ...body,
    'Final decision',
    `${String(number + body.length)}. I uphold the complaint. There was fault causing injustice, which the action above remedies.`,
  ].join('\n\n');
  const actions = paragraphs
    .flatMap((paragraph) => paragraph.actions)
    .map((action) =>
      action.deadline === 'none' ? { ...action, deadline: after?.deadline ?? 'none' } : action,
    );
  return { text, date, reference, actions };
}

/** What an extraction does to a statement without changing what it says. */
export const DECISION_DAMAGES: Readonly<Record<string, (text: string, random: Random) => string>> =
  {
    none: (text) => text,
    'wrapped lines': (text) => text.replace(/([^\n]{45,70}) /g, '$1\n'),
    'no empty lines': (text) => text.replace(/\n\n+/g, '\n'),
    'curly quotes': (text) => text.replaceAll("'", '’'),
    'non-breaking spaces': (text) => text.replace(/ (?=\d|working|months?)/g, '\u00a0'),
    'page break in a list': (text, random) => {
      const breaks = [...text.matchAll(/;(?: and)?\n/g)];
      if (breaks.length === 0) return text;
      const { index, 0: found } = random.pick(breaks);
      const at = index + found.length;
      return `${text.slice(0, at)}\n\nPage 4 of 6\n\n${text.slice(at)}`;
    },
    'page number in a sentence': (text) =>
      text.replace(/(Agreed action[\s\S]*?the) (?=Council)/i, '$1\n\n5\n\n'),
    entities: (text) => text.replaceAll('£', '&pound;').replaceAll('• ', '&bull; '),
    'wrapped, without empty lines': (text) =>
      text.replace(/\n\n+/g, '\n').replace(/([^\n]{50,70}) /g, '$1\n'),
  };
