import type { Check } from '../../facts/check';
import type { Reading } from '../statistics/choose-readings';
import type { LetterRule } from './rule';

/** A figure stands once in a letter, or every time the same. */
export const contradictingStatements: LetterRule = ({ letter, readings }) => {
  const differing = Object.entries(readings).flatMap(([pointer, reading]) =>
    differ(pointer, reading),
  );
  const said = (name: string): boolean =>
    differing.some(({ touches }) =>
      touches?.some((pointer) => pointer.startsWith(`/statistics/${name}/`)),
    );
  const mixed = Object.entries(letter.statistics).flatMap(([name, { status }]) =>
    status === 'reported' && readsNone(readings, name) && !said(name) ? [noneAndNumbers(name)] : [],
  );
  return [...differing, ...mixed];
};

function differ(pointer: string, { candidates, value }: Reading): readonly Check[] {
  const values = [...new Set(candidates.filter(({ weak }) => weak !== true).map((it) => it.value))];
  const first = candidates[0];
  if (values.length < 2 || first === undefined) return [];
  const places = candidates.map(
    ({ value: read, place }) => `${String(read)} (line ${String(place.line)})`,
  );
  return [
    {
      level: 'error',
      code: 'contradicting-statements',
      message: `The document gives different numbers for the same figure. ${value === null ? 'None is taken' : 'The one that fits the other figures is shown, and held'} until somebody decides.`,
      arithmetic: [...new Set(places)].join('; '),
      touches: [pointer],
      place: first.place,
    },
  ];
}

function readsNone(readings: Readonly<Record<string, Reading>>, statistic: string): boolean {
  return Object.entries(readings).some(
    ([pointer, { candidates }]) =>
      pointer.startsWith(`/statistics/${statistic}/`) &&
      candidates.some(
        ({ kind }) => kind === 'no-investigations' || kind === 'none-due' || kind === 'none-upheld',
      ),
  );
}

function noneAndNumbers(statistic: string): Check {
  const fields = ['ratePercent', 'upheld', 'investigations', 'outcomes', 'count', 'base'];
  return {
    level: 'error',
    code: 'contradicting-statements',
    message:
      'The document says that there were no cases, and gives numbers for them as well. The numbers are held until somebody decides.',
    touches: fields.map((field) => `/statistics/${statistic}/${field}`),
  };
}
