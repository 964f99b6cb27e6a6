import type { AuthorityId } from '../../facts/authority';
import type { Instant } from '../../shared/civil-date';
import { NOBODY, type People } from './people';
import { DEFAULT_POLICY, type RemedyPolicy } from './remedy-policy';
import type { Tenant } from '../../shared/tenant';

/** One change of a council's settings, for whoever asks why something was sent. */
export interface SettingChange {
  readonly at: Instant;
  readonly by: string;
  readonly setting: string;
  readonly before: string;
  readonly after: string;
}

/** Which council a tenant is, how it is reminded, and who holds its offices. */
export interface RemedySettings {
  readonly tenant: Tenant;
  /** The council that "we" is; absent: nobody said, and the installation's own holds. */
  readonly home?: AuthorityId;
  readonly policy: RemedyPolicy;
  readonly people: People;
  /** Oldest first. */
  readonly changes: readonly SettingChange[];
}

/** The settings of a council that has set nothing. */
export function defaultSettings(tenant: Tenant): RemedySettings {
  return { tenant, policy: DEFAULT_POLICY, people: NOBODY, changes: [] };
}
