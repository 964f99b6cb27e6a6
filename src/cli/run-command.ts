import { parseArgs } from 'node:util';
import type { Archive } from '../app/archive';
import { Fault } from '../app/fault';
import type { LetterReader, Ports, SheetReader } from '../app/ports';
import type { Config, ConfigFlags } from '../config';
import type { ConfigProblem } from '../config-problem';
import type { Result } from '../domain/shared/result';
import type {
  Command,
  CommandContext,
  CommandOptions,
  ExitCode,
  Launch,
  OptionTable,
} from './command';
import { COMMANDS } from './commands';

/** What the process gives the command line. */
export interface Console {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Writes over the last line of standard error; absent where that is no terminal. */
  readonly overwrite?: (text: string) => void;
  readonly readConfig: (flags: ConfigFlags) => Result<Config, readonly ConfigProblem[]>;
  readonly readLetter: LetterReader;
  readonly readSheet: SheetReader;
  readonly openPorts: (config: Config) => Promise<Ports>;
  readonly openArchive: (config: Config) => Archive;
  readonly launch: Launch;
  readonly version: string;
}

const GLOBAL_OPTIONS: OptionTable = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  data: { type: 'string' },
  home: { type: 'string' },
  tenant: { type: 'string' },
};

/** Runs one command line, and gives the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function runCommand(argv: readonly string[], io: Console): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  if (name === '--version') return say(io, io.version);
  if (name === '' || name === 'help' || name === '--help') return say(io, await overview());
  const entry = COMMANDS.find((one) => one.name === name || one.alias === name);
  if (!entry) {
    io.err(`upheld: there is no command "${name}"; "upheld --help" lists them.`);
    return 2;
  }
  const command = await entry.load();
  const parsed = parseOptions(command, rest);
  if (typeof parsed === 'string') {
    io.err(`upheld ${name}: ${parsed} "upheld ${name} --help" shows how it is called.`);
    return 2;
  }
  if (parsed.options['help'] === true) return say(io, helpOf(command));
  return withConfig(command, parsed, io);
}

interface Parsed {
  readonly args: readonly string[];
  readonly options: CommandOptions;
}

function parseOptions(command: Command, argv: readonly string[]): Parsed | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...GLOBAL_OPTIONS, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    return { args: positionals, options: values as CommandOptions };
  } catch (error) {
    const { message } = error as { readonly message: string };
    return `${message.split('. ')[0] ?? ''}.`;
  }
}

async function withConfig(
  command: Command,
  { args, options }: Parsed,
  io: Console,
): Promise<ExitCode> {
  const config = io.readConfig(flagsOf(options));
  if (!config.ok) {
    for (const problem of config.problem) io.err(`upheld: ${problem.message}`);
    return command.name === 'serve' ? 1 : 2;
  }
  let ports: Promise<Ports> | undefined;
  const context: CommandContext = {
    args,
    options,
    json: options['json'] === true,
    config: config.value,
    out: io.out,
    err: io.err,
    ...(io.overwrite && { overwrite: io.overwrite }),
    archive: io.openArchive(config.value),
    launch: io.launch,
    readLetter: io.readLetter,
    readSheet: io.readSheet,
    ports: () => (ports ??= io.openPorts(config.value)),
  };
  try {
    return await command.run(context);
  } catch (error) {
    io.err(`upheld ${command.name}: ${error instanceof Fault ? error.message : crash(error)}`);
    return 1;
  } finally {
    await ports?.then((open) => open.store.close()).catch(() => undefined);
  }
}

function crash(error: unknown): string {
  return `this should not have happened, and nothing was half done: ${error instanceof Error ? error.message : String(error)}`;
}

function flagsOf(options: CommandOptions): ConfigFlags {
  const text = (name: string): string | undefined =>
    typeof options[name] === 'string' ? options[name] : undefined;
  const given = {
    data: text('data'),
    home: text('home'),
    tenant: text('tenant'),
    port: text('port'),
  };
  const flags = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return { ...flags, insecureLocal: options['insecure-local'] === true };
}

function say(io: Console, text: string): ExitCode {
  io.out(text);
  return 0;
}

async function overview(): Promise<string> {
  const commands = await Promise.all(COMMANDS.map(({ load }) => load()));
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return [
    'Upheld: Ombudsman complaint figures, digests and remedies for English councils.',
    '',
    'upheld COMMAND [options]        upheld COMMAND --help shows one command',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    ...GLOBAL_HELP,
  ].join('\n');
}

const GLOBAL_HELP: readonly string[] = [
  'For every command:',
  '  --json          machine-readable output, on standard output only',
  '  --data DIR      folder of the store (default .upheld, or UPHELD_DATA)',
  '  --home ID       the home council, such as coventry (or UPHELD_HOME)',
  '  --tenant ID     the Microsoft 365 tenant (or UPHELD_TENANT)',
  '',
  'Exit codes: 0 done, 1 failed, 2 called wrongly.',
];

function helpOf(command: Command): string {
  return [
    `upheld ${command.name}: ${command.summary}`,
    '',
    ...command.help,
    '',
    ...GLOBAL_HELP,
  ].join('\n');
}
