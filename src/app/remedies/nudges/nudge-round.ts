import type { Delivery } from '../../../domain/delivery/delivery';
import type { PolicyOverlay } from '../../../domain/remedy/nudge-policies';
import type { Batch, Diary } from '../../../domain/remedy/nudges/diary';
import type { Duty } from '../../../domain/remedy/nudges/nudge';
import type { NudgeItem, NudgeRound } from '../../../domain/remedy/nudges/nudge-round';
import { mayWrite, workingDaysOf } from '../../../domain/remedy/policy/policy-days';
import { isOpen, type Remedy } from '../../../domain/remedy/remedy';
import { weeklyOverview, type WeeklyOverview } from '../../../domain/remedy/weekly-overview';
import { londonTime, type CivilDate, type Instant } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';
import { viewRound, type RoundView } from '../../report/sign-off/view-round';
import { settingsOf } from '../remedy-settings';
import type { Tenant } from '../../../domain/shared/tenant';

/** Everything on a person's card, with the rounds of sign-off that it asks for. */
export type SentRound = NudgeRound<RoundView>;

/**
 * What a nudge in the ledger says now. Undefined when nothing is left to say, when it is not the person's card of this
 * day, and outside working hours: then it is not sent, and what is still owed comes with the next card.
 */
export async function nudgeRound(
  ports: Ports,
  delivery: Delivery,
  moment: { readonly at: Instant; readonly overlay: PolicyOverlay },
): Promise<SentRound | undefined> {
  const { tenant, subject: person } = delivery;
  const batch = (await ports.store.diaries.find(tenant, person))?.value.batch;
  const today = londonTime(moment.at).date;
  if (batch?.delivery !== delivery.id || batch.day !== today) return undefined;
  const policy = { ...(await settingsOf(ports, tenant)).policy, ...moment.overlay };
  if (!mayWrite(policy, moment.at)) return undefined;
  return roundOf(ports, { tenant, person }, { batch, today });
}

/** A person's card once more, as it stands on a day; undefined when nothing is left on it. */
export async function roundOf(
  ports: Ports,
  { tenant, person }: Pick<Diary, 'person' | 'tenant'>,
  { batch, today }: { readonly batch: Batch; readonly today: CivilDate },
): Promise<SentRound | undefined> {
  const { policy, people } = await settingsOf(ports, tenant);
  const items = await openItems(ports, { tenant, person }, batch.items);
  const overview = batch.items.some(({ kind }) => kind === 'overview')
    ? await overviewOf(ports, tenant, today)
    : null;
  if (items.length === 0 && overview === null) return undefined;
  const works = workingDaysOf(policy);
  return { person, today, works, people, items, overview };
}

async function overviewOf(ports: Ports, tenant: Tenant, today: CivilDate): Promise<WeeklyOverview> {
  const all = await ports.store.remedies.list(tenant);
  return weeklyOverview(
    all.filter(({ matter }) => matter === 'remedy'),
    today,
  );
}

/** Of several duties about one remedy the last stands for all: its occasion is the newest. */
async function openItems(
  ports: Ports,
  { tenant, person }: Pick<Diary, 'person' | 'tenant'>,
  duties: readonly Duty[],
): Promise<readonly NudgeItem<RoundView>[]> {
  const newest = new Map<string, Duty>();
  for (const duty of duties) if (duty.remedy !== null) newest.set(duty.remedy, duty);
  const items: NudgeItem<RoundView>[] = [];
  for (const [id, duty] of newest) {
    const found = await ports.store.remedies.find(tenant, id);
    if (!found || !isOpen(found.value)) continue;
    const signOff = await signOffOf(ports, found.value, person);
    if (signOff !== 'answered')
      items.push({ remedy: found.value, duty, ...(signOff && { signOff }) });
  }
  return items;
}

/**
 * The round behind a task of a sign-off, for the person who is asked; undefined for everything else and everybody else.
 * The round says whether it is answered: its task may not have followed yet.
 */
async function signOffOf(
  ports: Ports,
  { tenant, matter, round, owner }: Remedy,
  person: string,
): Promise<RoundView | 'answered' | undefined> {
  if (matter !== 'sign-off' || round === null) return undefined;
  const found = await ports.store.signOffs.find(tenant, round);
  if (!found) return undefined;
  const view = await viewRound(ports, found.value);
  const theirs = view.standings.filter(({ contributor }) => contributor.person.id === owner.id);
  if (found.value.state === 'closed' || theirs.every(({ answered }) => answered)) return 'answered';
  return owner.id === person ? view : undefined;
}
