import type { Command } from './command';

/** A command by its name; what it needs is loaded when it is called, so that each starts at once. */
export interface CommandEntry {
  readonly name: string;
  /** Another name for it. */
  readonly alias?: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'ask', load: async () => (await import('./commands/ask.js')).askCommand },
  { name: 'read', load: async () => (await import('./commands/read.js')).readCommand },
  { name: 'import', load: async () => (await import('./commands/import.js')).importCommand },
  { name: 'letters', load: async () => (await import('./commands/letters.js')).lettersCommand },
  { name: 'digest', load: async () => (await import('./commands/digest.js')).digestCommand },
  {
    name: 'subscriptions',
    load: async () => (await import('./commands/subscriptions.js')).subscriptionsCommand,
  },
  {
    name: 'deliveries',
    load: async () => (await import('./commands/deliveries.js')).deliveriesCommand,
  },
  {
    name: 'remedies',
    alias: 'remedy',
    load: async () => (await import('./commands/remedies.js')).remediesCommand,
  },
  { name: 'report', load: async () => (await import('./commands/report.js')).reportCommand },
  { name: 'radar', load: async () => (await import('./commands/radar.js')).radarCommand },
  { name: 'code', load: async () => (await import('./commands/code.js')).codeCommand },
  { name: 'rehearse', load: async () => (await import('./commands/rehearse.js')).rehearseCommand },
  { name: 'explain', load: async () => (await import('./commands/explain.js')).explainCommand },
  { name: 'due', load: async () => (await import('./commands/due.js')).dueCommand },
  { name: 'home', load: async () => (await import('./commands/home.js')).homeCommand },
  { name: 'policy', load: async () => (await import('./commands/policy.js')).policyCommand },
  { name: 'people', load: async () => (await import('./commands/people.js')).peopleCommand },
  { name: 'settings', load: async () => (await import('./commands/settings.js')).settingsCommand },
  {
    name: 'questions',
    load: async () => (await import('./commands/questions.js')).questionsCommand,
  },
  { name: 'audit', load: async () => (await import('./commands/audit.js')).auditCommand },
  { name: 'backup', load: async () => (await import('./commands/backup.js')).backupCommand },
  { name: 'restore', load: async () => (await import('./commands/restore.js')).restoreCommand },
  { name: 'store', load: async () => (await import('./commands/store.js')).storeCommand },
  { name: 'sample', load: async () => (await import('./commands/sample.js')).sampleCommand },
  { name: 'serve', load: async () => (await import('./commands/serve.js')).serveCommand },
  { name: 'trial', load: async () => (await import('./commands/trial.js')).trialCommand },
];
