import type { Shown } from './gallery-cards';

/** One card in one look. */
export interface Picture {
  readonly name: string;
  readonly look: string;
  readonly file: string;
  /** Of the card, in pixels. */
  readonly width: number;
  /** What the renderer had to say against it. */
  readonly faults: readonly string[];
}

/** One page with every picture, a row for each card. */
export function galleryHtml(cards: readonly Shown[], pictures: readonly Picture[]): string {
  const rows = cards.map(({ name, card }) => {
    const own = pictures.filter((picture) => picture.name === name);
    const size = (JSON.stringify(card).length * 2) / 1024;
    return [
      `<section><h2>${escaped(name)} <small>${size.toFixed(1)} of 24 KB</small></h2>`,
      ...own.map(
        ({ look, file, width }) =>
          `<figure><img src="${escaped(file)}" width="${String(width)}" alt="${escaped(name)}, ${look}" /><figcaption>${look}</figcaption></figure>`,
      ),
      ...own.flatMap(({ faults }) => faults.map((fault) => `<p>${escaped(fault)}</p>`)),
      '</section>',
    ].join('\n');
  });
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8" /><title>Cards</title><style>${STYLE}</style></head>
<body><h1>Cards</h1>
${rows.join('\n')}
</body>
</html>
`;
}

const STYLE = `
body { font: 14px/20px sans-serif; margin: 24px; background: #fff; color: #242424; }
section { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; border-top: 1px solid #e0e0e0; }
h2 { width: 100%; margin: 16px 0 0; font-size: 16px; }
figure { margin: 0 0 24px; }
small { color: #616161; font-weight: normal; }
p { color: #b10e1e; }
`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
}
