import { defaultSettings, type RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import type { Tenant } from '../../domain/shared/tenant';

/** The settings of a council; the usual ones where it set nothing. */
export async function settingsOf(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
): Promise<RemedySettings> {
  return (await ports.store.remedySettings.find(tenant))?.value ?? defaultSettings(tenant);
}

/** Changes settings in one write, and gives what then holds; several at once all take effect. Undefined: no change. */
export async function changeSettings(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
  change: (settings: RemedySettings) => RemedySettings | undefined,
): Promise<RemedySettings> {
  const { remedySettings } = ports.store;
  return untilSaved<RemedySettings>('The settings', async () => {
    const found = await remedySettings.find(tenant);
    const before = found?.value ?? defaultSettings(tenant);
    const changed = change(before);
    if (changed === undefined) return before;
    const saved = found
      ? await remedySettings.save(changed, found.version)
      : await remedySettings.add(changed);
    return saved === 'saved' || saved === 'created' ? changed : 'conflict';
  });
}
