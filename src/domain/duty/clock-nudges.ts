import type { Authority } from '../facts/authority';
import { addDays, writeDate, type CivilDate } from '../shared/civil-date';
import { workingDayFrom, workingDaysBefore, type IsWorkingDay } from '../shared/working-days';
import type { Duty as Nudge, NudgeKind } from '../remedy/nudges/nudge';
import { rungOrNext, type Staff } from '../remedy/nudges/recipient';
import { isOpen, type Remedy } from '../remedy/remedy';
import type { DutyRecord } from './decision/duty-record';
import { DUTIES } from './duties';
import { refOf, type Proposal } from './proposal';
import type { RadarData } from './radar-data';
import { proposeDrafts } from './rules/draft-decision';
import { proposePublicReports } from './rules/public-report';
import { mattersOf } from './standing';

/** Working days before the last day on which the Monitoring Officer is told of a clock. */
const AHEAD = 10;
const AHEAD_KIND: NudgeKind = 'due-in-10';

/** A council on a day. */
export interface ClockOffice {
  readonly staff: Staff;
  readonly today: CivilDate;
  readonly works: IsWorkingDay;
}

/** Something to tell about a clock. */
export interface ClockNudge extends Pick<Proposal, 'duty'> {
  /** The matter, whatever council it is of. */
  readonly name: string;
  readonly nudge: Nudge;
}

/** Clocks are of the register, which is one council's: which one it is makes no difference to them. */
const ANY: Authority = { id: 'any', name: '', shortName: '', type: 'other' };

/**
 * What the Monitoring Officer is told of clocks that run out: ten working days before, on the day, and on the first
 * working day after. Only the register knows days. Of several occasions that were missed only the last is owed.
 */
export function clockNudges(
  remedies: readonly Remedy[],
  office: ClockOffice,
): readonly ClockNudge[] {
  const open = remedies.filter(isOpen);
  const { today, works } = office;
  const data: RadarData = {
    ...{ authority: ANY, records: [], cases: [], remedies: open, today, works },
    ...{ patience: 0, draftDays: 0 },
  };
  const byId = new Map(open.map((remedy) => [remedy.id, remedy]));
  return [...proposePublicReports(data), ...proposeDrafts(data)].flatMap((proposal) => {
    const item = itemOf(proposal, byId);
    const nudge = item && nudgeOf(proposal, item, office);
    return nudge ? [{ duty: proposal.duty, name: nameOf(proposal), nudge }] : [];
  });
}

/** Those about which nobody has decided, as it stands on a day. What was taken on is still to be done in time. */
export function undecided(
  nudges: readonly ClockNudge[],
  records: readonly DutyRecord[],
  now: Pick<ClockOffice, 'today' | 'works'>,
): readonly Nudge[] {
  const decided = new Set(
    mattersOf([], records, now).flatMap(({ standing, record }) =>
      record && standing === 'decided' ? [`${record.duty} ${nameOf(record)}`] : [],
    ),
  );
  return nudges.flatMap(({ duty, name, nudge }) => (decided.has(`${duty} ${name}`) ? [] : [nudge]));
}

/** What the name of a matter says beside the duty and the council. */
function nameOf(
  matter: Pick<Proposal, 'authority' | 'duty'> & { readonly ref?: string; readonly id?: string },
): string {
  const ref = matter.ref ?? matter.id ?? '';
  return ref.slice(refOf(matter.duty, matter.authority).length + 1);
}

/** The item of the register whose clock it is. */
function itemOf({ due, reasons }: Proposal, byId: ReadonlyMap<string, Remedy>): Remedy | undefined {
  if (due.kind !== 'by') return undefined;
  const items = reasons.flatMap(({ key }) => byId.get(key.split('|')[1] ?? '') ?? []);
  return items.find(({ matter }) => matter !== 'remedy');
}

function nudgeOf(proposal: Proposal, item: Remedy, office: ClockOffice): Nudge | undefined {
  const { duty, due } = proposal;
  if (due.kind !== 'by') return undefined;
  const reached = occasions(due.date, office.works);
  const last = reached.findLast(({ occasion }) => occasion <= office.today);
  const recipient = rungOrNext(item, 'monitoring-officer', office.staff);
  if (!last || !recipient) return undefined;
  const { person, level, because } = recipient;
  const { title, sources } = DUTIES[duty];
  const doubt = sources[0].standing === 'checked' ? '' : ', not checked';
  const why = `${title}: by ${writeDate(due.date)} (${sources[0].cite}${doubt}). Write “radar” to decide about it.${because}`;
  const line = `clock ${duty} ${nameOf(proposal)}`;
  return { remedy: item.id, line, ...last, level, why, person };
}

function occasions(
  day: CivilDate,
  works: IsWorkingDay,
): readonly { readonly kind: NudgeKind; readonly occasion: CivilDate }[] {
  return [
    { kind: AHEAD_KIND, occasion: workingDaysBefore(day, AHEAD, works) },
    { kind: 'due-today', occasion: workingDaysBefore(day, 0, works) },
    { kind: 'overdue', occasion: workingDayFrom(addDays(day, 1), works) },
  ];
}
