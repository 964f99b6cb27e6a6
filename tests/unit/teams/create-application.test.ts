import type { TurnContext } from 'botbuilder';
import { createApplication } from '../../../src/teams/create-application';

const nothing = () => Promise.resolve();

it('says that it types only where we do', async () => {
  jest.useFakeTimers();
  const app = createApplication({
    onMessage: nothing,
    onCardAction: nothing,
    onFiles: nothing,
    onFileConsent: nothing,
    onFeedback: nothing,
    onExtension: nothing,
    onLifecycle: nothing,
  });
  const sent: unknown[] = [];
  const context = {
    activity: { type: 'message', text: 'hi' },
    sendActivity: (activity: unknown) => {
      sent.push(activity);
      return Promise.resolve(undefined);
    },
    onSendActivities: () => undefined,
  };
  app.startTypingTimer(context as unknown as TurnContext);
  await jest.advanceTimersByTimeAsync(5_000);
  jest.useRealTimers();
  expect(sent).toEqual([]);
});
