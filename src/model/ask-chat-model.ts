import type { Memory } from '@microsoft/teams-ai/lib/MemoryFork';
import {
  OpenAIModel,
  type AzureOpenAIModelOptions,
  type OpenAIModelOptions,
} from '@microsoft/teams-ai/lib/models/OpenAIModel';
import type { Message } from '@microsoft/teams-ai/lib/prompts/Message';
import type { PromptTemplate } from '@microsoft/teams-ai/lib/prompts/PromptTemplate';
import type { ModelEndpoint } from '../config-model';
import type { Prompt } from './write-prompt';

/**
 * The text that a chat model answers to a prompt. The library's client and addresses are used; its templates are not, since
 * they would read `{{...}}` in somebody's words as theirs.
 */
export async function askChatModel(
  settings: ModelEndpoint,
  prompt: Prompt,
  fetch: typeof globalThis.fetch,
): Promise<string | undefined> {
  const model = new OpenAIModel({
    ...addressOf(settings),
    useSystemMessages: true,
    clientOptions: { fetch: fetch as never },
  });
  const { message } = await model.completePrompt(
    NO_TURN as never,
    NO_MEMORY,
    NO_FUNCTIONS as never,
    NO_TOKENS,
    templateOf(prompt),
  );
  return message?.content;
}

function addressOf({
  kind,
  endpoint,
  name,
  apiVersion,
  key,
}: ModelEndpoint): OpenAIModelOptions | AzureOpenAIModelOptions {
  return kind === 'azure'
    ? {
        azureEndpoint: endpoint,
        azureApiVersion: apiVersion,
        azureDefaultDeployment: name,
        azureApiKey: key,
      }
    : { endpoint, defaultModel: name, apiKey: key };
}

/** A prompt that renders to itself. No sampling settings: newer models refuse those that older ones need. */
function templateOf({ system, user }: Prompt): PromptTemplate {
  const output: Message[] = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
  const rendered = { length: 0, tooLong: false };
  return {
    name: 'question',
    prompt: {
      required: true,
      tokens: -1,
      renderAsMessages: () => Promise.resolve({ ...rendered, output }),
      renderAsText: () => Promise.resolve({ ...rendered, output: '' }),
    },
    config: {
      schema: 1,
      type: 'completion',
      completion: { completion_type: 'chat' } as PromptTemplate['config']['completion'],
    },
  };
}

const NO_MEMORY: Memory = {
  deleteValue: () => undefined,
  hasValue: () => false,
  getValue: () => undefined as never,
  setValue: () => undefined,
};
const NO_TURN = undefined;
const NO_FUNCTIONS = {};
const NO_TOKENS = { encode: () => [], decode: () => '' };
