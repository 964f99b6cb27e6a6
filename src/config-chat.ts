import type { ConfigProblem, Env } from './config-problem';

/** What people may do in a chat beyond asking. */
export interface ChatSettings {
  /** Hosts, exactly, from which dropped files are fetched; empty: from none. */
  readonly fileHosts: readonly string[];
  /** Whether the words that come with a thumb are kept, without personal data, for the vocabulary's owner. */
  readonly keepFeedbackWords: boolean;
}

const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** The settings of the chat; what is wrong goes to `problems`. */
export function readChat(env: Env, problems: ConfigProblem[]): ChatSettings {
  return {
    fileHosts: readFileHosts(env, problems),
    keepFeedbackWords: readKeepWords(env, problems),
  };
}

function readFileHosts(env: Env, problems: ConfigProblem[]): readonly string[] {
  const hosts = (env['UPHELD_FILE_HOSTS'] ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  for (const host of hosts.filter((one) => !HOST.test(one))) {
    problems.push({
      setting: 'UPHELD_FILE_HOSTS',
      message: `UPHELD_FILE_HOSTS names "${host}"; it must list whole host names, such as contoso-my.sharepoint.com, without https://, a path or a *.`,
    });
  }
  return hosts;
}

function readKeepWords(env: Env, problems: ConfigProblem[]): boolean {
  const given = env['UPHELD_KEEP_FEEDBACK_WORDS'] ?? '';
  if (!['', 'true', 'false'].includes(given)) {
    problems.push({
      setting: 'UPHELD_KEEP_FEEDBACK_WORDS',
      message: `UPHELD_KEEP_FEEDBACK_WORDS is "${given}"; it must be true or false.`,
    });
  }
  return given === 'true';
}
