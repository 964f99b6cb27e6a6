import type { AuthorityId } from '../../domain/facts/authority';
import { appoint, type Appointing, type AppointProblem } from '../../domain/remedy/policy/appoint';
import {
  editPolicy,
  writePolicy,
  type PolicyProblem,
  type Rule,
} from '../../domain/remedy/policy/edit-policy';
import type { People } from '../../domain/remedy/policy/people';
import { HOME_COUNCIL } from '../../domain/remedy/transfer/council-of';
import type { RemedyPolicy } from '../../domain/remedy/policy/remedy-policy';
import type { RemedySettings, SettingChange } from '../../domain/remedy/policy/remedy-settings';
import type { Person } from '../../domain/remedy/remedy';
import type { Instant } from '../../domain/shared/civil-date';
import { ok, type Result } from '../../domain/shared/result';
import { invariant } from '../../domain/shared/invariant';
import type { Ports } from '../ports';
import { changeSettings } from './remedy-settings';
import type { Tenant } from '../../domain/shared/tenant';

/** For whom and by whom settings are changed. */
export interface Change {
  readonly tenant: Tenant;
  readonly by: string;
}

/** Changes rules of a council's policy together, and keeps who changed what. */
export function setPolicy(
  ports: Ports,
  change: Change,
  rulesFor: (policy: RemedyPolicy) => readonly Rule[],
): Promise<Result<RemedySettings, PolicyProblem>> {
  return edit(ports, change, (settings, at) => {
    const rules = rulesFor(settings.policy);
    const policy = editPolicy(settings.policy, rules);
    if (!policy.ok) return policy;
    const before = new Map(writePolicy(settings.policy));
    const after = new Map(writePolicy(policy.value));
    const noted = rules.map(([setting]) => ({
      ...{ at, by: change.by, setting },
      ...{ before: before.get(setting) ?? '', after: after.get(setting) ?? '' },
    }));
    return ok(noted.reduce(withChange, { ...settings, policy: policy.value }));
  });
}

/** Says which council a tenant is; null: none that it has set itself. */
export async function setHome(
  ports: Ports,
  change: Change,
  home: AuthorityId | null,
): Promise<RemedySettings> {
  const set = await edit<never>(ports, change, ({ home: held, ...settings }, at) => {
    const before = held ?? 'none';
    const noted = { at, by: change.by, setting: HOME_COUNCIL, before, after: home ?? 'none' };
    return ok(withChange({ ...settings, ...(home !== null && { home }) }, noted));
  });
  invariant(set.ok, 'saying which council one is has nothing to go wrong');
  return set.value;
}

/** Appoints somebody to an office of the council, or nobody any more. */
export function setPerson(
  ports: Ports,
  change: Change,
  appointing: Appointing,
): Promise<Result<RemedySettings, AppointProblem>> {
  return edit(ports, change, (settings, at) => {
    const people = appoint(settings.people, appointing);
    if (!people.ok) return people;
    const setting = [appointing.office, appointing.service ?? ''].join(' ').trim();
    const before = holders(settings.people, appointing);
    const after = holders(people.value, appointing);
    const noted = { at, by: change.by, setting, before, after };
    return ok(withChange({ ...settings, people: people.value }, noted));
  });
}

async function edit<P>(
  ports: Ports,
  { tenant }: Change,
  editing: (settings: RemedySettings, at: Instant) => Result<RemedySettings, P>,
): Promise<Result<RemedySettings, P>> {
  const outcome: { problem?: Result<never, P> } = {};
  const settings = await changeSettings(ports, tenant, (held) => {
    const edited = editing(held, ports.now());
    if (!edited.ok) outcome.problem = edited;
    return edited.ok ? edited.value : undefined;
  });
  return outcome.problem ?? ok(settings);
}

function withChange(settings: RemedySettings, change: SettingChange): RemedySettings {
  return change.before === change.after
    ? settings
    : { ...settings, changes: [...settings.changes, change] };
}

/** Ids only: the record of changes holds no names. */
function holders(people: People, { office, service }: Appointing): string {
  const held: Readonly<Record<string, readonly (Person | null | undefined)[]>> = {
    'link-officer': [people.linkOfficer],
    'monitoring-officer': [people.monitoringOfficer],
    admin: people.admins,
    'service-lead': Object.entries(people.serviceLeads).flatMap(([area, lead]) =>
      area === service ? [lead] : [],
    ),
  };
  const ids = (held[office] ?? []).flatMap((person) => (person ? [person.id] : []));
  return ids.join(', ') || 'nobody';
}
