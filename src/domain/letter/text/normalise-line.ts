import { NUMBER_WORDS } from './numbers';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  percnt: '%',
  pound: '£',
  ndash: '-',
  mdash: '-',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  bull: '•',
  middot: '•',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};

/** Lines that pages carry and sentences do not: `Page 3 of 9`, `- 12 -`, `4 | Page`. */
const FURNITURE =
  /^(?:(?:https?:\/\/)?(?:www\.)?lgo\.org\.uk\S{0,60}(?: ?\|? ?(?:tel(?:ephone)?:? ?)?0300 061 0614)?|(?:tel(?:ephone)?:? ?)?0300 061 0614|(?:local government (?:and|&) social care ombudsman,? ?)?PO Box 4771,? ?Coventry.{0,20}|(?:page|p\.) ?\|? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|\d{1,4} ?\| ?page|[-–—|]+ ?\d{1,4}(?: of \d{1,4})? ?[-–—|]+|\[page \d{1,4}\]|this page is intentionally left blank)$/i;

/**
 * The words of one line without the marks of its format: Markdown, tags, entities, footnote marks, ligatures,
 * curly quotes, odd spaces, glued words. Empty for page furniture. Never used for quoting.
 */
export function normaliseLine(raw: string): string {
  if (raw.trim() === '') return '';
  const words = withoutFootnotes(unify(withoutMarkdown(withoutTags(raw))))
    .replace(/\s+/g, ' ')
    .trim();
  const plain = collapse(words);
  if (FURNITURE.test(words) || FURNITURE.test(plain)) return '';
  return collapse(unglue(withoutRules(plain)));
}

function withoutTags(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return decodeEntities(
    text
      .replace(/<sup[^<>]{0,100}>[^<>]{0,6}<\/sup>/gi, '')
      .replace(/<\/?(?:p|li|ul|ol|td|th|tr|div|br|h\d|table)\b[^<>]{0,300}>/gi, ' ')
      .replace(/<\/?[a-z][^<>]{0,300}>/gi, ''),
  );
}

/** Replaces HTML character references by the characters that they name; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = hex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function withoutMarkdown(text: string): string {
  if (!/[[#>\\*`_]/.test(text)) return text;
  return text
    .replace(/!?\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/^\s{0,8}(?:#{1,6}|>)\s+/, '')
    .replace(/\\([_*#\-[\]().!])/g, '$1')
    .replace(/[*`]{1,3}|\\\s*$/g, '')
    .replace(/(^|[^A-Za-z0-9])_{1,3}|_{1,3}(?=[^A-Za-z0-9]|$)/g, '$1');
}

/** One spelling for each sign. Superscripts are footnote marks, so they go before they can become digits. */
function unify(text: string): string {
  // Plain letters, digits and signs have one spelling already.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text;
  return text
    .replace(/[⁰¹²³⁴-⁹†‡§]/g, '')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

function withoutFootnotes(text: string): string {
  if (!/[[%]/.test(text)) return text;
  return (
    text
      .replace(/([%\w.])\s?\[\d{1,2}\]/g, '$1')
      // After a single digit it may be the percentage's own: `5%7` for `57%`.
      .replace(/(\d\d)%[1-9]\d?(?=\s|$)/g, '$1%')
      .replace(/%\s?\(\d{1,2}\)/g, '%')
  );
}

function collapse(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:[•·●▪◦‣]|[-o] (?=\S)) ?/, '')
    .trim();
}

/** The upright rules between the cells of a table drawn with signs. */
function withoutRules(text: string): string {
  return text.includes('|')
    ? text.replace(/(?:^| )\|+(?= |$)/g, ' ').replace(/^[-:| ]+$/, '')
    : text;
}

const SENTENCE_BEFORE_NUMBER = new RegExp(`([a-z]{2}\\.)(?=${NUMBER_WORDS}\\b)`, 'gi');

/** What each of the rules below needs: a line without any of it stays as it is. */
const GLUED = /\d|%|[a-z][A-Z]|[.:;,][A-Za-z]/;

/** Separates words that an extraction has run together. */
function unglue(text: string): string {
  if (!GLUED.test(text)) return text;
  return (
    text
      .replace(/([a-z])(?=[A-Z][a-z])/g, '$1 ')
      .replace(/([A-Za-z]{2})(?=\d)/g, '$1 ')
      .replace(/(\d)(?=(?!st\b|nd\b|rd\b|th\b)[A-Za-z]{2})/g, '$1 ')
      .replace(/([a-z)][.:;,]|[A-Z]{2}[.:;])(?=[A-Z\d])/g, '$1 ')
      .replace(SENTENCE_BEFORE_NUMBER, '$1 ')
      .replace(/%(?=[A-Za-z])/g, '% ')
      // No other percentage has three figures, so letters that look like them can only be these.
      .replace(/(?<![\w.,])[lI1][0O]{2}(?= ?%)/g, '100')
  );
}
