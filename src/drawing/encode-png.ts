import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const deflated = promisify(deflate) as (bytes: Buffer, options: object) => Promise<Buffer>;

/** Pixels of an opaque picture: red, green, blue, and an alpha that is not looked at. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const MOST_COLOURS = 256;

/**
 * A PNG with a palette, a third of the size of one in full colour: a message has little room. A drawing has few colours
 * and their blends at the edges; where those are more than a palette holds, blends that hardly differ become one.
 */
export async function encodePng({ width, height, rgba }: Pixels): Promise<Uint8Array> {
  const { palette, indexes } = palettised(rgba);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, colours from the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(bytesOf))),
    chunk('IDAT', await deflated(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

interface Palettised {
  /** Colours as 0xRRGGBB. */
  readonly palette: readonly number[];
  readonly indexes: Uint8Array;
}

function palettised(rgba: Uint8Array): Palettised {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const count = rgba.byteLength / 4;
  const colours = new Set<number>();
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    const colour = pixels.getUint32(4 * at) >>> 8;
    if (colour !== last) colours.add((last = colour));
  }
  const places = placesOf(colours);
  const indexes = new Uint8Array(count);
  let place = 0;
  last = -1;
  for (let at = 0; at < count; at += 1) {
    const colour = pixels.getUint32(4 * at) >>> 8;
    // Most of a drawing is one colour after the other of the same.
    if (colour !== last) place = places.of.get((last = colour)) ?? 0;
    indexes[at] = place;
  }
  return { palette: places.palette, indexes };
}

interface Places {
  readonly palette: readonly number[];
  /** The place in the palette for each colour of the picture. */
  readonly of: ReadonlyMap<number, number>;
}

/** As fine a palette as there is room for. */
function placesOf(colours: ReadonlySet<number>): Places {
  for (let bits = 8; bits > 1; bits -= 1) {
    const nearest = new Map([...colours].map((colour) => [colour, coarser(colour, bits)]));
    const palette = [...new Set(nearest.values())];
    if (palette.length <= MOST_COLOURS) {
      const at = new Map(palette.map((colour, place) => [colour, place]));
      return {
        palette,
        of: new Map([...nearest].map(([colour, near]) => [colour, at.get(near) ?? 0])),
      };
    }
  }
  throw new Error('Two bits for each part of a colour leave no more than 64.');
}

function coarser(colour: number, bits: number): number {
  const [red = 0, green = 0, blue = 0] = bytesOf(colour).map((part) => roundedTo(part, bits));
  return (red << 16) | (green << 8) | blue;
}

/** To the nearest of the levels that so many bits have, spread from black to white: both stay as they are. */
function roundedTo(value: number, bits: number): number {
  const top = 2 ** bits - 1;
  return Math.round((Math.round((value / 255) * top) / top) * 255);
}

function bytesOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}
