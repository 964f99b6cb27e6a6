import { invariant } from '../../shared/invariant';
import type { Value } from './value';

/** Words of a template, or a value. */
export type Run = { readonly kind: 'words'; readonly text: string } | Value;

/** One sentence, heading or cell. Its id stays the same when the facts behind it change. */
export interface Sentence {
  readonly id: string;
  readonly runs: readonly Run[];
}

export type Values = Readonly<Record<string, Value>>;

/** A sentence from a template: `{upheld}` is replaced by the value of that name. */
export function say(id: string, template: string, values: Values = {}): Sentence {
  const runs = template.split(/(\{\w+\})/).flatMap((piece): readonly Run[] => {
    if (piece === '') return [];
    const key = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (key === undefined) return [{ kind: 'words', text: piece }];
    const value = values[key];
    invariant(value !== undefined, `{${key}} of "${template}" has a value`);
    return [value];
  });
  return { id, runs };
}

/** A cell of one value. */
export function cell(id: string, value: Value): Sentence {
  return { id, runs: [value] };
}

/** The text of a sentence. */
export function textOf({ runs }: Pick<Sentence, 'runs'>): string {
  return runs.map(({ text }) => text).join('');
}
