import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of every pixel. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Reads a PNG of 8 bits a channel with alpha, by the specification and by nothing that wrote it. */
export function readPng(png: Buffer): Picture {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')!.bytes;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  // Depth 8, colour with alpha, no interlacing.
  expect([header[8], header[9], header[12]]).toEqual([8, 6, 0]);
  const packed = Buffer.concat(chunks.flatMap(({ type, bytes }) => (type === 'IDAT' ? bytes : [])));
  const flat = unfiltered(inflateSync(packed), width * 4, height);
  const pixels = Array.from(
    { length: width * height },
    (_, at) => [...flat.subarray(at * 4, at * 4 + 4)] as unknown as Picture['pixels'][number],
  );
  return { width, height, pixels };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly bytes: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, bytes: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function unfiltered(lines: Buffer, stride: number, height: number): Buffer {
  const flat = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : flat[at - 4]!;
      const up = y === 0 ? 0 : flat[at - stride]!;
      const corner = x < 4 || y === 0 ? 0 : flat[at - stride - 4]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      flat[at] = lines[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return flat;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
