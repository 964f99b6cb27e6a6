import type { AuthorityId } from '../../facts/authority';
import type { Period } from '../../facts/period';
import { yearIn } from '../head/find-period';
import type { FindAuthority } from '../head/find-authority-type';
import { isAboutOmbudsman } from './about-ombudsman';
import { countedRate, type CountedRate } from './counted-rates';
import { groupIn } from './group-words';
import { isNational, YEAR, yearsIn, type Sentence } from './prose';
import type { ParsedComparator, ParsedHistory } from './report-parts';

/** Whose report it is, for which year, and who else could be meant. */
export interface ReportContext {
  readonly findAuthority: FindAuthority;
  readonly own: AuthorityId | null;
  readonly period: Period | null;
  /** The title of the report: it may be about all complaints, or about the Ombudsman's alone. */
  readonly title: string;
}

const COUNTS = '(?<part>\\d{1,4}) (?:out )?of (?:the )?(?<base>\\d{1,4})(?: \\w+){0,2}';
const LINK = '(?: (?:of|were|was|upheld|uphold|complaints|cases|decisions|rate|the|we|our))*';
const IN = `(?:in|for|during) (?<year>${YEAR})`;
const PERCENT = '(?<![\\d.])(?<rate>\\d{1,3})(?: ?%| per ?cent)';
const FORMS: readonly RegExp[] = [
  new RegExp(`${PERCENT}${LINK} ?\\(${COUNTS}\\)${LINK} ${IN}`, 'gi'),
  new RegExp(`${PERCENT}${LINK} ${IN} ?\\(${COUNTS}\\)`, 'gi'),
  new RegExp(`${IN},? ?\\(?${PERCENT} ?[(,;]? ?${COUNTS}`, 'gi'),
  new RegExp(`${PERCENT}${LINK} ${IN}(?! ?\\()`, 'gi'),
];
const CLAUSE =
  /(?<!\bIn 20\d{2}[/-]\d{2})[,;] |,? (?:and|but|while|whereas|although) | (?=(?:which )?(?:compares|compared|comparing) (?:to|with) )|,? (?=against (?:an?|the) )/g;
/** "In Housing, 5 of 6 complaints were upheld": the figure of one service is not the council's. */
const OF_SERVICE =
  /\b(?:adult(?:s'?)? (?:social )?(?:care|services)|children(?:'s)?\b|education|housing|planning|highways?|benefits|council tax|environment(?:al)?|waste|transport|SEND?\b|homeless\w*|directorate|service area)/i;
/** Words that part what is compared. */
const COMPARES = /,? (?:which )?(?:compar(?:es|ed|ing) (?:to|with)|against) /;
const OTHERS =
  /similar|average|neighbour|CIPFA|combined authority|\b[A-Z]{2,6}CA\b|other (?:councils|authorities)/i;

/** The council's own rates that prose gives with their year. A sentence that names one year twice gives none. */
export function readHistory(
  prose: readonly Sentence[],
  context: ReportContext,
): readonly ParsedHistory[] {
  const found = prose.flatMap((sentence, index) => {
    const measure = subjectOf(sentence, prose[index - 1]);
    if (measure === undefined || namesYearTwice(sentence.text)) return [];
    if (isNational(compared(sentence.text)[0]) && !sentence.text.includes('(')) return [];
    const own = (text: string): boolean =>
      !OF_SERVICE.test(text) &&
      !OTHERS.test(text) &&
      !isNational(text) &&
      !namesAnother(text, context);
    const dated = clausesOf(sentence.text).flatMap(({ text, at }) =>
      own(text) ? ratesIn(text).map((rate) => ({ ...rate, at })) : [],
    );
    const read = dated.length > 0 ? dated : counted(sentence.text, own, context);
    return read.map(({ index, at, ...rate }) => ({
      ...rate,
      measure,
      place: sentence.placeOf(at + index),
    }));
  });
  return firstOfEach(found, ({ measure, period, ratePercent, part }) =>
    [measure, period.label, ratePercent, part].join(),
  );
}

/** What a sentence says, and what it compares that with. */
function compared(sentence: string): readonly [said: string, others: string] {
  const cut = COMPARES.exec(sentence)?.index ?? sentence.length;
  return [sentence.slice(0, cut), sentence.slice(cut)];
}

/** The one rate of a sentence, before it compares with others, where the sentence is about the Ombudsman's decisions. */
function counted(
  sentence: string,
  own: (text: string) => boolean,
  { period, title }: ReportContext,
): readonly (CountedRate & { readonly at: number })[] {
  const [said, others] = compared(sentence);
  if (!own(said) || !isAboutOmbudsman(sentence, title)) return [];
  // "67%, compared with 59% for similar authorities in 2022-23": one year for both; not so where years are compared.
  const shared = OTHERS.test(others) || isNational(others) ? yearsIn(others)[0]?.period : null;
  const rate = countedRate(said, shared ?? period);
  return rate === undefined ? [] : [{ ...rate, at: 0 }];
}

/** Uphold rates of groups of councils, and of England, that prose gives. */
export function readComparators(
  prose: readonly Sentence[],
  period: Period | null,
): readonly ParsedComparator[] {
  const found = prose.flatMap((sentence, position) =>
    clausesOf(sentence.text).flatMap(({ text, at }): readonly ParsedComparator[] => {
      const rate = groupRateIn(text, subjectOf(sentence, prose[position - 1]));
      const of = yearNear(sentence.text, { text, at }) ?? period;
      if (rate === undefined || of === null) return [];
      const { group, ratePercent, index } = rate;
      return [{ group, period: of, ratePercent, place: sentence.placeOf(at + index) }];
    }),
  );
  return firstOfEach(found, ({ group, period: { label }, ratePercent }) =>
    [group, label, ratePercent].join(),
  );
}

/** The year of a clause: its own, else the next one in the sentence ("59%, 73% and 60% for 2019/20"), else the first. */
function yearNear(
  sentence: string,
  { text, at }: { readonly text: string; readonly at: number },
): Period | undefined {
  const years = yearsIn(sentence);
  return (yearsIn(text)[0] ?? years.find((it) => it.at > at) ?? years[0])?.period;
}

function groupRateIn(
  text: string,
  subject: ParsedHistory['measure'] | undefined,
): { readonly group: string; readonly ratePercent: number; readonly index: number } | undefined {
  const [rate, other] = text.matchAll(new RegExp(PERCENT, 'gi'));
  const group = groupIn(text) ?? broadGroup(text);
  const ratePercent = Number(rate?.groups?.['rate']);
  if (rate === undefined || other !== undefined || group === null || ratePercent > 100)
    return undefined;
  const uphold =
    (/uph[eo]ld/i.test(text) || subject === 'uphold_rate') &&
    !/satisfactor|complian|remed/i.test(text);
  return uphold ? { group, ratePercent, index: rate.index } : undefined;
}

function broadGroup(text: string): string | null {
  if (/similar (?:authorities|councils|organisations)/i.test(text)) return 'similar';
  return isNational(text) ? 'england' : null;
}

function subjectOf(
  { text, paragraph }: Sentence,
  before: Sentence | undefined,
): ParsedHistory['measure'] | undefined {
  const own = measureIn(text);
  if (
    own !== undefined ||
    !/^this (?:compares|is|was)\b|^compared\b|^the (?:average|national|rate|figure)\b|^nationally\b/i.test(
      text,
    )
  )
    return own;
  return before?.paragraph === paragraph ? measureIn(before.text) : undefined;
}

function measureIn(text: string): ParsedHistory['measure'] | undefined {
  if (/satisfactor(?:y|ily) (?:remed|way)|satisfactorily remedied/i.test(text))
    return 'satisfactory_rate';
  if (/complian|implement/i.test(text)) return 'compliance_rate';
  return /uph[eo]ld/i.test(text) ? 'uphold_rate' : undefined;
}

/** "In 2018/19 ... compared to ... in 2018/19": one of the two years is wrong, and nothing says which. */
export function namesYearTwice(text: string): boolean {
  return yearComparedWithItself(text) !== undefined;
}

const COMPARED = /\bcompar\w+ (?:to|with)\b|\b(?:up|down) from\b|\bagainst\b|\bthan\b/i;

/** Both sides of a comparison with one year and the label of it; undefined where others are compared with, or the years differ. */
export function yearComparedWithItself(
  text: string,
): { readonly label: string; readonly before: string; readonly after: string } | undefined {
  const cut = COMPARED.exec(text)?.index;
  if (cut === undefined) return undefined;
  const [before, after] = [text.slice(0, cut), text.slice(cut)];
  const [first, ...others] = new Set(yearsIn(before).map(({ period }) => period.label));
  const again = yearsIn(after).some(({ period }) => period.label === first);
  if (first === undefined || others.length > 0 || !again) return undefined;
  return OTHERS.test(after) || isNational(after) ? undefined : { label: first, before, after };
}

function clausesOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  const cuts = [...text.matchAll(CLAUSE)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.map((at, index) => ({ at, text: text.slice(at, cuts[index]?.index) }));
}

function ratesIn(
  text: string,
): readonly (Omit<ParsedHistory, 'measure' | 'place'> & { readonly index: number })[] {
  const form = FORMS.map((pattern) => [...text.matchAll(pattern)]).find(
    (matches) => matches.length > 0,
  );
  return (form ?? []).flatMap((match) => {
    const period = yearIn(match.groups?.['year'] ?? '');
    const rate = Number(match.groups?.['rate']);
    const part = match.groups?.['part'];
    const base = match.groups?.['base'];
    if (period === undefined || rate > 100) return [];
    return [
      {
        period,
        ratePercent: rate,
        part: part === undefined ? null : Number(part),
        base: base === undefined ? null : Number(base),
        index: match.index,
      },
    ];
  });
}

/** A clause that names another council gives that council's rate. */
function namesAnother(text: string, { findAuthority, own }: ReportContext): boolean {
  const names = text.match(/\b[A-Z][a-z]+(?:[ -](?:(?:and|upon|on|of|the) )?[A-Z][a-z]+)*/g) ?? [];
  return names.some((name) => {
    const found = findAuthority(name);
    return found !== undefined && found.id !== own;
  });
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const kept = new Map<string, T>();
  for (const item of items) if (!kept.has(keyOf(item))) kept.set(keyOf(item), item);
  return [...kept.values()];
}
