/** The one JSON object that a text is, with or without the fence that models like; undefined for everything else. */
export function jsonIn(text: string): unknown {
  const json = /^(?:```(?:json)?\s*)?(\{[\s\S]*\})(?:\s*```)?$/.exec(text.trim())?.[1];
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
