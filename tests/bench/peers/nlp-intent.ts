/** An entity that nlp.js found. */
export interface Found {
  readonly entity: string;
  readonly option?: string;
  readonly sourceText: string;
  readonly start: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** What entities say. */
const FILLED: readonly string[] = ['who', 'year', 'focus', 'group', 'reason'];

/** A query without what entities fill: the label that is learnt. */
export function intentOf(query: object): string {
  const fields = Object.entries(query).filter(([name]) => !FILLED.includes(name));
  return JSON.stringify(
    Object.fromEntries([...fields, ...('focus' in query ? [['focus', true]] : [])]),
  );
}

/** The typed query of an intent and its entities; undefined for words that ask nothing. */
export function queryFrom(
  intent: string,
  entities: readonly Found[],
  text: string,
): object | undefined {
  if (!intent.startsWith('{')) return undefined;
  const { focus, ...rest } = JSON.parse(intent) as Fields & {
    readonly op: string;
    readonly by?: string;
  };
  if (rest.op === 'none') return undefined;
  const councils = named(entities, 'council');
  const groups = named(entities, 'group').map((group) => `group:${group}`);
  const we = /\b(?:we|us|our|ours)\b/i.test(text);
  const who = [...(we || councils.length === 0 ? ['me'] : []), ...councils, ...groups];
  const year = yearOf(entities);
  switch (rest.op) {
    case 'define':
    case 'help':
    case 'list':
    case 'count':
      return rest;
    case 'rank':
      return {
        ...rest,
        ...(rest.by === undefined ? { group: groups[0]?.slice('group:'.length) ?? 'england' } : {}),
        year,
        ...(focus === true ? { focus: councils[0] ?? 'me' } : {}),
      };
    case 'trend':
      return { ...rest, who, year: year === 'latest' ? { last: 5 } : year };
    default:
      return { ...rest, who, year };
  }
}

function named(entities: readonly Found[], entity: string): readonly string[] {
  const found = entities.filter((one) => one.entity.replace(/_\d+$/, '') === entity);
  return [...new Set(found.flatMap(({ option }) => option ?? []))];
}

function yearOf(entities: readonly Found[]): unknown {
  const years = entities
    .filter(({ entity }) => entity.replace(/_\d+$/, '') === 'year')
    .map(({ sourceText }) => yearFrom(sourceText.toLowerCase()));
  return years.length > 1 ? years : (years[0] ?? 'latest');
}

function yearFrom(text: string): unknown {
  const pair = /^(?:20)?(\d\d)\s?[-/]\s?(?:20)?(\d\d)$/.exec(text);
  if (pair) return `20${pair[1] ?? ''}-${pair[2] ?? ''}`;
  const single = /^(?:fy ?|20)(\d\d)$/.exec(text)?.[1];
  if (single !== undefined) return `20${String(Number(single) - 1).padStart(2, '0')}-${single}`;
  const span = /^last (\w+) years$/.exec(text)?.[1];
  if (span !== undefined) return { last: COUNTS.indexOf(span) + 1 || Number(span) };
  if (text === 'last year') return 'latest-1';
  return text === 'two years ago' || text === 'the year before last' ? 'latest-2' : 'latest';
}

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
