/** A stretch of an unpacked stream. `member` is where in the file the gzip member begins that this is the first of. */
export type Piece =
  | { bytes: Buffer; member?: number }
  /** The file is damaged here; what follows begins anew. */
  | { damage: string; at: number };

/** A place in a file to go on from: a byte of the file, and how much of what is unpacked from there is done already. */
export interface Position {
  offset: number;
  skip: number;
  /** Lines before it. */
  line?: number;
  /** File within an archive of files. */
  entry?: string;
}

/**
 * Reads a stream of pieces byte by byte, line by line or by length, knowing where in the file it stands. It never holds
 * more than it is asked for and one piece.
 */
export class ByteReader {
  readonly #pieces: AsyncIterator<Piece>;
  readonly #base: number;
  #chunks: Buffer[] = [];
  #size = 0;
  #marks: { at: number; member: number }[] = [];
  #damage: string | undefined;
  #ended = false;
  /** Unpacked bytes taken so far. */
  at = 0;

  /** `base` is where in the file the pieces begin. */
  constructor(pieces: AsyncIterable<Piece>, base = 0) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#base = base;
  }

  /** Bytes that can be looked at without waiting. */
  get buffered(): number {
    return this.#size;
  }

  /** Waits for one more piece; false at the end, and at a damaged place until it is acknowledged. */
  async more(): Promise<boolean> {
    if (this.#ended || this.#damage !== undefined) return false;
    const { done, value } = await this.#pieces.next();
    if (done) {
      this.#ended = true;
      return false;
    }
    if ('damage' in value) {
      this.#damage = value.damage;
      return false;
    }
    if (value.member !== undefined) this.#marks.push({ at: this.at + this.#size, member: value.member });
    if (value.bytes.length > 0) this.#chunks.push(value.bytes);
    this.#size += value.bytes.length;
    return true;
  }

  /** Whether so many bytes can be had. */
  async has(length: number): Promise<boolean> {
    while (this.#size < length) if (!(await this.more())) return false;
    return true;
  }

  /** Up to so many bytes that are there already, without taking them. */
  peek(length: number): Buffer {
    const [first] = this.#chunks;
    if (!first || first.length >= length || this.#chunks.length === 1) return (first ?? empty).subarray(0, length);
    this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]?.subarray(0, length) ?? empty;
  }

  /** So many bytes, or as many as are there. */
  take(length: number): Buffer {
    const bytes = this.peek(length);
    this.#drop(bytes.length);
    return bytes;
  }

  #drop(length: number): void {
    let left = length;
    while (left > 0) {
      const first = this.#chunks[0];
      if (!first) break;
      if (first.length > left) {
        this.#chunks[0] = first.subarray(left);
        left = 0;
      } else {
        this.#chunks.shift();
        left -= first.length;
      }
    }
    this.#size -= length - left;
    this.at += length - left;
    while (this.#marks[1] && this.#marks[1].at <= this.at) this.#marks.shift();
  }

  /** Passes over so many bytes; gives how many there were. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0) {
      if (this.#size === 0 && !(await this.more())) break;
      const part = Math.min(left, this.#size);
      this.#drop(part);
      left -= part;
    }
    return length - left;
  }

  /** Where `needle` begins, counted from here; looks no further than `within` bytes. */
  async find(needle: Buffer, within: number): Promise<number | undefined> {
    let looked = 0;
    for (;;) {
      const bytes = this.peek(Math.min(this.#size, within + needle.length));
      const found = bytes.indexOf(needle, Math.max(0, looked - needle.length + 1));
      if (found >= 0) return found <= within ? found : undefined;
      looked = bytes.length;
      if (looked >= within || !(await this.more())) return undefined;
    }
  }

  /**
   * The next line without its end; `too-large` when it is longer than `most` (it is passed over), `undefined` at the end and
   * at a damaged place, with what of a line stood before it.
   */
  async line(most: number): Promise<Buffer | 'too-large' | undefined> {
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const first = this.#chunks[0];
      if (!first) {
        if (await this.more()) continue;
        if (size === 0 || this.#damage !== undefined) return undefined;
        break;
      }
      const end = first.indexOf(0x0a);
      const part = end < 0 ? first : first.subarray(0, end);
      size += part.length;
      if (size <= most) parts.push(part);
      else parts.length = 0;
      this.#drop(end < 0 ? part.length : end + 1);
      if (end >= 0) break;
    }
    return size > most ? 'too-large' : parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** Bytes from here to where the next gzip member begins, if that is known already. */
  get toNextMember(): number | undefined {
    const next = this.#marks.find(({ at }) => at > this.at);
    return next && next.at - this.at;
  }

  /** Where in the file this stands. */
  position(): Position {
    const mark = this.#marks.findLast(({ at }) => at <= this.at);
    return mark ? { offset: mark.member, skip: this.at - mark.at } : { offset: this.#base + this.at, skip: 0 };
  }

  /** Why nothing more comes, when the file is damaged; lets reading go on behind it. What was left before it is dropped. */
  passDamage(): string | undefined {
    const damage = this.#damage;
    if (damage === undefined) return undefined;
    this.#drop(this.#size);
    this.#damage = undefined;
    return damage;
  }
}

const empty = Buffer.alloc(0);
