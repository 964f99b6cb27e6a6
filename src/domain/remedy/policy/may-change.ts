import type { Office } from '../moves/move';
import type { People } from './people';

/** What can be set, as far as it matters who may: the council and its days are one, each office is its own. */
export type SettingArea =
  | 'council'
  | 'days'
  | 'link-officer'
  | 'monitoring-officer'
  | 'service-lead'
  | 'admin';

/**
 * The offices that may change a setting of a council. Whoever a late remedy goes up to is not chosen by those whom it
 * passes: the Link Officer names a Monitoring Officer only where there is none. Administrators name each other.
 */
export function officesThatMay(area: SettingArea, people: People): readonly Office[] {
  switch (area) {
    case 'council':
    case 'days':
    case 'link-officer':
    case 'service-lead':
      return ['link-officer', 'monitoring-officer', 'admin'];
    case 'monitoring-officer':
      return people.monitoringOfficer === null
        ? ['link-officer', 'admin']
        : ['monitoring-officer', 'admin'];
    case 'admin':
      return ['admin'];
  }
}

/** Whether a council has nobody yet who may change anything. */
export function isUnstaffed({ linkOfficer, monitoringOfficer, admins }: People): boolean {
  return linkOfficer === null && monitoringOfficer === null && admins.length === 0;
}
