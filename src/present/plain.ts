const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/** Characters that change the direction of text, or cannot be seen: they make a text look like another. */
const UNSEEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{E0000}-\u{E0FFF}]/gu;

/** Teams reads `<at>` as a mention. */
const MENTION = /<\s*\/?\s*at\b[^<>]*>/giu;

/** Surrogates without their other half, which break some clients' decoders. */
const HALVES = /\p{Surrogate}/gu;

const MARKDOWN = /[\\`*_[\]()<>#~|]/g;

const DEFAULT_LENGTH = 400;

/**
 * Text from outside (a name, a quotation, a remedy) for places that show text as it stands, such as `speak`, a button's
 * title or the data of a button: one line, nothing invisible, no mention, at most `length` characters.
 */
export function literal(text: string, length = DEFAULT_LENGTH): string {
  const clean = withoutMentions(
    text.normalize('NFC').replace(CONTROLS, '').replace(UNSEEN, '').replace(HALVES, ''),
  )
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(clean);
  return characters.length <= length
    ? clean
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Taking one tag out can leave another, as `<a<at>t>` shows. */
function withoutMentions(text: string): string {
  const without = text.replace(MENTION, '');
  return without === text ? text : withoutMentions(without);
}

/** The same for places that read Markdown: every mark of Markdown stands for itself. */
export function plain(text: string, length = DEFAULT_LENGTH): string {
  return literal(text, length).replace(MARKDOWN, (mark) => `\\${mark}`);
}

/** Markdown of ours as text for a terminal or a screen reader: emphasis and escapes taken away. */
export function withoutMarkdown(markdown: string): string {
  return markdown.replace(
    /\\([\\`*_[\]()<>#~|])|\*\*/g,
    (_, mark: string | undefined) => mark ?? '',
  );
}
