import type { Archive } from '../app/archive';
import type { Config } from '../config';
import type { LetterReader, Ports, SheetReader } from '../app/ports';
import type { Tenant } from '../domain/shared/tenant';

/** How a command ended: done; something failed; it was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** What a command may use. Data goes out on standard output, everything else on standard error. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly options: CommandOptions;
  readonly json: boolean;
  readonly config: Config;
  /** One line of the result. */
  readonly out: (line: string) => void;
  /** One line for the person: a problem, or progress. */
  readonly err: (line: string) => void;
  /** Writes over the last line of a terminal on standard error; undefined where there is none. */
  readonly overwrite?: (text: string) => void;
  /** Reads files without opening the store. */
  readonly readLetter: LetterReader;
  readonly readSheet: SheetReader;
  /** Opens the store once, at first use. */
  readonly ports: () => Promise<Ports>;
  /** Copies of the whole store; opens what it needs by itself. */
  readonly archive: Archive;
  /** Starts what the command line cannot know of: the server and the local client. */
  readonly launch: Launch;
}

export type CommandOptions = Readonly<
  Record<string, string | boolean | readonly string[] | undefined>
>;

export interface Launch {
  /** Runs the server until it is told to stop. */
  readonly serve: (context: CommandContext) => Promise<ExitCode>;
  /** Runs the server, with sample data, and the local Teams client. */
  readonly trial: (context: CommandContext) => Promise<ExitCode>;
}

/** Options of a command, as `parseArgs` of Node takes them. */
export type OptionTable = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
>;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Lines of `--help` under the summary. */
  readonly help: readonly string[];
  readonly options: OptionTable;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}

/** A call that cannot be understood, with what to type instead. */
export function usageError(context: CommandContext, message: string): ExitCode {
  context.err(`upheld: ${message}`);
  return 2;
}

/** What a command can do, by the word after its name. */
export type Actions = Readonly<Record<string, (context: CommandContext) => Promise<ExitCode>>>;

/** Does what the first argument names; any other word, also one that every object has, gets the sentence. */
export async function runAction(
  context: CommandContext,
  actions: Actions,
  otherwise: string,
): Promise<ExitCode> {
  const name = context.args[0] ?? '';
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  return action ? action(context) : usageError(context, otherwise);
}

/** An option that was given as text; undefined when it was not. */
export function textOption(context: CommandContext, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be repeated, in order. */
export function listOption(context: CommandContext, name: string): readonly string[] {
  const value = context.options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The tenant that the call names; undefined: it is not about one. */
export function tenantAsked({ options, config }: CommandContext): Tenant | undefined {
  return options['tenant'] === undefined ? undefined : config.tenant;
}
