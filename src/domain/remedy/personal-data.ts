/** Text that identifies a person, which a remedy must not hold (UK GDPR, article 5(1)(c)). */
const PERSONAL: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+\.[\w.]+/ },
  { name: 'a postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i },
  { name: 'a National Insurance number', pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i },
  { name: 'a telephone number', pattern: /(?<!\d)(?:\+44|0)\d(?:[ -]?\d){8,9}(?!\d)/ },
  { name: 'an NHS number', pattern: /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/ },
  { name: 'a person’s name', pattern: /\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.? [A-Z][a-z]*\b/ },
];

/** What in a text looks as if it identified a person: `a postcode`; undefined when nothing does. */
export function personalDataIn(text: string): string | undefined {
  return PERSONAL.find(({ pattern }) => pattern.test(text))?.name;
}
