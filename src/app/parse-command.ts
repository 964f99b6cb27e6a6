import type { Request } from './request';

const COMMANDS: readonly { readonly pattern: RegExp; readonly request: Request }[] = [
  { pattern: /^(?:help|start|hello|hi)$/, request: { kind: 'help' } },
  { pattern: /^subscribe$/, request: { kind: 'subscribe', scope: 'home' } },
  {
    pattern: /^subscribe (?:to )?all(?: councils)?$/,
    request: { kind: 'subscribe', scope: 'all' },
  },
  { pattern: /^unsubscribe$/, request: { kind: 'unsubscribe' } },
  { pattern: /^(?:list )?subscriptions$/, request: { kind: 'subscriptions' } },
];

/** What a message asks for: one of the few commands, or a question. Mentions are already gone. */
export function parseCommand(text: string): Request {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s!.?]+/g, ' ')
    .trim();
  if (words === '') return { kind: 'unsupported', reason: 'no-words' };
  const command = COMMANDS.find(({ pattern }) => pattern.test(words));
  return command?.request ?? { kind: 'ask', text };
}
