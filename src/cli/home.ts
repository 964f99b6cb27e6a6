import { homeOf } from '../app/setup/home-of';
import { textOption, type CommandContext } from './command';

/** The council that "we" is in a command: as it is called with, as the tenant said, or as the installation is set up. */
export async function homeFor(context: CommandContext): Promise<string | null> {
  const { tenant, home } = context.config;
  return textOption(context, 'home') ?? homeOf(await context.ports(), tenant, home);
}
