import Parser from 'web-tree-sitter';
import type { Problem } from '../problem';

export type Node = Parser.SyntaxNode;
export type Parse = (text: string) => Node;

/** The grammar of Bicep. It reads assignments of parameter files as variables, which it would not know otherwise. */
export async function openParser(): Promise<Parse> {
  await Parser.init();
  const grammar = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  const parser = new Parser();
  parser.setLanguage(await Parser.Language.load(grammar));
  return (text) => parser.parse(text).rootNode;
}

/** `param x = ...` as a declaration that the grammar knows, with everything in its place. */
export function asVariables(parameterFile: string): string {
  return parameterFile.replace(/^param (\w+)( *=)/gm, 'var   $1$2');
}

/** Where the grammar does not fit, and what it lets pass although the compiler does not. */
export function syntaxProblems(root: Node, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (node: Node, message: string): void => {
    const line = node.startPosition.row + 1;
    problems.push({
      file,
      line,
      message: `${message} (column ${String(node.startPosition.column + 1)})`,
    });
  };
  const visit = (node: Node): void => {
    if (node.isMissing) add(node, `${node.type} is missing`);
    else if (node.isError) add(node, 'this is no Bicep');
    else if (isBrokenText(node)) add(node, 'a text does not end on its line');
    else if (node.type === 'object' && hasTightEntries(node)) add(node, 'a comma is missing');
    else node.children.forEach(visit);
  };
  visit(root);
  return problems;
}

function isBrokenText(node: Node): boolean {
  const { type, text, startPosition, endPosition } = node;
  return type === 'string' && !text.startsWith("'''") && startPosition.row !== endPosition.row;
}

/** Entries on one line need a comma between them. */
function hasTightEntries({ children }: Node): boolean {
  return children.some((child, at) => {
    const next = children[at + 1];
    return (
      child.type === 'object_property' &&
      next?.type === 'object_property' &&
      child.endPosition.row === next.startPosition.row
    );
  });
}
