import { yearComparedWithItself } from '../../report/prose-rates';
import type { ParsedReport } from '../../parsed-document';
import type { ReportRule } from '../rule';
import { paragraphOf } from './where';

const NUMBERS = /(?<![\d/£.,-])\d{1,5}(?![\d/]|,\d)(?: ?%| (?:working )?days| complaints| cases)?/g;

/** A sentence that compares two figures of two years names two years. Where it names one twice, no figure of it is taken. */
export const yearNamedTwice: ReportRule = ({ prose, report }) =>
  prose.flatMap((sentence) => {
    const { text, place } = sentence;
    const twice = yearComparedWithItself(text);
    if (twice === undefined) return [];
    const { label, before, after } = twice;
    const [first, second] = [figureOf(before), figureOf(after)];
    if (first === undefined || second === undefined || first === second) return [];
    if (unitOf(first) !== unitOf(second)) return [];
    const proof = unitOf(first).endsWith('days') ? printedDays(report) : [];
    return [
      {
        level: 'warn' as const,
        code: 'year-named-twice',
        message: `${paragraphOf(sentence, prose)} compares two figures and names ${label} for both; one of the years is wrong. Neither figure was taken from it.`,
        arithmetic: [`${first} and ${second}, both ${label}`, ...proof].join('; '),
        place,
      },
    ];
  });

function printedDays({ services }: ParsedReport): readonly string[] {
  return (services?.total?.years ?? []).flatMap(({ period, responseDays }) =>
    responseDays === null ? [] : [`the table prints ${String(responseDays)} for ${period.label}`],
  );
}

function unitOf(figure: string): string {
  return figure.replace(/[\d ]+/, '').trim();
}

/** The one figure of a side, years and paragraph numbers apart. */
function figureOf(side: string): string | undefined {
  const plain = side.replace(/20\d{2} ?[/-] ?(?:20)?\d{2}/g, ' ').replace(/^\d+\.\d+/, ' ');
  return plain.match(NUMBERS)?.[0];
}
