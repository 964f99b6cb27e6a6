import type { FoundFigure } from '../../app/outcome/pages';
import type { Figure } from '../../domain/question/answer/answer-row';
import { invariant } from '../../domain/shared/invariant';
import { caveatSentences } from '../answers/caveat-text';
import { quotation, UNMARKED } from '../answers/citation-marks';
import { countsText, factValue, figureSentences } from '../answers/figure-text';
import { metricName, noCasesWords, serviceWords } from '../answers/measure-words';
import { briefAverageName, shortSubjectName, subjectName } from '../answers/rows/subject-words';
import { recordUrl } from '../links';
import { literal, plain, withoutMarkdown } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderCard, type AdaptiveCard } from '../render-card';
import { capital } from '../written';

/** One line of a list to choose from, and the card that it puts into the message. */
export interface SearchItem {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

/** A card that is read in passing says the two most important things. */
const MOST_NOTES = 2;

/** A figure to choose: `Uphold rate 38%, Coventry, 2023-24`. `base`: our own address, where people can reach it. */
export function figureItem(answer: FoundFigure, base: string | undefined): SearchItem {
  const [row] = answer.rows;
  invariant(row.kind === 'figure', 'what was found is a figure');
  const { figure } = row;
  const name = withoutMarkdown(shortSubjectName(figure.subject));
  const value = factValue(figure.fact);
  return {
    title: unformatted(
      `${measureName(figure)}${value === undefined ? '' : ` ${value}`}, ${name}, ${figure.period}`,
    ),
    text: unformatted(beneath(figure)),
    card: figureCard(figure, notesOf(answer), base),
  };
}

function measureName({ fact: { measure, service } }: Figure): string {
  return `${metricName(measure)}${service === undefined ? '' : ` in ${serviceWords(service)}`}`;
}

/** Counts and the named comparator, in few words. */
function beneath(figure: Figure): string {
  const { fact, comparator, subject } = figure;
  if (fact.quantity.kind === 'no-cases') return noCasesWords(fact.measure);
  const average = factValue(comparator);
  const whose =
    average !== undefined && subject.kind === 'authority'
      ? `${briefAverageName(subject.authority)}: ${average}`
      : undefined;
  const words = [countsText(figure), whose].filter((part) => part !== undefined);
  return words.length === 0 ? 'As printed in the annual letter' : capital(words.join('; '));
}

function notesOf({ caveats }: FoundFigure): string {
  return caveatSentences(caveats, UNMARKED, 'one figure').slice(0, MOST_NOTES).join(' ');
}

function figureCard(figure: Figure, notes: string, base: string | undefined): AdaptiveCard {
  const { fact, period, subject, source } = figure;
  const heading = `${measureName(figure)}, ${subjectName(subject)}, ${period}`;
  const said = figureSentences(figure, UNMARKED).replaceAll('**', '');
  const [{ page, line, text }] = fact.citations;
  const sample = source.sample ? ' (sample data)' : '';
  return renderCard('figure', {
    heading,
    value: factValue(fact) ?? '',
    lines: [{ text: said }],
    notes,
    source: `Source: Local Government and Social Care Ombudsman, ${plain(source.title, 200)}, page ${String(page)}, line ${String(line)}: “${quotation(text)}”${sample}`,
    // A council's own report has no page: it may not be public.
    links: source.kind === 'committee-report' ? [] : recordLinks(base, source.sha256),
    ...spoken(withoutMarkdown(`${heading}. ${said}`)),
  });
}

/** Leads to the letter's record, where our pages can be reached. */
export function recordLinks(
  base: string | undefined,
  sha256: string,
): readonly { readonly title: string; readonly url: string }[] {
  return base === undefined
    ? []
    : [{ title: "Open the letter's record", url: recordUrl(base, sha256) }];
}

/** The lists of Teams read marks of HTML, which no name of a council or a letter has. */
export function unformatted(text: string): string {
  return literal(text, 200).replace(/[<>]/g, '');
}
