import type { Authority, AuthorityId } from '../../../facts/authority';
import { shiftPeriod, type PeriodLabel } from '../../../facts/period';
import type { Answer, Gap, HeldDocument } from '../answer';
import {
  authorityOf,
  hasLetter,
  latestPeriodOf,
  notPublicOf,
  periodsOf,
  publicDay,
  recordsOf,
  type Holdings,
} from '../holdings/answer-holdings';
import { membersOf } from '../holdings/answer-members';
import { inBeing } from '../../../facts/authorities/reorganised';
import { newestExpected, resolveYears } from '../holdings/answer-periods';
import { targetsOf, type Target } from '../rows/answer-targets';
import type { ListQuery, Year } from '../../query';

/** Lists letters held, letters missing, or councils. Remedies are not in letters, and are answered elsewhere. */
export function answerList(query: ListQuery, holdings: Holdings): Answer {
  const targets = query.who && targetsOf(query.who, holdings.knowledge.home);
  if (query.who !== undefined && targets === undefined) return { kind: 'no-home', query };
  if (query.entity === 'councils') return councils(query, holdings, targets);
  const asked = query.entity === 'gaps' ? 'gaps' : 'letters';
  const authorities = authoritiesOf(query, holdings, targets);
  return {
    kind: 'letters',
    query,
    asked,
    documents: authorities.flatMap((authority) => documentsOf(holdings, authority, query.year)),
    gaps: authorities.flatMap((authority) => gapsOf(holdings, authority, query.year)),
  };
}

/** Those asked about; without any: for gaps the home council, for letters everybody for whom something is held. */
function authoritiesOf(
  query: ListQuery,
  holdings: Holdings,
  targets: readonly Target[] | undefined,
): readonly Authority[] {
  const { home } = holdings.knowledge;
  if (targets) return targets.flatMap((target) => authoritiesIn(target, holdings, query.year));
  if (query.entity === 'gaps' && home !== null) return [authorityOf(home)];
  return everybodyHeld(holdings);
}

/** Everybody of whom any document is held. */
function everybodyHeld({ byAuthority, notPublic }: Holdings): readonly Authority[] {
  const ids = new Set([...byAuthority.keys(), ...notPublic.map(({ record }) => record.authority)]);
  return [...ids].sort().map(authorityOf);
}

function authoritiesIn(
  target: Target,
  holdings: Holdings,
  year: Year | undefined,
): readonly Authority[] {
  switch (target.kind) {
    case 'authority':
      return [target.authority];
    case 'similar':
      return [target.of];
    case 'england':
      return everybodyHeld(holdings);
    case 'group':
      return memberAuthorities(target, holdings, year);
  }
}

function memberAuthorities(
  target: Extract<Target, { kind: 'group' }>,
  holdings: Holdings,
  year: Year | undefined,
): readonly Authority[] {
  const { groups, today } = holdings.knowledge;
  const newest = newestExpected(today);
  const [period = newest] = resolveYears(year ?? 'latest', {
    latest: newest,
    all: [newest],
  });
  return (membersOf(target.group, period, { groups, of: target.of })?.members ?? []).map(
    authorityOf,
  );
}

/** The documents held for an authority, by year; of one document that covers several years, one for each. */
export function documentsOf(
  holdings: Holdings,
  authority: Authority,
  year: Year | undefined,
): readonly HeldDocument[] {
  const wanted = year === undefined ? undefined : yearsOf(holdings, authority.id, year);
  const open = periodsOf(holdings, authority.id).flatMap((period) =>
    recordsOf(holdings, authority.id, period).map(({ source }) => {
      // Told all the same, to whoever may know.
      const day = publicDay(source, holdings.knowledge);
      return { authority, period, source, ...(day === undefined ? {} : { heldBackUntil: day }) };
    }),
  );
  const closed = notPublicOf(holdings, authority.id).map(({ record, publicFrom }) => ({
    authority,
    period: record.period,
    source: record.source,
    heldBackUntil: publicFrom,
  }));
  return [...open, ...closed].filter(
    ({ period }) => wanted === undefined || wanted.includes(period),
  );
}

function yearsOf(holdings: Holdings, authority: AuthorityId, year: Year): readonly PeriodLabel[] {
  const latest = latestPeriodOf(holdings, authority) ?? newestExpected(holdings.knowledge.today);
  return resolveYears(year, { latest, all: periodsOf(holdings, authority) });
}

/** Years whose letter should be out but is not held: from the first one held on, or of the years asked about. */
function gapsOf(holdings: Holdings, authority: Authority, year: Year | undefined): readonly Gap[] {
  const newest = newestExpected(holdings.knowledge.today);
  const first = periodsOf(holdings, authority.id).find((period) =>
    hasLetter(holdings, authority.id, period),
  );
  const periods =
    year === undefined || year === 'all'
      ? yearsFrom(first ?? newest, newest)
      : yearsOf(holdings, authority.id, year);
  return periods
    .filter(
      (period) =>
        period <= newest &&
        inBeing(authority, period) &&
        !hasLetter(holdings, authority.id, period) &&
        notPublicOf(holdings, authority.id, period).length === 0,
    )
    .map((period) => ({ authority, period }));
}

function yearsFrom(first: PeriodLabel, last: PeriodLabel): readonly PeriodLabel[] {
  const years: PeriodLabel[] = [];
  for (let period = first; period <= last; period = shiftPeriod(period, 1)) years.push(period);
  return years;
}

/** The members of a group with and without documents, or the councils for which anything is held. */
function councils(
  query: ListQuery,
  holdings: Holdings,
  targets: readonly Target[] | undefined,
): Answer {
  const [period = null] =
    query.year === undefined
      ? []
      : resolveYears(query.year, {
          latest: newestExpected(holdings.knowledge.today),
          all: [],
        });
  const group = targets?.find((target) => target.kind === 'group');
  const asked = targets
    ? targets.flatMap((target) => authoritiesIn(target, holdings, query.year))
    : [...holdings.byAuthority.keys()].sort().map(authorityOf);
  const isHeld = ({ id }: Authority): boolean =>
    period === null
      ? periodsOf(holdings, id).length > 0
      : recordsOf(holdings, id, period).length > 0;
  return {
    kind: 'councils',
    query,
    group: group?.group ?? null,
    period,
    held: asked.filter(isHeld),
    notHeld: targets ? asked.filter((authority) => !isHeld(authority)) : [],
  };
}
