interface Kind {
  /** What stands in its place where it is taken out. */
  readonly mark: string;
  readonly pattern: RegExp;
  /** What it is called where it must not be stored; absent for what remedies have to hold, such as references. */
  readonly name?: string;
  /** What is refused, where less is refused than taken out: `MS Teams` is nobody's name. */
  readonly refused?: RegExp;
}

/** Text that identifies a person or a case, by what it is (UK GDPR, article 5(1)(c)). Case of letters does not matter. */
const PERSONAL: readonly Kind[] = [
  { mark: '[address]', pattern: /\b(?:https?:\/\/|www\.)\S+/gi },
  { mark: '[e-mail]', name: 'an e-mail address', pattern: /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g },
  { mark: '[name]', pattern: /(?<!\S)@[\p{L}\w.'-]+/gu },
  { mark: '[postcode]', name: 'a postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi },
  {
    mark: '[number]',
    name: 'a National Insurance number',
    pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi,
  },
  {
    mark: '[number]',
    name: 'a telephone number',
    pattern: /(?<!\d)(?:\+44|0)\d?(?:[ ()-]{0,2}\d){8,10}(?!\d)/g,
  },
  { mark: '[number]', name: 'an NHS number', pattern: /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g },
  {
    mark: '[name]',
    name: 'a person’s name',
    refused: /\b(?:Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Rev|Cllr)\.? [A-Z][a-z]*\b/,
    pattern:
      /\b(?:mr|mrs|ms|mx|dr|sir|dame|lady|rev|prof|professor|cllr|councillor)\b\.?\s+(?:\p{L}\.?\s+)?\p{L}[\p{L}'’-]*/giu,
  },
  { mark: '[name]', pattern: /\b(?:Miss|MISS)\s+\p{Lu}[\p{L}'’-]*/gu },
  { mark: '[name]', pattern: /\[name\](?:\s+\p{Lu}[\p{L}'’-]+)+/gu },
  // References: the Ombudsman's `24 012 345`, and letters with many digits; a year or a date stays.
  { mark: '[reference]', pattern: /(?<![\d/-])\d{2}[ -]\d{3}[ -]\d{3}(?!\d)/g },
  { mark: '[reference]', pattern: /\b(?!fy|ye)(?=[\w/-]*\d{3})[A-Z]{1,8}\w*[/-]?\d[\w/-]*/gi },
  { mark: '[reference]', pattern: /(?<!\d)(?!100000(?!\d))\d{5,}/g },
];

/** A text with what identifies a person or a case replaced by what it was: `[name]`, `[e-mail]`, `[reference]`. */
export function withoutPersonalData(text: string): string {
  return PERSONAL.reduce((rest, { mark, pattern }) => rest.replace(pattern, mark), text);
}

/** What in a text looks as if it identified a person: `a postcode`; undefined when nothing does. */
export function personalDataIn(text: string): string | undefined {
  return PERSONAL.find(
    ({ name, pattern, refused = pattern }) => name !== undefined && text.search(refused) >= 0,
  )?.name;
}
