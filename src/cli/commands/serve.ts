import type { Command } from '../command';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'runs the bot for Microsoft Teams',
  help: [
    'upheld serve [--port N] [--data DIR] [--insecure-local]',
    '',
    '  --port N            default 3978; 0 takes any free port',
    '  --insecure-local    for a trial on this machine: checks no tokens, listens on loopback only,',
    '                      writes to loopback addresses only, and reminds at any hour',
    '',
    'Without --insecure-local these settings are needed: MicrosoftAppType (UserAssignedMSI or SingleTenant),',
    'MicrosoftAppId, MicrosoftAppTenantId, UPHELD_TENANTS (enrolled tenants, separated by commas),',
    'UPHELD_HOME, and for SingleTenant MicrosoftAppPassword.',
  ],
  options: { port: { type: 'string' }, 'insecure-local': { type: 'boolean' } },
  run: (context) => context.launch.serve(context),
};
