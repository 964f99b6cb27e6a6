import type { CivilDate } from '../../shared/civil-date';
import type { ParsedLetter } from '../parsed-document';
import { DATE, parseDate } from '../text/find-date';
import type { RunningText } from '../text/running-text';

/** What stands above and below a letter. */
export interface LetterHead {
  readonly addressee: ParsedLetter['addressee'];
  /** Lines of the address that may name the authority, the likeliest first. */
  readonly authorityNames: readonly string[];
  readonly letterDate: CivilDate | null;
  readonly publicFrom: CivilDate | null;
  readonly signatory: string | null;
}

const QUALIFIER =
  '(?:Interim|Acting|Joint|Group|Temporary|Deputy|Assistant|Shared|Strategic|Executive)';
const OFFICE =
  '(?:Chief Executive(?: Officer)?|Managing Director|Head of (?:the )?Paid Service|Town Clerk|City Manager|Chief Fire Officer|Chief Officer|Chief Operating Officer|Corporate Director|Executive Director|Clerk(?: to the [A-Z][a-z]+)?|Commissioner|Director)';
const ROLE = new RegExp(
  `(?:${QUALIFIER},? )*${OFFICE}(?:,? (?:&|and|/) (?:${QUALIFIER} )*(?:${OFFICE}|[A-Z][a-z]+ Officer|Returning Officer))*`,
  'i',
);

const SALUTATION = /(?:^|\n)dear[ \n]([^\n,]{2,60}),?(?=\n|$)/i;
const TITLE_OF_PERSON =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|professor|prof|lord|lady|councillor|cllr|rev|reverend)\b/i;
const SKIPPED =
  /^(?:by e-?mail.*|sent by e-?mail.*|private and confidential|confidential|our ref.*|your ref.*|\S+@\S+|.*\d{4}[ ]?-[ ]?\d{4}|.*ombudsman.*|email:.*)$/i;

/** Reads the address, the dates and the signature of one letter. */
export function readLetterHead(running: RunningText): LetterHead {
  const { text } = running;
  const salutation = SALUTATION.exec(text);
  const top = text.slice(0, salutation?.index ?? 1500);
  const dates = [...top.matchAll(new RegExp(DATE, 'gi'))];
  const date = dates.at(-1);
  const afterDate = date === undefined ? 0 : date.index + date[0].length;
  const lines = (salutation === null ? '' : top.slice(afterDate))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !SKIPPED.test(line));
  return {
    ...readAddress(lines.slice(-8), salutation?.[1]?.trim() ?? null),
    letterDate: salutation === null && !/annual review/i.test(top) ? null : dayOf(date?.[0]),
    publicFrom: publicDate(text),
    signatory: readSignatory(text),
  };
}

function dayOf(written: string | undefined): CivilDate | null {
  return parseDate(written ?? '') ?? null;
}

function readAddress(
  lines: readonly string[],
  greeted: string | null,
): Pick<LetterHead, 'addressee' | 'authorityNames'> {
  const block = lines.join('\n');
  const role = ROLE.exec(block);
  const before = role === null ? (lines[0] ?? '') : block.slice(0, role.index).trim();
  const after =
    role === null ? lines.slice(1).join('\n') : block.slice(role.index + role[0].length).trim();
  const unnamed = role !== null && /^(?:the)?$/i.test(before.trim());
  const person =
    unnamed && !TITLE_OF_PERSON.test(greeted ?? '')
      ? `The ${titled(role[0])}`
      : personName(before.split('\n').at(-1) ?? '', greeted);
  const names = after.split('\n').map((line) => line.replace(/^[,\s-]+|[,\s]+$/g, ''));
  return {
    addressee:
      person === null ? null : { name: person, role: role === null ? null : titled(role[0]) },
    authorityNames: [...joinedLines(names), ...names, ...after.split(/[,\n]/), ...lines]
      .map((name) => name.trim())
      .filter((name) => name.length > 2),
  };
}

/** A long name may stand on two or three lines, and the last of them may be another authority's name. */
function joinedLines(lines: readonly string[]): readonly string[] {
  return [3, 2].flatMap((many) =>
    lines
      .slice(0, Math.max(0, lines.length - many + 1))
      .flatMap((first, at) => (first === '' ? [] : [lines.slice(at, at + many).join(' ')])),
  );
}

/** Undoes capitals: `CHIEF EXECUTIVE` is `Chief Executive`. */
function titled(role: string): string {
  const flat = role.replace(/\s+/g, ' ').trim();
  return /[a-z]/.test(flat)
    ? flat
    : flat
        .toLowerCase()
        .replace(/\b(?!and\b|of\b|the\b|to\b)[a-z]/g, (letter) => letter.toUpperCase());
}

function personName(line: string, greeted: string | null): string | null {
  const written = line.replace(/[,\s]+$/, '');
  if (TITLE_OF_PERSON.test(written) && written.length <= 60) return written;
  const likely = /^\S+(?: \S+){0,3}$/.test(written) && !/council|authority/i.test(written);
  if (greeted === null || /^(?:sir|madam|chief executive|colleague)/i.test(greeted)) {
    return likely ? written : greeted;
  }
  const surname = greeted.split(' ').at(-1) ?? '';
  return written.includes(surname) && written.split(' ').length <= 5 ? written : greeted;
}

/** "will be uploaded to our interactive map ... on 24 July 2024". */
function publicDate(text: string): CivilDate | null {
  const match = new RegExp(
    `(?:uploaded|published|publish|public)\\b[^.]{0,260}?\\bon[ \\n](${DATE})`,
    'i',
  ).exec(text);
  return parseDate(match?.[1] ?? '') ?? null;
}

const OFFICE_HOLDER =
  /(?:interim )?local government (?:and|&) social care ombudsman|(?:interim )?local government ombudsman|(?:interim )?ombudsman\b/i;
const NAME = /^[A-Z][a-zA-Z'-]*\.?(?: [A-Z][a-zA-Z'-]*\.?){1,3}$/;

/** The name above, or before, the office in the signature; marks of a scanned signature are passed over. */
function readSignatory(text: string): string | null {
  const closing = [...text.matchAll(/(?:^|\n)yours[ \n](?:sincerely|faithfully),?/gi)].at(-1);
  if (closing === undefined) return null;
  const lines = text
    .slice(closing.index + closing[0].length)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 8);
  const position = lines.findIndex((line) => OFFICE_HOLDER.test(line));
  const signed = position < 0 ? lines.slice(0, 2) : lines.slice(0, position + 1);
  const onLine =
    signed
      .at(-1)
      ?.replace(new RegExp(`(?:${OFFICE_HOLDER.source}).*$`, 'i'), '')
      .trim() ?? '';
  const candidates = [onLine, ...signed.slice(0, position < 0 ? 2 : -1).toReversed()];
  return candidates.find((line) => NAME.test(line) && line.length <= 40)?.replace(/,$/, '') ?? null;
}
