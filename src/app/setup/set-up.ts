import { authorityById } from '../../domain/facts/authorities/authorities';
import { officesThatMay, type SettingArea } from '../../domain/remedy/policy/may-change';
import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import { failed, type Result } from '../../domain/shared/result';
import { assertNever } from '../../domain/shared/invariant';
import type { Refused, SetupOutcome, SetupProblem } from '../outcome/setup';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import type { SetupChange } from '../request/setup';
import { appointPerson } from './appoint-person';
import { setClosures, setHours } from './set-days';
import { setCouncil } from './set-council';
import type { AllowedSetter, Done, Setter } from './setter';
import { holdersWhoMay, mayChange } from './who-may';

/** Changes a setting for whoever may, at once and on record; else says who may. */
export async function setUp(
  ports: Ports,
  change: SetupChange,
  setter: Setter,
): Promise<SetupOutcome> {
  const { actor, installation } = setter;
  const settings = await settingsOf(ports, actor.tenant);
  const area = areaOf(change);
  // Who may change nothing is told that first, and nothing else.
  if (!mayChange(settings, area, { actor, installation }))
    return { kind: 'not-set-up', problem: refusal(settings, area, setter) };
  const done = await make(ports, change, { ...setter, settings });
  if (!done.ok) return { kind: 'not-set-up', problem: done.problem };
  const privately = actor.place.scope === 'personal';
  return { kind: 'set-up', privately, remindsAtOnce: installation.trial, ...done.value };
}

function areaOf(change: SetupChange): SettingArea {
  switch (change.what) {
    case 'council':
      return 'council';
    case 'office':
      return change.office;
    case 'hours':
    case 'closures':
    case 'no-closures':
      return 'days';
    case 'unclear':
      return change.about === 'service' ? 'service-lead' : 'days';
  }
}

function make(
  ports: Ports,
  change: SetupChange,
  setter: AllowedSetter,
): Promise<Result<Done, SetupProblem>> {
  switch (change.what) {
    case 'council':
      return setCouncil(ports, change.council, setter);
    case 'office':
      return appointPerson(ports, change, setter);
    case 'hours':
      return setHours(ports, change, setter);
    case 'closures':
    case 'no-closures':
      return setClosures(ports, change, setter);
    case 'unclear':
      return Promise.resolve(failed({ kind: 'unclear', about: change.about, said: change.said }));
    default:
      return assertNever(change);
  }
}

function refusal(
  settings: RemedySettings,
  area: SettingArea,
  { actor, home, installation }: Setter,
): SetupProblem {
  if (actor.person === null) return { kind: 'no-account' };
  const privately = actor.place.scope === 'personal';
  const refusal: Refused = {
    area,
    offices: officesThatMay(area, settings.people).filter((office) => office !== 'command-line'),
    holders: privately ? holdersWhoMay(settings, area) : [],
    privately,
    home: authorityById(settings.home ?? home ?? '') ?? null,
    hasStandingAdmins: installation.admins.length > 0,
  };
  return { kind: 'not-allowed', refusal };
}
