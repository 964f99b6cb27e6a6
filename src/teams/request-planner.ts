import type { TurnContext } from 'botbuilder';
import type { Plan, Planner, PredictedDoCommand } from '@microsoft/teams-ai/lib/planners/Planner';
import { decodeMessage } from './decode-message';

/** The one action of every plan; its parameters are the typed request. */
export const HANDLE_REQUEST = 'handleRequest';

/**
 * Stands where a model would: a message becomes a plan of one typed action, by rule. A plan never holds words to say.
 */
export function createRequestPlanner(): Planner {
  return {
    beginTask(context: TurnContext): Promise<Plan> {
      const command: PredictedDoCommand = {
        type: 'DO',
        action: HANDLE_REQUEST,
        parameters: { request: decodeMessage(context.activity) },
      };
      return Promise.resolve({ type: 'plan', commands: [command] });
    },
    continueTask(): Promise<Plan> {
      return Promise.resolve({ type: 'plan', commands: [] });
    },
  };
}
