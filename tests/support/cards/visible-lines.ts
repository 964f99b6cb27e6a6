import { listOf, textOf, typeOf, type Node } from './card-nodes';

/**
 * How many lines a card shows before somebody asks for more: texts, facts, rows and pictures, each one. Headings, its
 * buttons and what is hidden at first are not counted; columns stand beside each other.
 */
export function visibleLines(card: Node): number {
  return sum(listOf(card, 'body').map(linesOf));
}

function linesOf(node: Node): number {
  if (node['isVisible'] === false) return 0;
  switch (typeOf(node)) {
    case 'FactSet':
      return listOf(node, 'facts').length;
    case 'Table':
      return listOf(node, 'rows').length - (node['firstRowAsHeaders'] === false ? 0 : 1);
    case 'ColumnSet':
      return Math.max(0, ...listOf(node, 'columns').map(linesOf));
    case 'Column':
    case 'Container':
      return sum(listOf(node, 'items').map(linesOf));
    case 'ActionSet':
      return 0;
    case 'TextBlock':
      return textOf(node, 'style') === 'heading' ? 0 : 1;
    default:
      return 1;
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
