import type { Problem } from '../problem';
import type { Deployment } from '../scope';
import { environmentOf, readAppSettings, readAs } from './read-settings';

/** Settings that App Service and the libraries read, each with its reason. */
const FOR_OTHERS = new Map([
  ['NODE_ENV', 'libraries show less to strangers'],
  ['WEBSITE_RUN_FROM_PACKAGE', 'App Service mounts the package, which nothing then changes'],
  ['SCM_DO_BUILD_DURING_DEPLOYMENT', 'App Service does not build what is built already'],
  ['WEBSITES_CONTAINER_STOP_TIME_LIMIT', 'App Service waits for what was begun'],
]);

/** Secrets and what is for one machine; none of these may be set in Azure. */
const NEVER = /KEY$|Password|SECRET|^UPHELD_DATA$|^UPHELD_PORT$/i;

const problem = (message: string): Problem => ({
  file: 'infra/modules/app.bicep',
  line: 1,
  message,
});

/** Settings that the server would not read, or miss, or refuse to start with. */
export function settingProblems(deployment: Deployment): readonly Problem[] {
  const { always, optional } = readAppSettings(deployment);
  const all = environmentOf(new Map([...always, ...optional]));
  const { asked } = readAs(all);
  const unread = Object.keys(all).filter((name) => !asked.has(name) && !FOR_OTHERS.has(name));
  const left = [...FOR_OTHERS.keys()].filter((name) => !always.has(name));
  const valueless = [...always, ...optional].filter(
    ([name]) => all[name] === undefined && !FOR_OTHERS.has(name),
  );
  return [
    ...left.map((name) => problem(`the setting ${name} is left out`)),
    ...unread.map((name) => problem(`nobody reads the setting ${name}`)),
    ...valueless.map(([name]) => problem(`what the setting ${name} is cannot be told`)),
    ...Object.keys(all)
      .filter((name) => NEVER.test(name))
      .map((name) => problem(`${name} is not for Azure`)),
    ...startProblems(environmentOf(always), 'with no optional setting'),
    ...startProblems(all, 'with every optional setting'),
  ];
}

/** The real reader of the settings is asked, so that what is required cannot drift. */
function startProblems(env: Readonly<Record<string, string>>, when: string): readonly Problem[] {
  const { result } = readAs(env);
  if (!result.ok) return result.problem.map(({ message }) => problem(`${when}: ${message}`));
  const { bot, store, publicUrl, telemetry } = result.value;
  return [
    ...(bot.kind === 'managed-identity' ? [] : [problem(`${when} the bot is ${bot.kind}`)]),
    ...(store.kind === 'cosmos' ? [] : [problem(`${when} the store is ${store.kind}`)]),
    ...(telemetry.kind === 'none' ? [problem(`${when} nothing is measured`)] : []),
    ...(publicUrl === null ? [problem(`${when} there are no links to letters`)] : []),
  ];
}
