import type { Ports } from '../../ports';

const BATCH = 50;

/** Forgets the files about which nobody decided in time. */
export async function forgetUploads(ports: Ports): Promise<number> {
  const { uploads } = ports.store;
  const expired = await uploads.expired(ports.now(), BATCH);
  for (const upload of expired) await uploads.remove(upload);
  return expired.length;
}
