/** Bytes of one article at most, as the API takes it. */
export const largestDocument = 5 * 1024 * 1024;

export type Line = Buffer | 'too-large';
export const isTooLarge = (line: Line): line is 'too-large' => line === 'too-large';

type Chunks = AsyncIterator<Buffer | string>;

async function next(chunks: Chunks): Promise<Buffer | undefined> {
  const { done, value } = await chunks.next();
  return done ? undefined : Buffer.from(value);
}

/** Reads until the first line is whole, or longer than an article may be. `bytes` may go on after it. */
export async function readHead(chunks: Chunks): Promise<{ bytes: Buffer; firstLine: Buffer }> {
  const pieces: Buffer[] = [];
  for (let size = 0; size <= largestDocument; ) {
    const piece = await next(chunks);
    if (piece === undefined) break;
    pieces.push(piece);
    size += piece.length;
    if (piece.includes(0x0a)) break;
  }
  const bytes = Buffer.concat(pieces);
  const end = bytes.indexOf(0x0a);
  return { bytes, firstLine: end === -1 ? bytes : bytes.subarray(0, end) };
}

/** Everything from `head` on; `undefined` when that is more than one article may have. */
export async function readWhole(head: Buffer, chunks: Chunks): Promise<Buffer | undefined> {
  const pieces = [head];
  let size = head.length;
  for (let piece = await next(chunks); piece !== undefined && size <= largestDocument; piece = await next(chunks)) {
    pieces.push(piece);
    size += piece.length;
  }
  return size > largestDocument ? undefined : Buffer.concat(pieces);
}

/** Line by line from `head` on, without line ends. A line over the limit is dropped while it arrives. */
export async function* linesOf(head: Buffer, chunks: Chunks): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let size = 0;
  const take = (): Line => {
    const line = size > largestDocument ? 'too-large' : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return line;
  };
  for (let chunk: Buffer | undefined = head; chunk !== undefined; chunk = await next(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();

  function hold(piece: Buffer): void {
    size += piece.length;
    if (size <= largestDocument) pieces.push(piece);
    else pieces = [];
  }
}

/** The first byte that is no white space opens a JSON object; a byte order mark may stand before it. */
export function startsLikeJson(bytes: Buffer): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let i = start; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x20) return bytes[i] === 0x7b;
  return false;
}
