import type { LetterRule } from './rule';

const WORDS: Readonly<Record<string, string>> = {
  complaintsUpheld: 'No investigations were carried out, so there is no uphold rate',
  compliance: 'No recommendations fell due, so there is no compliance rate',
  satisfactoryRemedy: 'No complaints were upheld, so there is no satisfactory-remedy rate',
};

/** Where there was nothing to divide by, a rate does not exist: it is not 0%. */
export const noCases: LetterRule = ({ letter }) =>
  Object.entries(letter.statistics).flatMap(([name, { status }]) =>
    status === 'no-cases'
      ? [
          {
            level: 'info' as const,
            code: 'no-cases',
            message: `${WORDS[name] ?? 'There were no cases'}: never to be shown as 0%.`,
            touches: [`/statistics/${name}`],
          },
        ]
      : [],
  );
