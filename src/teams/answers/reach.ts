import { TurnContext, type Activity } from 'botbuilder';
import type { TamedAdapter } from '../adapter';

/** Speaks where an activity came from, when its turn is over: in the same thread, as a reply to it. */
export type Reach = <T>(
  activity: Activity,
  speak: (context: TurnContext) => Promise<T>,
) => Promise<T>;

export function createReach({ adapter, appId }: TamedAdapter): Reach {
  return <T>(activity: Activity, speak: (context: TurnContext) => Promise<T>) => {
    const reference = TurnContext.getConversationReference(activity);
    return new Promise<T>((resolve, reject) => {
      const speaking = adapter.continueConversationAsync(appId, reference, async (context) => {
        // The SDK invents an id for the activity that it continues from, and would reply to that.
        if (activity.id !== undefined) context.activity.id = activity.id;
        // Told from within the turn: outside it the SDK may swallow what failed.
        await speak(context).then(resolve, reject);
      });
      speaking.then(() => reject(new Error('The conversation was not reached.')), reject);
    });
  };
}
