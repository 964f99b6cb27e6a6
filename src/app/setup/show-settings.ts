import { authorityById } from '../../domain/facts/authorities/authorities';
import type { AuthorityId } from '../../domain/facts/authority';
import { isUnstaffed } from '../../domain/remedy/policy/may-change';
import { NOBODY } from '../../domain/remedy/policy/people';
import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { SettingsOutcome } from '../outcome/setup';
import type { Ports } from '../ports';
import { personNamed } from '../remedies/clicks/person-named';
import { settingsOf } from '../remedies/remedy-settings';
import type { Actor } from '../request';
import { isOpenTrial, mayChange, type Installation } from './who-may';

/** Enough to find the last of a few different settings among. */
const SHOWN_CHANGES = 12;

/** Everything that is set; people only where nobody reads along. */
export async function showSettings(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  set: { readonly home: AuthorityId | null; readonly installation: Installation },
): Promise<SettingsOutcome> {
  const { installation } = set;
  const settings = await settingsOf(ports, actor.tenant);
  const privately = actor.place.scope === 'personal';
  const own = settings.home !== undefined;
  return {
    kind: 'settings',
    home: authorityById(settings.home ?? set.home ?? '') ?? null,
    homeFrom: own ? 'tenant' : set.home === null ? null : 'installation',
    privately,
    people: privately ? settings.people : NOBODY,
    policy: settings.policy,
    mayChange: mayChange(settings, 'council', { actor, installation }),
    hasStandingAdmins: installation.admins.length > 0,
    openTrial: isOpenTrial(settings, installation),
    unstaffed: isUnstaffed(settings.people),
    remindsAtOnce: installation.trial,
    changes: privately ? await lastChanges(ports, settings) : [],
  };
}

async function lastChanges(
  ports: Pick<Ports, 'store'>,
  { tenant, changes }: RemedySettings,
): Promise<SettingsOutcome['changes']> {
  const shown: SettingsOutcome['changes'][number][] = [];
  for (const { at, by, setting } of changes.slice(-SHOWN_CHANGES).reverse()) {
    const known = (await personNamed(ports, tenant, by))?.name ?? by;
    // On the command line people write their names.
    const name = isId(known) ? null : known;
    shown.push({ at, by: name, setting });
  }
  return shown;
}

function isId(by: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(by);
}
