/** The first text that a card shows, however deep it stands. */
export function headingOf(card: unknown): string | undefined {
  const { body } = (card ?? {}) as { readonly body?: unknown };
  return textsIn(body)[0];
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const own =
    node['type'] === 'TextBlock' && typeof node['text'] === 'string' ? [node['text']] : [];
  return [...own, ...Object.values(node).flatMap(textsIn)];
}
