import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: any;
  /** What the model is asked to read. */
  readonly question: string;
}

/** What the model does with a request. `message` is JSON of the answer's one choice; the rest is done by hand. */
export type ChatReply =
  | { readonly content: unknown; readonly message?: object }
  | ((response: ServerResponse) => void);

export interface ChatServer {
  readonly endpoint: string;
  readonly requests: ChatRequest[];
  /** A test may change it. */
  reply: (request: ChatRequest) => ChatReply;
  stop(): Promise<void>;
}

/** A chat model on this machine, as far as its clients see it, that says whatever a test wants. */
export async function startChatServer(): Promise<ChatServer> {
  const chat = {
    requests: [] as ChatRequest[],
    reply: (): ChatReply => ({ content: '{"op":"none"}' }),
  };
  const server = createServer((request, response) => {
    void answer(request, response, chat);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(chat, {
    endpoint: `http://127.0.0.1:${String(port)}/v1`,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  chat: Pick<ChatServer, 'requests' | 'reply'>,
): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body = text === '' ? undefined : JSON.parse(text);
  const user = body?.messages?.at(-1)?.content;
  const question = typeof user === 'string' ? String(JSON.parse(user).question) : '';
  const entry = { path: request.url ?? '', headers: request.headers, body, question };
  chat.requests.push(entry);
  const reply = chat.reply(entry);
  if (typeof reply === 'function') {
    reply(response);
    return;
  }
  const content = typeof reply.content === 'string' ? reply.content : JSON.stringify(reply.content);
  const message = { role: 'assistant', content, ...reply.message };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ id: 'chat-1', object: 'chat.completion', choices: [{ index: 0, message }] }),
  );
}
