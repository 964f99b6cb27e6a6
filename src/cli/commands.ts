import type { Command } from './command';
import { askCommand } from './commands/ask';
import { auditCommand } from './commands/audit';
import { backupCommand } from './commands/backup';
import { deliveriesCommand } from './commands/deliveries';
import { digestCommand } from './commands/digest';
import { dueCommand } from './commands/due';
import { homeCommand } from './commands/home';
import { importCommand } from './commands/import';
import { lettersCommand } from './commands/letters';
import { peopleCommand } from './commands/people';
import { policyCommand } from './commands/policy';
import { questionsCommand } from './commands/questions';
import { readCommand } from './commands/read';
import { remediesCommand } from './commands/remedies';
import { restoreCommand } from './commands/restore';
import { sampleCommand } from './commands/sample';
import { serveCommand } from './commands/serve';
import { settingsCommand } from './commands/settings';
import { storeCommand } from './commands/store';
import { subscriptionsCommand } from './commands/subscriptions';
import { trialCommand } from './commands/trial';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  askCommand,
  readCommand,
  importCommand,
  lettersCommand,
  digestCommand,
  subscriptionsCommand,
  deliveriesCommand,
  remediesCommand,
  dueCommand,
  homeCommand,
  policyCommand,
  peopleCommand,
  settingsCommand,
  questionsCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  storeCommand,
  sampleCommand,
  serveCommand,
  trialCommand,
];
