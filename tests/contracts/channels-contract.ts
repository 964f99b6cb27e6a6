import type { Current } from './store-contract';
import { conversation, ODD_IDS } from './store-samples';
import { tenantNamed } from '../support/tenant';

export function describeChannels(current: Current): void {
  describe('channels', () => {
    const book = () => current().store.channels;

    it('are remembered, the last word counting, until they are forgotten', async () => {
      const known = conversation('t1', '19:general@thread.tacv2');
      await book().remember({ ...known, reference: 'old' });
      await book().remember(known);
      expect(await book().find(tenantNamed('t1'), known.id)).toEqual(known);
      expect(await book().find(tenantNamed('t2'), known.id)).toBeUndefined();
      await book().forget(tenantNamed('t2'), known.id);
      expect(await book().find(tenantNamed('t1'), known.id)).toEqual(known);
      await book().forget(tenantNamed('t1'), known.id);
      await book().forget(tenantNamed('t1'), known.id);
      expect(await book().find(tenantNamed('t1'), known.id)).toBeUndefined();
    });

    it('find a person by their own chat, in their tenant', async () => {
      const chat = conversation('t1', 'a:chat', 'person-1');
      await book().remember(chat);
      await book().remember({ ...conversation('t1', '19:group', 'person-2'), scope: 'group' });
      expect(await book().findPerson(tenantNamed('t1'), 'person-1')).toEqual(chat);
      expect(await book().findPerson(tenantNamed('t2'), 'person-1')).toBeUndefined();
      expect(await book().findPerson(tenantNamed('t1'), 'person-2')).toBeUndefined();
      await book().forget(tenantNamed('t1'), chat.id);
      expect(await book().findPerson(tenantNamed('t1'), 'person-1')).toBeUndefined();
      await book().remember(chat);
      expect(await book().findPerson(tenantNamed('t1'), 'person-1')).toEqual(chat);
    });

    it('keep the new chat of a person when the old one is forgotten', async () => {
      const [old, fresh] = [conversation('t1', 'a:old', 'p'), conversation('t1', 'a:new', 'p')];
      await book().remember(old);
      await book().remember(fresh);
      await book().forget(tenantNamed('t1'), 'a:old');
      expect(await book().findPerson(tenantNamed('t1'), 'p')).toEqual(fresh);
    });

    it('never give one person the chat of another', async () => {
      await book().remember(conversation('t1', 'a:chat', 'person-1'));
      await book().remember(conversation('t1', 'a:chat', 'person-2'));
      expect(await book().findPerson(tenantNamed('t1'), 'person-1')).toBeUndefined();
      expect((await book().findPerson(tenantNamed('t1'), 'person-2'))?.id).toBe('a:chat');
    });

    it('have any id', async () => {
      for (const id of ODD_IDS) {
        await book().remember(conversation('t1', id, id));
      }
      for (const id of ODD_IDS) {
        expect(await book().find(tenantNamed('t1'), id)).toEqual(conversation('t1', id, id));
        expect((await book().findPerson(tenantNamed('t1'), id))?.id).toBe(id);
      }
    });
  });
}
