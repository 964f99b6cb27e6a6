import type { Texts } from '../check-deployment';
import type { Problem } from '../problem';
import type { Deployment } from '../scope';

const YML = 'm365agents.yml';

/** Names that the toolkit itself, or an action before, puts into the environment. */
const OF_THE_TOOLKIT = ['TEAMSFX_ENV', 'APP_NAME_SUFFIX'];

/** Where the toolkit's file, the environments and the outputs of the deployment do not go together. */
export function toolkitProblems({ files }: Deployment, texts: Texts): readonly Problem[] {
  const outputs = files.get('infra/main.bicep')?.outputs.map(({ name }) => name) ?? [];
  const yml = texts.get(YML) ?? '';
  const written = [...yml.matchAll(/^ {6}\w+: ([A-Z_]+)$/gm)].map((match) => match[1] ?? '');
  return ['dev', 'prod'].flatMap((environment) => {
    const env = namesIn(texts.get(`infra/env/.env.${environment}`) ?? '');
    const known = new Set([...env, ...outputs, ...written, ...OF_THE_TOOLKIT]);
    const parameters = `infra/${environment}.parameters.json`;
    return [
      ...unknownIn(YML, yml, known),
      ...unknownIn(parameters, texts.get(parameters) ?? '', new Set(env)),
      ...packageProblems(known, environment, texts),
      ...missingFiles(yml.replaceAll('${{TEAMSFX_ENV}}', environment), texts),
    ];
  });
}

function namesIn(env: string): readonly string[] {
  return [...env.matchAll(/^(\w+)=/gm)].map((match) => match[1] ?? '');
}

function unknownIn(file: string, text: string, known: ReadonlySet<string>): readonly Problem[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/\$\{\{(\w+)\}\}/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !known.has(name))
      .map((name) => ({ file, line: at + 1, message: `nothing gives ${name}` })),
  );
}

/** The app package needs its values from the same environment. */
function packageProblems(
  known: ReadonlySet<string>,
  environment: string,
  texts: Texts,
): readonly Problem[] {
  return namesIn(texts.get('appPackage/values.example') ?? '')
    .filter((name) => !known.has(name))
    .map((name) => ({
      file: `infra/env/.env.${environment}`,
      line: 1,
      message: `the app package needs ${name}, and nothing gives it`,
    }));
}

function missingFiles(yml: string, texts: Texts): readonly Problem[] {
  const named = [...yml.matchAll(/\.\/(infra\/[\w./-]+\.\w+)/g)].map((match) => match[1] ?? '');
  return named
    .filter((path) => !texts.has(path))
    .map((path) => ({ file: YML, line: 1, message: `there is no file ${path}` }));
}
