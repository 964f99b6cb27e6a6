import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as ts from 'typescript';
import type { HandleRequest } from '../../src/app/handle-request';
import type { Store } from '../../src/app/ports';
import type { Actor, Request } from '../../src/app/request';
import type { Tenant } from '../../src/domain/shared/tenant';

const ROOT = resolve(__dirname, '../..');

/** What would read or change a council's data for any text that is called a tenant. Held to by the compiler; never run. */
export function refusedByTheCompiler(
  store: Store,
  asked: { readonly handle: HandleRequest; readonly request: Request; readonly actor: Actor },
  text: string,
): readonly unknown[] {
  return [
    // @ts-expect-error: a text is no tenant
    store.remedies.find(text, 'r-1'),
    // @ts-expect-error: a text is no tenant
    store.remedies.list(text),
    // @ts-expect-error: a text is no tenant
    store.duties.find(text, 'summary-coventry-2023-24'),
    // @ts-expect-error: a text is no tenant
    store.duties.list(text),
    // @ts-expect-error: a text is no tenant
    store.deliveries.list(text),
    // @ts-expect-error: a text is no tenant
    store.subscriptions.find(text, 'chat'),
    // @ts-expect-error: a text is no tenant
    store.channels.findPerson(text, 'person'),
    // @ts-expect-error: a text is no tenant
    store.uploads.list(text),
    // @ts-expect-error: a text is no tenant
    store.assessments.list(text),
    // @ts-expect-error: a text is no tenant
    store.feedback.list(text),
    // @ts-expect-error: a text is no tenant
    asked.handle(asked.request, { ...asked.actor, tenant: text }),
    // And what is written is written under a tenant.
    // @ts-expect-error: a text is no tenant
    store.channels.remember({ tenant: text, id: '', scope: 'group', person: null, reference: {} }),
  ];
}

/** Whoever has one may use it as the text that it is. */
export function takenByTheCompiler(store: Store, tenant: Tenant): readonly unknown[] {
  return [store.remedies.find(tenant, 'r-1'), tenant.length];
}

function complaintsAbout(file: string): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as {
    readonly config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`There is no ${file}.`);
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('a tenant', () => {
  it('is no text: what reads or changes its data cannot be called with one', () => {
    expect(complaintsAbout(__filename)).toEqual([]);
  });

  it('is made where it is vouched for, and nowhere else', () => {
    const makes = /\bas (?:readonly )?Tenant\b|<Tenant>\(?\w/;
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(files.length).toBeGreaterThan(400);
    const makers = files.filter((file) => makes.test(readFileSync(file, 'utf8')));
    expect(makers.map((file) => relative(ROOT, file)).sort()).toEqual([
      'src/config.ts',
      'src/domain/shared/tenant.ts',
      'src/teams/gate/checked-tenant.ts',
    ]);
  });
});
