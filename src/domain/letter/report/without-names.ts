const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Lady)\\.?';
const NAME =
  "(?:[A-Z]{1,2}(?![a-z])|[A-Z][a-z]+(?:['-][A-Z][a-z]+)?(?: [A-Z][a-z]+(?:['-][A-Z][a-z]+)?)?)";
const PERSON = new RegExp(
  `\\b${TITLE}(?: ${NAME})?(?: (?:and|&) ${TITLE})? ${NAME}(?: (?:and|&) ${TITLE} ${NAME})*`,
  'g',
);

/** Case texts without the complainants' names: "Mr J", "Mr and Mrs H", "Ms Jane Doe" become "the complainant". */
export function withoutNames(text: string): string {
  return text.replace(PERSON, (_, at: number) =>
    at === 0 || /[.!?:] $/.test(text.slice(0, at)) ? 'The complainant' : 'the complainant',
  );
}
