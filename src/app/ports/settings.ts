import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { Created, Saved, Versioned } from '../versioned';
import type { Tenant } from '../../domain/shared/tenant';

/** Which council each tenant is, how it is reminded, and who holds its offices. */
export interface RemedySettingsStore {
  find(tenant: Tenant): Promise<Versioned<RemedySettings> | undefined>;
  add(settings: RemedySettings): Promise<Created>;
  save(settings: RemedySettings, version: string): Promise<Saved>;
}

/** Few settings that outlive a process: the tenant that the command line speaks for. */
export interface SettingStore {
  get(name: string): Promise<string | undefined>;
  /** Sets it only if it is not set; gives what then holds. */
  settle(name: string, value: string): Promise<string>;
}
