/** The text of a PDF and nothing else, in a child as the product has it. */
process.on('message', (bytes: Uint8Array) => {
  void textOf(bytes).then((text) => process.send?.(text));
});
process.once('disconnect', () => process.exit(0));

async function textOf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return text;
}
