import type { Check } from '../../facts/check';
import type { Fact } from '../../facts/fact';
import type { SourceDocument } from '../../facts/figure-record';
import type { PeriodLabel } from '../../facts/period';
import type { ParsedReport } from '../../letter/parsed-document';
import { isAboutOmbudsman } from '../../letter/report/about-ombudsman';
import { isNational, yearsIn, type Sentence } from '../../letter/report/prose';
import { parseNumber } from '../../letter/text/numbers';
import {
  periodsOf,
  recordsOf,
  type Holdings,
} from '../../question/answer/holdings/answer-holdings';
import { writeNumber } from '../model/value';
import { SAID_FORMS, type SaidForm } from './said-patterns';

/** A report, the documents held beside it, and whose names would make a sentence another council's. */
export interface SaidAgainst {
  readonly report: ParsedReport;
  readonly source: SourceDocument;
  readonly holdings: Holdings;
  readonly namesOther: (text: string) => boolean;
}

/** What follows is compared with: another year, another council. */
const COMPARES =
  /,? ?\(?\b(?:(?:which |this )?compar(?:es|ed|ing) (?:to|with)|against (?:an?|the|\d)|(?:up|down|rise|risen|increase|fall|fallen|decrease|drop|higher|lower|more|fewer) (?:\w+ ){0,2}?(?:from|on|than)|than (?:in|the)|(?:the )?(?:previous|prior|preceding|last) year|(?:the )?year before|while|whereas|but)\b/i;
/** A heading or paragraph with its number: `8 Investigations by service`. */
const NUMBERED = /^\d+(?:\.\d+)*\.? \p{Lu}/u;
/** An average, or councils of one kind. */
const OTHERS =
  /\baverages?\b|\bsimilar\b|\bcomparable\b|\blike (?:ours|us)\b|\bother (?:councils|authorities)\b/i;
/** One service's figure is not the council's; nor is one Ombudsman's of another kind. */
const PART =
  /\b(?:adult(?:s'?)? (?:social )?(?:care|services)|children(?:'s)?\b|education|housing|planning|highways?|benefits|council tax|environment\w*|waste|transport|SEND?\b|homeless\w*|directorate|service area|neighbours?|CIPFA|combined authority|region\w*|highest|lowest)\b/i;

/**
 * Figures that sentences give in words of their own, which no document held gives for that year. A number that is held of
 * the same measure for any other year is left alone: the sentence may mean that year.
 */
export function saidAgainstHeld(
  prose: readonly Sentence[],
  against: SaidAgainst,
): readonly Check[] {
  const { report } = against;
  const period = report.period?.label;
  if (period === undefined || report.authority?.id == null) return [];
  const seen = new Set<string>();
  return prose
    .flatMap((sentence) =>
      isOurs(sentence.text, against) ? inSentence(sentence, { ...against, period }) : [],
    )
    .filter(({ message, arithmetic = '' }) => {
      const key = `${message} ${arithmetic}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

function isOurs(text: string, { report, namesOther }: SaidAgainst): boolean {
  return (
    !isNational(text) &&
    !PART.test(text) &&
    !namesOther(text) &&
    isAboutOmbudsman(text, `${report.title} Ombudsman`)
  );
}

function inSentence(
  sentence: Sentence,
  against: SaidAgainst & { readonly period: PeriodLabel },
): readonly Check[] {
  return SAID_FORMS.flatMap((form) => {
    const { text } = sentence;
    const said = form.whose === 'similar' ? text : text.slice(0, COMPARES.exec(text)?.index);
    const years = new Set(yearsIn(said).map(({ period }) => period.label));
    const [year = against.period, ...others] = years;
    if (others.length > 0 || !isAbout(form, said, text)) return [];
    const found = [...said.matchAll(form.pattern)].filter(
      ({ index }) => index > 0 || !NUMBERED.test(said),
    );
    // Two of one kind in a sentence: nothing tells which is the council's of that year.
    const [match, another] = found;
    if (match === undefined || another !== undefined) return [];
    return differing({ sentence, match, form, year }, against);
  });
}

/** Whether the words around a number leave no other meaning. */
function isAbout({ whose, without, with: needed }: SaidForm, said: string, text: string): boolean {
  if (whose === 'own' && OTHERS.test(said)) return false;
  return !(without?.test(said) ?? false) && (needed?.test(text) ?? true);
}

interface Said {
  readonly sentence: Sentence;
  readonly match: RegExpExecArray;
  readonly form: SaidForm;
  readonly year: PeriodLabel;
}

function differing(
  { sentence, match, form, year }: Said,
  { report, source, holdings }: SaidAgainst,
): readonly Check[] {
  const authority = report.authority?.id ?? '';
  const value = parseNumber(match[1] ?? '');
  const heldIn = (period: PeriodLabel): readonly Fact[] =>
    recordsOf(holdings, authority, period)
      .filter((record) => record.source.sha256 !== source.sha256)
      .flatMap(({ facts }) => facts)
      .filter((fact) => isOf(fact, form));
  const held = heldIn(year)[0];
  if (value === undefined || held?.quantity.kind !== 'printed') return [];
  const all = periodsOf(holdings, authority).flatMap(heldIn);
  const isHeld = all.some(
    ({ quantity }) => quantity.kind === 'printed' && quantity.value === value,
  );
  if (isHeld) return [];
  const [cited] = held.citations;
  const { unit } = held.quantity;
  const whose = form.whose === 'similar' ? ', average of similar authorities' : '';
  return [
    {
      level: 'error',
      code: 'said-differs-from-held',
      message: `A sentence gives ${writeNumber(unit, value)} for ${year} (${form.measure.replaceAll('_', ' ')}${whose}), which is not what is held (${cited.title}, page ${String(cited.page)}, line ${String(cited.line)}).`,
      arithmetic: `report ${writeNumber(unit, value)}; held ${writeNumber(unit, held.quantity.value)}`,
      place: sentence.placeOf(match.index),
    },
  ];
}

function isOf(fact: Fact, { measure, whose }: SaidForm): boolean {
  return fact.measure === measure && fact.whose === whose && fact.service === undefined;
}
