import type { Sentence } from '../../report/prose';
import type { ReportRule } from '../rule';
import { paragraphOf } from './where';

const AMOUNT = '(\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\d.,]*\\d)(?! ?%)';
const CHANGE = new RegExp(
  `(?<![\\d/-])${AMOUNT}(?! ?[/-] ?\\d)(?: [a-z]+){0,6}(?: (?:in|for|during) 20\\d{2} ?[/-] ?\\d{2,4})?,? (?:an? )?(?:\\w+ )?(up|down|increase|decrease|rise|fall|drop|reduction)(?: \\w+)? from ${AMOUNT}(?![/-])(?:[^.()]{0,40}\\((?:up|down|an? (?:increase|decrease|rise|fall|reduction) of|\\+|-)? ?(\\d{1,3}(?:\\.\\d)?)%\\))?`,
  'gi',
);
const RISES = /up|increase|rise/i;

/** "117, up from 100 (up 17%)": the second number is the smaller, and the percentage is that of the change. */
export const proseChange: ReportRule = ({ prose, report }) =>
  prose.flatMap((sentence) =>
    [...sentence.text.matchAll(CHANGE)].flatMap((match) => {
      const found = problemOf(match);
      if (found === undefined) return [];
      return [
        {
          level: 'warn' as const,
          code: 'prose-change',
          message: `${paragraphOf(sentence, prose)} ${found.message} What it gives for the previous year is held.`,
          arithmetic: found.arithmetic,
          touches: touched(report, sentence),
          place: sentence.placeOf(match.index),
        },
      ];
    }),
  );

function problemOf([, after = '', way = '', earlier = '', printed]: RegExpExecArray):
  | { readonly message: string; readonly arithmetic: string }
  | undefined {
  const [now, before] = [after, earlier].map((it) => Number(it.replaceAll(',', ''))) as [
    number,
    number,
  ];
  const moved = `${String(before)} to ${String(now)}`;
  if (RISES.test(way) ? now <= before : now >= before) {
    return {
      message: `says ${way.toLowerCase()}, but its numbers go the other way.`,
      arithmetic: moved,
    };
  }
  if (printed === undefined || before === 0) return undefined;
  const change = Math.abs((100 * (now - before)) / before);
  const digits = printed.includes('.') ? 1 : 0;
  if (Math.abs(change - Number(printed)) <= 0.5 / 10 ** digits + 1e-9) return undefined;
  return {
    message: 'gives a change in per cent that its numbers do not give.',
    arithmetic: `${moved} = ${change.toFixed(digits)}%; printed ${printed}%`,
  };
}

function touched(
  { receivedInProse, decisions }: Parameters<ReportRule>[0]['report'],
  { place }: Sentence,
): readonly string[] {
  return [
    ...(receivedInProse?.place.line === place.line && receivedInProse.place.page === place.page
      ? ['/receivedInProse']
      : []),
    ...(decisions?.previousYear?.place.line === place.line ? ['/decisions/previousYear'] : []),
  ];
}
