import type { Command } from '../command';

export const trialCommand: Command = {
  name: 'trial',
  summary: 'runs the bot with sample data and a local Teams client (npm start)',
  help: [
    'upheld trial [--port N] [--data DIR]',
    '',
    'Starts the server as with --insecure-local, loads the sample data, starts the Microsoft 365 Agents',
    'Playground beside it, and prints the address to open. Ctrl-C stops everything.',
  ],
  options: { port: { type: 'string' } },
  run: (context) => context.launch.trial(context),
};
