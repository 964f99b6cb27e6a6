/** Any object in a card. */
export type Node = Readonly<Record<string, unknown>>;

/** A typed object in a card, and where it stands: `/body/0/items/2`. */
export interface Placed {
  readonly node: Node;
  readonly path: string;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every typed object of a card, outermost first. What a button sends (`data`) is no part of what is seen. */
export function placedNodes(value: unknown, path = ''): readonly Placed[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => placedNodes(one, `${path}/${String(index)}`));
  if (!isNode(value)) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    key === 'data' && isAction(value) ? [] : placedNodes(child, `${path}/${key}`),
  );
  return typeof value['type'] === 'string' ? [{ node: value, path }, ...inner] : inner;
}

export function typeOf({ type }: Node): string {
  return typeof type === 'string' ? type : '';
}

export function isAction(node: Node): boolean {
  return typeOf(node).startsWith('Action.');
}

export function textOf(node: Node, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

export function listOf(node: Node, key: string): readonly Node[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}
