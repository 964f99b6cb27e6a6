/** What we use of markdown-it, which comes without types. */
declare module 'markdown-it' {
  interface Renderer {
    render(markdown: string): string;
  }
  function createRenderer(options: { readonly html: boolean; readonly linkify: boolean }): Renderer;
  export = createRenderer;
}
