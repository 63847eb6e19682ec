import { deflateSync, inflateSync } from 'node:zlib';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Bytes a pixel in what browsers write: red, green and blue, each of 8 bits. */
const PIXEL = 3;
const TRUECOLOUR = 2;
const PALETTE = 3;
const COLOURS = 256;

/** So many of them are simply the most frequent. */
const COMMON = 200;

/**
 * Writes a screenshot with its 256 main colours instead of all: less than half of the bytes in the repository, and no
 * difference that the eye sees in a picture of text.
 * @param png an opaque picture of 8 bits a colour, not interlaced, as browsers write them.
 */
export function toPalettePng(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const header = Buffer.from(chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13));
  if (header[8] !== 8 || header[9] !== TRUECOLOUR || header[12] !== 0) {
    throw new Error('Not a picture as browsers write it');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const colours = readColours(inflateSync(packed), width, height);
  const palette = mainColours(colours);
  const indexOf = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => {
    rows[i + Math.floor(i / width) + 1] = indexOf(colour);
  });
  header[9] = PALETTE;
  const table = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return Buffer.concat([
    SIGNATURE,
    writeChunk({ type: 'IHDR', data: header }),
    writeChunk({ type: 'PLTE', data: table }),
    writeChunk({ type: 'IDAT', data: deflateSync(rows, { level: 9 }) }),
    writeChunk({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}

function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const start = at + 8;
    const end = start + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, start), data: png.subarray(start, end) });
    at = end + 4;
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** Undoes the filters of a picture's rows: each pixel as one number, 0xRRGGBB. */
function readColours(rows: Buffer, width: number, height: number): Uint32Array {
  const stride = width * PIXEL;
  const bytes = Buffer.alloc(stride * height);
  for (let at = 0; at < bytes.length; at += 1) {
    const [y, x] = [Math.floor(at / stride), at % stride];
    const left = x < PIXEL ? 0 : (bytes[at - PIXEL] ?? 0);
    const above = bytes[at - stride] ?? 0;
    const corner = x < PIXEL ? 0 : (bytes[at - stride - PIXEL] ?? 0);
    const row = y * (stride + 1);
    bytes[at] = (rows[row + 1 + x] ?? 0) + predict(rows[row] ?? 0, left, above, corner);
  }
  return Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(i * PIXEL, PIXEL));
}

/** What a row's filter takes a byte to be from its neighbours. */
function predict(filter: number, left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const nearest = [left, above, corner].reduce((best, value) =>
    Math.abs(guess - value) < Math.abs(guess - best) ? value : best,
  );
  return [0, left, above, (left + above) >> 1, nearest][filter] ?? 0;
}

/** The colours that most pixels have, and of each region of colours that is left out by these its main one. */
function mainColours(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const regionOf = (colour: number): number => colour & 0xe0e0e0;
  const palette = ordered.slice(0, COMMON);
  const regions = new Set(palette.map(regionOf));
  for (const colour of ordered.slice(COMMON)) {
    if (palette.length === COLOURS) break;
    if (!regions.has(regionOf(colour))) palette.push(colour);
    regions.add(regionOf(colour));
  }
  return palette;
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const index = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, index);
    return index;
  };
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, i) => sum + (value - (channels(colour)[i] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** The checksum that PNG asks for. */
function crc32(data: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
