/**
 * Whether an activity comes from the local client of a trial, which takes less than Teams does: it refuses a message
 * with more than ten citations, and shows the words beside chips as they were typed, Markdown and all. (Agents
 * Playground 0.2.28; to be deleted when it can do both.)
 */
export function isLocalClient({ serviceUrl }: { readonly serviceUrl: string }): boolean {
  const url = URL.parse(serviceUrl);
  return url?.hostname === 'localhost' && url.pathname.startsWith('/_connector');
}
