import { CARD_NAMES } from '../../src/present/render-card';
import { everyCard } from '../support/card-views';
import { HOSTILE, HOSTILE_TOGETHER, INVISIBLE } from '../support/cards/hostile-texts';
import type { Path, Presented } from '../support/cards/presented';
import { everyPresentedCard } from '../support/cards/presented-cards';
import { foreignMarkup, seenWords } from '../support/cards/seen-words';
import { lintCard } from '../support/lint-card';

/** The cards that show words of theirs at all; the figure of the message extension shows its titles alone. */
const SHOWING = CARD_NAMES.filter((name) => seenWords(everyCard('zebra')[name]).includes('zebra'));

describe('hostile text in every field of every card at once', () => {
  it('is tried on cards that show it', () => {
    expect(CARD_NAMES.filter((name) => !SHOWING.includes(name))).toEqual([]);
  });

  it.each(HOSTILE)('%s stands there as it is', (text) => {
    const cards = everyCard(text);
    for (const name of SHOWING) {
      expect([name, foreignMarkup(cards[name])]).toEqual([name, []]);
      expect([name, seenWords(cards[name])]).toEqual([name, expect.stringContaining(text)]);
      expect([name, lintCard(cards[name], { hostile: true })]).toEqual([name, []]);
    }
  });

  it.each(INVISIBLE)('%j is seen as %j', (text, seen) => {
    const cards = everyCard(text);
    for (const name of SHOWING) {
      expect([name, seenWords(cards[name])]).toEqual([name, expect.stringContaining(seen)]);
      expect([name, lintCard(cards[name], { hostile: true })]).toEqual([name, []]);
    }
  });

  it.each([
    ['words', 'word '.repeat(20_000)],
    ['one word', 'W'.repeat(20_000)],
    ['marks to be escaped', '*'.repeat(20_000)],
    ['quotes', '"\\'.repeat(10_000)],
  ])('very long text does not make a card too large: %s', (_, text) => {
    const cards = everyCard(text);
    for (const name of SHOWING)
      expect(JSON.stringify(cards[name]).length * 2).toBeLessThanOrEqual(24 * 1024);
  });
});

/** Cards of one presenter differ in which buttons they have: one of each shows every field. */
const ALIKE = /^(?:moved|not-moved|nudge-two)|^remedy-.*-(?:owner|link-officer)$/;

/** Dates, years, states and pointers are read and checked, or made, by us before they are anything: no words get into them. `missing` is ours. */
const CHECKED =
  /(?:^|\.)(?:day|date|since|due|firstDue|deadline|doneOn|decidedOn|on|missing|proposed|period|pointer|years\.\*)$/;

/** Fields that are alike, such as those of every fact: `facts.*.citations.*.title`. */
function groups({ fields }: Presented): ReadonlyMap<string, readonly Path[]> {
  const found = new Map<string, Path[]>();
  for (const field of fields) {
    const name = field.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
    found.set(name, [...(found.get(name) ?? []), field]);
  }
  return found;
}

/** Fields whose words are shown; ids are not, and states take no other words. */
function shownFields(card: Presented): readonly (readonly [string, readonly Path[]])[] {
  return [...groups(card)].filter(([name, fields]) => {
    if (CHECKED.test(name)) return false;
    try {
      return seenWords(card.saying('zebra', fields)).includes('zebra');
    } catch {
      return false;
    }
  });
}

describe('hostile text in one field of what a presenter is given', () => {
  const shown = everyPresentedCard()
    .filter(({ name }) => !ALIKE.test(name))
    .map((card) => ({ card, fields: shownFields(card) }));

  it('is tried in all that show it', () => {
    const tried = new Set(shown.flatMap(({ fields }) => fields.map(([name]) => name)));
    expect([...tried].sort()).toEqual(FIELDS);
  });

  it.each(HOSTILE_TOGETHER)('%s stands there as it is', (text) => {
    for (const { card, fields } of shown) {
      for (const [field, paths] of fields) {
        const made = card.saying(text, paths);
        const where = `${card.name}: ${field}`;
        expect([where, foreignMarkup(made)]).toEqual([where, []]);
        expect([where, seenWords(made)]).toEqual([where, expect.stringContaining(text)]);
      }
    }
  });
});

const FIELDS = [
  'authority',
  'colleagues.*.name',
  'council.name',
  'evidence',
  'explanation',
  'history.*.by',
  'history.*.reason',
  'items.*.duty.why',
  'items.*.remedy.deputy.name',
  'items.*.remedy.evidence',
  'items.*.remedy.owner.name',
  'items.*.remedy.reference',
  'items.*.remedy.text',
  'letters.*.authority',
  'matter.changed.*.after',
  'matter.proposal.about',
  'matter.proposal.proposes',
  'matter.proposal.reasons.*.citation.text',
  'matter.proposal.reasons.*.citation.title',
  'matter.proposal.reasons.*.said',
  'matter.proposal.unknown.*',
  'matter.record.about',
  'matter.record.decidedBy.name',
  'matter.record.history.*.reason',
  'matter.record.reported.to',
  'name',
  'overview.awaitingAcceptance.*.owner.name',
  'overview.awaitingAcceptance.*.reference',
  'overview.awaitingAcceptance.*.text',
  'overview.overdue.*.owner.name',
  'overview.overdue.*.reference',
  'people.linkOfficer.name',
  'reading.matters.*.proposal.about',
  'reading.matters.*.record.decidedBy.name',
  'record.authority',
  'record.checks.*.message',
  'record.facts.*.corrected.*.by',
  'record.facts.*.corrected.*.reason',
  'record.lateRemedies.details.*',
  'record.source.title',
  'records.*.authority',
  'reference',
  'remedy.deputy.name',
  'remedy.evidence',
  'remedy.offeredTo.name',
  'remedy.owner.name',
  'remedy.reference',
  'remedy.text',
  'remedy.timeRequest.reason',
  'source.title',
  'suggestions.*.text',
  'view.council',
  'view.standings.*.contributor.passages.*.about',
  'view.standings.*.contributor.service',
  'view.standings.*.missing.*.about',
  'why',
];
