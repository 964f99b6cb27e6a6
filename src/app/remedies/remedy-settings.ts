import { defaultSettings, type RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { Ports } from '../ports';

const TRIES = 20;

/** The settings of a council; the usual ones where it set nothing. */
export async function settingsOf(
  ports: Pick<Ports, 'store'>,
  tenant: string,
): Promise<RemedySettings> {
  return (await ports.store.remedySettings.find(tenant))?.value ?? defaultSettings(tenant);
}

/** Changes settings in one write, and gives what then holds; several at once all take effect. Undefined: no change. */
export async function changeSettings(
  ports: Pick<Ports, 'store'>,
  tenant: string,
  change: (settings: RemedySettings) => RemedySettings | undefined,
): Promise<RemedySettings> {
  const { remedySettings } = ports.store;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const found = await remedySettings.find(tenant);
    const before = found?.value ?? defaultSettings(tenant);
    const changed = change(before);
    if (changed === undefined) return before;
    const saved = found
      ? await remedySettings.save(changed, found.version)
      : await remedySettings.add(changed);
    if (saved === 'saved' || saved === 'created') return changed;
  }
  throw new Error('The settings were changed by others at every try.');
}
