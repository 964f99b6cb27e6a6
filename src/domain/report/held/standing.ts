import { authorityOf } from '../../question/answer/holdings/answer-holdings';
import { membersOf } from '../../question/answer/holdings/answer-members';
import type { Authority } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import { isNonEmpty, type NonEmpty } from '../../shared/non-empty';
import { percentOf, type Figure } from '../model/value';
import { find, notUpheldIn, type FactBook } from './fact-book';

/** The counts of one council behind its uphold rate. */
export interface MemberRow {
  readonly authority: Authority;
  readonly upheld: Figure;
  readonly notUpheld: Figure;
  readonly investigations: Figure;
  /** Worked out from the counts; undefined without investigations. */
  readonly rate: Figure | undefined;
}

/** A group of councils as it is compared with: its members, and whose figures are held. */
export interface GroupStanding {
  readonly group: string;
  readonly members: NonEmpty<Authority>;
  /** The year whose list of members was used, where it is another. */
  readonly named?: PeriodLabel;
  /** By rate, the lowest first, then by name. */
  readonly rows: readonly MemberRow[];
  readonly without: readonly Authority[];
}

/** The groups that a council is compared with: its statistical neighbours, then its combined authority. */
export function groupsOf({ data }: FactBook): readonly string[] {
  const { combinedAuthority } = data.authority;
  return ['cipfa', ...(combinedAuthority === undefined ? [] : [combinedAuthority])];
}

/** How the members of a group stand; undefined where nothing names its members. */
export function standingOf(book: FactBook, group: string): GroupStanding | undefined {
  const { authority, period, groups } = book.data;
  const membership = membersOf(group, period, { groups, of: authority.id });
  const ids = new Set([...(membership?.members ?? []), authority.id]);
  const members = [...ids].map(authorityOf).sort(byName);
  if (membership === undefined || membership.members.length === 0 || !isNonEmpty(members))
    return undefined;
  const rows = members.flatMap((one) => memberRow(book, one) ?? []);
  const { named } = membership;
  return {
    group,
    members,
    ...(named !== undefined && named !== period && { named }),
    rows: rows.toSorted((a, b) => rateOf(a) - rateOf(b) || byName(a.authority, b.authority)),
    without: members.filter(({ id }) => !rows.some((row) => row.authority.id === id)),
  };
}

function rateOf({ rate }: MemberRow): number {
  return rate?.value ?? Number.POSITIVE_INFINITY;
}

function byName(a: Authority, b: Authority): number {
  return a.shortName.localeCompare(b.shortName, 'en-GB');
}

function memberRow(book: FactBook, authority: Authority): MemberRow | undefined {
  const id = authority.id;
  const upheld = find(book, { measure: 'upheld', authority: id });
  const notUpheld = notUpheldIn(book, { authority: id });
  const investigations = find(book, { measure: 'investigations', authority: id });
  if (!upheld || notUpheld.kind !== 'figure' || !investigations) return undefined;
  return {
    authority,
    upheld,
    notUpheld,
    investigations,
    rate: percentOf(upheld, investigations),
  };
}
