import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_NAMES, renderCard, type CardName } from '../../../../src/present/render-card';
import { everyPresentedCard } from '../presented-cards';

/** A card of the gallery, with a name that can be a file's. */
export interface Shown {
  readonly name: string;
  readonly card: object;
}

/** Cards that look like others. */
const ALIKE = /^(?:not-moved|moved)-|^remedy-(?:in-progress|withdrawn|not-complied)-/;

/** Every template with its sample, then cards as the presenters make them. */
export function galleryCards(cards: string): readonly Shown[] {
  const samples = CARD_NAMES.map((name) => ({
    name: `sample-${name}`,
    card: renderCard(name, sampleOf(cards, name)),
  }));
  const made = everyPresentedCard()
    .filter(({ name }) => !ALIKE.test(name))
    .map(({ name, card }) => ({ name: `made-${name}`, card }));
  return [...samples, ...made];
}

/** The sample data of a template. */
export function sampleOf(cards: string, name: CardName): object {
  return JSON.parse(readFileSync(join(cards, `${name}.sample.json`), 'utf8')) as object;
}
