/** Drives the Agents Playground over its HTTP and WebSocket interface, as its own page does. */
export interface Seen {
  readonly action: string;
  readonly conversation: string;
  readonly messageId: string;
  readonly text: string;
  readonly card: any;
}

export interface PlaygroundClient {
  /** Everything the bot posted or changed, in order. */
  readonly seen: Seen[];
  say(conversation: string, text: string): Promise<void>;
  /** Writes as the bot is written to in a channel: by mention. */
  mention(conversation: string, text: string): Promise<void>;
  click(
    conversation: string,
    messageId: string,
    verb: string,
    data: object,
    from?: string,
  ): Promise<any>;
  /** Any other invoke, in the personal chat; gives what the bot answers. */
  invoke(name: string, value: object): Promise<any>;
  install(conversation: string): Promise<void>;
  close(): void;
}

const BOT_ID = '28:00000000-0000-0000-0000-000000000011';

export async function connectPlayground(base: string): Promise<PlaygroundClient> {
  const seen: Seen[] = [];
  const socket = new WebSocket(
    `${base.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`,
  );
  socket.addEventListener('message', ({ data }) => {
    const event = JSON.parse(String(data));
    if (!event.message) return;
    seen.push({
      action: event.action,
      conversation: event.actionConversationId,
      messageId: event.message.messageId,
      text: event.message.text ?? '',
      card: event.message.attachments?.[0]?.content,
    });
  });
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  const post = async (path: string, body: object): Promise<any> => {
    const response = await fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  const say = async (conversation: string, text: string, mentions?: object[]): Promise<void> => {
    await post(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
      from: { id: '29:user-id-0' },
      text,
      textFormat: 'plain',
      ...(mentions ? { mentions } : {}),
    });
  };
  return {
    seen,
    say: (conversation, text) => say(conversation, text),
    mention: (conversation, text) =>
      say(conversation, `<at>Upheld</at> ${text}`, [
        { mentioned: { id: BOT_ID }, text: '<at>Upheld</at>' },
      ]),
    click: (conversation, messageId, verb, data, from = '29:user-id-0') =>
      post('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        from: { id: from },
        conversation: { id: conversation },
        replyToId: messageId,
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    invoke: (name, value) =>
      post('/_conversation/v1/invoke', {
        name,
        from: { id: '29:user-id-0' },
        conversation: { id: 'a:personal-0' },
        value,
      }),
    install: (conversation) =>
      post(`/_debug/conversation/${encodeURIComponent(conversation)}/installation`, {}),
    close: () => socket.close(),
  };
}
