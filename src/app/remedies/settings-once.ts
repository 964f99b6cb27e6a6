import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';
import type { RemedySettingsStore } from '../ports/settings';

/** The same ports, for one turn: a council's settings are read once, and again only after they were written. */
export function settingsOnce(ports: Ports): Ports {
  const { remedySettings } = ports.store;
  const held = new Map<Tenant, ReturnType<RemedySettingsStore['find']>>();
  const once: RemedySettingsStore = {
    find: (tenant) => {
      const known = held.get(tenant) ?? remedySettings.find(tenant);
      held.set(tenant, known);
      return known;
    },
    add: (settings) => {
      held.clear();
      return remedySettings.add(settings).finally(() => held.clear());
    },
    save: (settings, version) => {
      held.clear();
      return remedySettings.save(settings, version).finally(() => held.clear());
    },
  };
  return { ...ports, store: { ...ports.store, remedySettings: once } };
}
