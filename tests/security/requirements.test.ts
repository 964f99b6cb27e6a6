import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '../..');
const REQUIRED = [
  ...Array.from({ length: 20 }, (_, at) => `R${String(at + 1)}`),
  ...Array.from({ length: 9 }, (_, at) => `R${String(at + 36)}`),
];

interface Row {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly result: string;
}

function rows(): readonly Row[] {
  const text = readFileSync(join(__dirname, 'README.md'), 'utf8');
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id = '']) => /^R\d+$/.test(id))
    .map(([, id = '', , file = '', title = '', result = '']) => ({ id, file, title, result }));
}

/** The titles of the tests of a file, and of their groups, as they are written. */
function titlesIn(file: string): ReadonlySet<string> {
  const path = join(ROOT, file);
  if (!existsSync(path)) return new Set();
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** `it(...)`, `it.each(...)(...)`, `describe(...)`; one that is passed over proves nothing. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['it', 'test', 'describe'].includes(callee.text);
  if (ts.isCallExpression(callee)) return isTest(callee.expression);
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 'each' &&
    isTest(callee.expression)
  );
}

describe('the table of requirements', () => {
  it('has a row for each', () => {
    const ids = new Set(rows().map(({ id }) => id));
    expect(REQUIRED.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(rows().map((row) => [row.id, row.title, row] as const))(
    '%s is tested by: %s',
    (_id, _title, row) => {
      expect([...titlesIn(row.file)]).toContain(row.title);
      expect(row.result).toBe('passes');
    },
  );
});
