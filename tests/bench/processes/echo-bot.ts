import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { createServer, plugins } from 'restify';

/** The bot of the SDK's own samples: says what it was told, without authentication, as our trial does. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer({ name: 'echo' });
server.use(plugins.bodyParser());

async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === 'message')
    await context.sendActivity(`You said: ${context.activity.text}`);
}

server.post('/api/messages', async (request, response) => {
  // The SDK describes requests more strictly than restify does.
  await adapter.process(request as never, response, echo);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(
    `echo listens on http://127.0.0.1:${String(server.address().port)}/api/messages\n`,
  );
});
