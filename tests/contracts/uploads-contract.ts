import { randomBytes } from 'node:crypto';
import type { Upload } from '../../src/app/ports/uploads';
import type { Current } from './store-contract';
import { AT, ODD_IDS, sha256 } from './store-samples';
import { tenantNamed } from '../support/tenant';

function upload(tenant: string, id: string, over: Partial<Upload> = {}): Upload {
  return {
    id,
    tenant: tenantNamed(tenant),
    fileName: '../odd name.pdf',
    sha256: sha256(id),
    size: 3,
    by: 'oid-1',
    at: AT,
    expires: '2026-11-21T09:30:00.000Z',
    state: 'waiting',
    ...over,
  };
}

const BYTES = new Uint8Array([1, 2, 3]);

/** Files that wait for a decision. */
export function describeUploads(current: Current): void {
  describe('uploads', () => {
    const store = () => current().store.uploads;

    it('are given back byte for byte, whatever their size, until they are dropped', async () => {
      for (const size of [1, 1_048_576, 2_100_000]) {
        const bytes = new Uint8Array(randomBytes(size));
        const one = upload('t', `of ${String(size)}`, { size });
        expect(await store().add(one, bytes)).toBe('created');
        expect(sha256((await store().bytesOf(one)) ?? 'none')).toBe(sha256(bytes));
        await store().dropBytes(one);
        expect(await store().bytesOf(one)).toBeUndefined();
        expect((await store().find(tenantNamed('t'), one.id))?.value).toEqual(one);
      }
    });

    it('are those of one tenant, whatever they are called', async () => {
      for (const id of ODD_IDS) await store().add(upload(id, id), BYTES);
      for (const id of ODD_IDS) {
        expect((await store().list(tenantNamed(id))).map((one) => one.id)).toEqual([id]);
        expect(await store().bytesOf(upload(id, id))).toEqual(BYTES);
        expect(await store().find(tenantNamed('t'), id)).toBeUndefined();
        await store().remove(upload(id, id));
        expect(await store().find(tenantNamed(id), id)).toBeUndefined();
        expect(await store().bytesOf(upload(id, id))).toBeUndefined();
      }
    });

    it('are added once, and changed by one of several at a time', async () => {
      expect(await store().add(upload('t', 'a'), BYTES)).toBe('created');
      expect(await store().add(upload('t', 'a'), BYTES)).toBe('exists');
      const version = (await store().find(tenantNamed('t'), 'a'))?.version ?? '';
      const other = (await current().another()).uploads;
      const saved = await Promise.all(
        [store(), other, store(), other].map((one) =>
          one.save(upload('t', 'a', { state: 'importing' }), version),
        ),
      );
      expect(saved.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect((await store().find(tenantNamed('t'), 'a'))?.value.state).toBe('importing');
    });

    it('expire in the order of their time, of all tenants', async () => {
      await store().add(upload('t', 'late', { expires: '2026-12-01T00:00:00.000Z' }), BYTES);
      await store().add(upload('u', 'soon', { expires: '2026-11-21T00:00:00.000Z' }), BYTES);
      await store().add(upload('t', 'next', { expires: '2026-11-22T00:00:00.000Z' }), BYTES);
      const ids = async (at: string, limit = 9) =>
        (await store().expired(at, limit)).map(({ id }) => id);
      expect(await ids('2026-11-20T00:00:00.000Z')).toEqual([]);
      expect(await ids('2026-11-22T00:00:00.000Z')).toEqual(['soon', 'next']);
      expect(await ids('2027-01-01T00:00:00.000Z', 1)).toEqual(['soon']);
    });
  });
}
