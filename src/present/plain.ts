const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/**
 * Characters that turn the direction of text, or cannot be seen: they make a text look like another. They are taken
 * out and not shown as marks, since a mark would read as part of a name; the record itself keeps every character.
 */
const UNSEEN = /[\p{DI}\u2800\uFFF9-\uFFFC\u{13430}-\u{1345F}]/gu;

/** Surrogates without their other half, which break some clients' decoders. */
const HALVES = /\p{Surrogate}/gu;

/** A mark without its letter would sit on a letter of ours; a heap of them covers the lines above and below. */
const LOOSE_MARKS = /^[\p{M}\s]+|(?<=\p{M}{4})\p{M}+/gu;

/** Letters that are written from right to left: they would take the digits and commas after them along. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** First strong isolate and its end: what is between them keeps its order, and so does what is around. */
const [ISOLATE, ISOLATED] = ['\u2068', '\u2069'];

/** Every mark that Markdown, HTML or the dates of Adaptive Cards (`{{DATE(…)}}`) could be made of. */
const MARKDOWN = /[\\`*_[\]()<>#~|{}]|&(?=#?\w+;)/g;

/** A dash or a number that would begin a list. */
const LIST = /^[-+](?=\s|-|\+|$)|(?<=^\d{1,9})\.(?=\s|$)/;

const DEFAULT_LENGTH = 400;

/**
 * Text from outside (a name, a quotation, a remedy) for places that show text as it stands, such as `speak`, a button's
 * title or the data of a button: one line, nothing invisible, nothing that turns other words round, at most `length`
 * characters. Everything that can be seen stays.
 */
export function literal(text: string, length = DEFAULT_LENGTH): string {
  const seen = text.normalize('NFC').replace(CONTROLS, '').replace(UNSEEN, '').replace(HALVES, '');
  const clean = seen.replace(/\s+/gu, ' ').replace(LOOSE_MARKS, '').trim();
  const characters = Array.from(clean);
  const short =
    characters.length <= length
      ? clean
      : `${characters
          .slice(0, length - 1)
          .join('')
          .trimEnd()}…`;
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${ISOLATED}` : short;
}

/** The same for places that read Markdown: every mark of Markdown stands for itself. */
export function plain(text: string, length = DEFAULT_LENGTH): string {
  return literal(text, length)
    .replace(MARKDOWN, (mark) => `\\${mark}`)
    .replace(LIST, (mark) => `\\${mark}`);
}

/** Markdown of ours as text for a terminal or a screen reader: emphasis and escapes taken away. */
export function withoutMarkdown(markdown: string): string {
  return markdown.replace(
    /\\([\\`*_[\]()<>#~|{}&+.-])|\*\*/g,
    (_, mark: string | undefined) => mark ?? '',
  );
}
