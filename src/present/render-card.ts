import { Template } from 'adaptivecards-templating';
import chartBars from '../../cards/chart-bars.json';
import chartGroups from '../../cards/chart-groups.json';
import chartLine from '../../cards/chart-line.json';
import choices from '../../cards/choices.json';
import code from '../../cards/code.json';
import digest from '../../cards/digest.json';
import duty from '../../cards/duty.json';
import figure from '../../cards/figure.json';
import help from '../../cards/help.json';
import nudge from '../../cards/nudge.json';
import radar from '../../cards/radar.json';
import remedy from '../../cards/remedy.json';
import rollup from '../../cards/rollup.json';
import settings from '../../cards/settings.json';
import signOff from '../../cards/sign-off.json';
import unchanged from '../../cards/unchanged.json';
import upload from '../../cards/upload.json';
import { invariant } from '../domain/shared/invariant';

/** A card as it is sent. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly fallbackText: string;
  readonly speak: string;
  readonly [property: string]: unknown;
}

const TEMPLATES = {
  'chart-bars': chartBars,
  'chart-groups': chartGroups,
  'chart-line': chartLine,
  choices,
  code,
  digest,
  duty,
  figure,
  help,
  nudge,
  radar,
  remedy,
  rollup,
  settings,
  'sign-off': signOff,
  unchanged,
  upload,
};

export type CardName = keyof typeof TEMPLATES;

/** Every template in `cards/`. */
export const CARD_NAMES = Object.keys(TEMPLATES) as readonly CardName[];

/** Teams takes 28 KB, and counts UTF-16. */
const MOST_BYTES = 24 * 1024;

/** Stands for the `$` of a `${` in data while a template is bound, so that a `${` after it is the template's own. */
const SHIELD = '\uE000';

/**
 * Binds a template to data whose every string is already safe for its place (`plain`, `literal`). Text such as `${x}` in
 * the data comes out as it stands. Throws on an unknown template, on an expression left unbound (the engine leaves it
 * standing without a word, microsoft/AdaptiveCards#3823) and on a card too large for Teams: bugs of ours.
 */
export function renderCard(name: CardName, data: object): AdaptiveCard {
  return renderFitting(name, [() => data]);
}

/** The first of several forms of a card, from the fullest to the least, that is small enough for Teams. */
export function renderFitting(name: CardName, forms: readonly (() => object)[]): AdaptiveCard {
  const card = renderIfFits(name, forms);
  invariant(card, `the card "${name}" is small enough for Teams`);
  return card;
}

/** The same for a card that a message is complete without; undefined where every form is too large. */
export function renderIfFits(
  name: CardName,
  forms: readonly (() => object)[],
): AdaptiveCard | undefined {
  let card = '';
  for (const form of forms) {
    card = bind(name, form());
    if (fits(card)) break;
  }
  if (!fits(card)) return undefined;
  const parsed = JSON.parse(card) as unknown;
  invariant(isCard(parsed), `the template "${name}" makes an Adaptive Card that can be read aloud`);
  return parsed;
}

function fits(card: string): boolean {
  return card.length * 2 <= MOST_BYTES;
}

const prepared = new Map<CardName, Template>();

/** The template with its expressions parsed, which takes ten times as long as binding them: once for each. */
function templateOf(name: CardName): Template {
  invariant(Object.hasOwn(TEMPLATES, name), `there is a card named "${name}"`);
  const held = prepared.get(name) ?? new Template(TEMPLATES[name]);
  prepared.set(name, held);
  return held;
}

function bind(name: CardName, data: object): string {
  const bound = templateOf(name).expand({ $root: shielded(data) }) as unknown;
  const json = JSON.stringify(bound);
  invariant(!json.includes('${'), `every expression of the card "${name}" is bound`);
  return json.replaceAll(SHIELD, '$');
}

function shielded(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(SHIELD, '').replaceAll('${', `${SHIELD}{`);
  if (Array.isArray(value)) return value.map(shielded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shielded(inner)]));
}

function isCard(value: unknown): value is AdaptiveCard {
  if (typeof value !== 'object' || value === null) return false;
  const { type, fallbackText, speak } = value as Readonly<Record<string, unknown>>;
  return type === 'AdaptiveCard' && typeof fallbackText === 'string' && typeof speak === 'string';
}
