import type { ServiceArea } from '../../facts/measure';

/** The names of the eight categories, as letters and reports write them. */
const CATEGORIES: readonly (readonly [RegExp, ServiceArea])[] = [
  [/^adult (?:social )?care(?: services)?$/i, 'adult-care'],
  [/^benefits? (?:and|&) (?:council )?tax$|^benefits?(?: & tax)?$/i, 'benefits-tax'],
  [/^corporate (?:and|&) other(?: services)?$/i, 'corporate'],
  [
    /^education (?:and|&) children(?:'s)?(?: services)?$|^children(?:'s)?(?: services)? (?:and|&) education(?: services)?$/i,
    'education-children',
  ],
  [
    /^environment(?:al)?(?: services)?(?:,? (?:and|&) (?:public )?(?:protection|regulation).*)?$/i,
    'environment',
  ],
  [/^highways? (?:and|&) transport(?:ation)?$/i, 'highways-transport'],
  [/^housing$/i, 'housing'],
  [/^planning (?:and|&) (?:development|building)(?: control)?$/i, 'planning-development'],
];

/** The category of the Ombudsman that a name means; undefined for a service of the council's own. */
export function serviceCategory(name: string): ServiceArea | undefined {
  return CATEGORIES.find(([pattern]) => pattern.test(name.trim()))?.[1];
}
