import { crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import type { Piece } from './byte-reader.ts';
import { gzipStart, startsLikeGzip } from './bytes.ts';

type Chunks = AsyncIterator<Buffer>;

/** What is fed to the inflater at once: a hostile member grows a thousandfold. */
const slice = 16 * 1024;
/** Most that a member may hold to be unpacked in one go; nearly every page does. */
const inOneGo = 1024 * 1024;

/**
 * Unpacks gzip member by member, telling where in the file each begins: archives keep one member a record, so that one
 * can start reading there. A damaged member is told and passed over; reading goes on at the next. (Node's own `Gunzip`
 * runs members together and gives up at the first damage.)
 */
export async function* gunzip(chunks: Chunks, base: number): AsyncGenerator<Piece> {
  const input = new Input(chunks, base);
  while (await input.has(1)) {
    const at = input.offset;
    const length = await headerLength(input);
    if (length === undefined) {
      // Tapes and some tools fill up the end with zeros.
      const padding = input.peek().every((byte) => byte === 0);
      if (!padding) yield { damage: 'what stands here is not gzip', at };
      if (!(await input.seekMember())) return;
      continue;
    }
    input.drop(length);
    const damage = (yield* inflateSmall(input, at)) ? undefined : yield* inflateMember(input, at);
    if (damage === undefined) continue;
    yield { damage, at };
    if (damage !== wrongChecksum && !(await input.seekMember())) return;
  }
}

const wrongChecksum = 'its checksum is wrong';

/** Length of a member's header, or `undefined` when there is none. */
async function headerLength(input: Input): Promise<number | undefined> {
  if (!(await input.has(10))) return undefined;
  const head = input.peek();
  const flags = head[3] ?? 0xff;
  if (
    !startsLikeGzip(head) ||
    flags > 0x1f ||
    ![0, 2, 4].includes(head[8] ?? 1) ||
    ((head[9] ?? 99) > 19 && head[9] !== 255)
  )
    return undefined;
  let length = 10;
  if (flags & 4) {
    if (!(await input.has(length + 2))) return undefined;
    length += 2 + input.peek().readUInt16LE(length);
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    for (; ; length++) {
      if (length > 70_000 || !(await input.has(length + 1))) return undefined;
      if (input.peek()[length] === 0) break;
    }
    length++;
  }
  if (flags & 2) length += 2;
  return (await input.has(length)) ? length : undefined;
}

/**
 * What a sound member holds that is small and at hand already, without a stream of its own; gives whether it was. Else
 * nothing is taken.
 */
function* inflateSmall(input: Input, member: number): Generator<Piece, boolean> {
  const packed = input.peek();
  let bytes: Buffer;
  let end: number;
  try {
    const whole: unknown = inflateRawSync(packed, { info: true, chunkSize: 64 * 1024, maxOutputLength: inOneGo });
    ({
      buffer: bytes,
      engine: { bytesWritten: end },
    } = whole as { buffer: Buffer; engine: InflateRaw });
  } catch {
    return false;
  }
  if (packed.length < end + 8) return false;
  if (packed.readUInt32LE(end) !== crc32(bytes) || packed.readUInt32LE(end + 4) !== bytes.length) return false;
  input.drop(end + 8);
  yield { bytes, member };
  return true;
}

/** What a member holds; gives why it is damaged, if it is. */
async function* inflateMember(input: Input, member: number): AsyncGenerator<Piece, string | undefined> {
  const inflate = createInflateRaw();
  let out: Buffer[] = [];
  let crc = 0;
  let size = 0;
  let state: 'open' | 'ended' | 'broken' = 'open';
  let first = true;
  const over = new Promise<void>((resolve) => {
    inflate.once('end', () => {
      state = 'ended';
      resolve();
    });
    inflate.once('error', () => {
      state = 'broken';
      resolve();
    });
  });
  inflate.on('data', (bytes: Buffer) => out.push(bytes));
  const now = () => state;
  try {
    for (let fed = 0; now() === 'open'; ) {
      const more = await input.has(1);
      const bytes = input.peek().subarray(0, slice);
      fed += bytes.length;
      input.drop(bytes.length);
      const written = new Promise<void>((resolve) => {
        if (more) inflate.write(bytes, () => resolve());
        else inflate.end(() => resolve());
      });
      await Promise.race([more ? written : over, over]);
      if (now() === 'ended') input.back(fed - inflate.bytesWritten);
      // What was fed may hold the next members already.
      if (now() === 'broken') input.back(fed);
      for (const chunk of out) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        yield first ? { bytes: chunk, member } : { bytes: chunk };
        first = false;
      }
      out = [];
      if (!more && now() === 'broken') return 'the file is cut off here';
    }
  } finally {
    inflate.destroy();
  }
  if (now() === 'broken') return 'it cannot be unpacked';
  if (first) yield { bytes: Buffer.alloc(0), member };
  if (!(await input.has(8))) return 'the file is cut off here';
  const trailer = input.peek();
  const sound = trailer.readUInt32LE(0) === crc && trailer.readUInt32LE(4) === size % 2 ** 32;
  input.drop(8);
  return sound ? undefined : wrongChecksum;
}

/** The packed bytes, with where in the file they stand. */
class Input {
  readonly #chunks: Chunks;
  #rest: Buffer = Buffer.alloc(0);
  #pos = 0;
  #restAt: number;
  #ended = false;

  constructor(chunks: Chunks, base: number) {
    this.#chunks = chunks;
    this.#restAt = base;
  }

  get offset(): number {
    return this.#restAt + this.#pos;
  }

  async has(length: number): Promise<boolean> {
    while (this.#rest.length - this.#pos < length) {
      if (this.#ended) return false;
      const { done, value } = await this.#chunks.next();
      if (done) {
        this.#ended = true;
        return false;
      }
      this.#restAt += this.#pos;
      this.#rest = this.#pos === this.#rest.length ? value : Buffer.concat([this.#rest.subarray(this.#pos), value]);
      this.#pos = 0;
    }
    return true;
  }

  peek(): Buffer {
    return this.#rest.subarray(this.#pos);
  }

  drop(length: number): void {
    this.#pos += length;
  }

  /** Goes back so far, or as far as bytes are kept. */
  back(length: number): void {
    this.#pos -= Math.min(length, this.#pos);
  }

  /** Moves to the next place that looks like the start of a member, past this one. */
  async seekMember(): Promise<boolean> {
    this.drop(Math.min(1, this.peek().length));
    for (;;) {
      const found = this.peek().indexOf(gzipStart);
      if (found >= 0) {
        this.drop(found);
        if ((await headerLength(this)) !== undefined) return true;
        this.drop(1);
        continue;
      }
      this.drop(Math.max(0, this.peek().length - 2));
      if (!(await this.has(this.peek().length + 1))) return false;
    }
  }
}
