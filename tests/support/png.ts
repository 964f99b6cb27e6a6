import { inflateSync } from 'node:zlib';

/** A PNG with a palette, decoded by another way than the one that wrote it. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly colourAt: (x: number, y: number) => string;
  /** How many pixels are of each colour. */
  readonly colours: ReadonlyMap<string, number>;
}

/** Reads the chunks of a PNG of eight bits with a palette and without filters. */
export function decodePng(bytes: Uint8Array): Decoded {
  const png = Buffer.from(bytes);
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name));
  if (!header || !palette || !data || !chunks.has('IEND')) throw new Error('A chunk is missing.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  if (rows.length !== (width + 1) * height) throw new Error('Rows are missing.');
  const named = (place: number): string => palette.toString('hex', 3 * place, 3 * place + 3);
  const colourAt = (x: number, y: number): string => named(rows[y * (width + 1) + 1 + x] ?? 0);
  const counts = new Uint32Array(256);
  for (const [at, place] of rows.entries()) {
    // Each row begins with the number of its filter.
    if (at % (width + 1) !== 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  const used = [...counts.entries()].filter(([, count]) => count > 0);
  const colours = new Map(used.map(([place, count]) => [named(place), count]));
  return { width, height, colourAt, colours };
}
