import type { TurnContext } from 'botbuilder';
import {
  createExtension,
  type ExtensionParts,
} from '../../../src/teams/extension/create-extension';

/** What is answered to a search by an extension of which some parts are made otherwise. */
async function answered(parts: Partial<ExtensionParts>): Promise<any> {
  const sent: any[] = [];
  const context = {
    activity: {
      name: 'composeExtension/query',
      value: {},
      conversation: { id: 'a', tenantId: 't' },
    },
    sendActivity: (activity: unknown) => Promise.resolve(void sent.push(activity)),
  };
  const extension = createExtension({
    search: () => Promise.resolve({ figures: [] }),
    letterRecord: () => Promise.resolve(undefined),
    tenantKey: (tenant) => Promise.resolve(tenant),
    publicUrl: null,
    log: { info: () => undefined, error: () => undefined },
    ...parts,
  });
  await extension(context as unknown as TurnContext);
  expect(sent).toHaveLength(1);
  return sent[0].value.body.composeExtension;
}

it('answers in time although the search never ends', async () => {
  const never = new Promise<never>(() => undefined);
  expect(await answered({ search: () => never, patienceMs: 1 })).toEqual({
    type: 'message',
    text: 'That takes longer than usual. Type on, or try again.',
  });
});

it('answers although the search fails, and says so in the log', async () => {
  const logged: string[] = [];
  const { text } = await answered({
    search: () => Promise.reject(new Error('no store')),
    log: { info: () => undefined, error: (event) => logged.push(event) },
  });
  expect(text).toBe('Something went wrong here. Please try again.');
  expect(logged).toEqual(['extension failed']);
});
