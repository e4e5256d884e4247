import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** A WARC file within a WACZ (a zip of an archived site). */
export interface WaczPart {
  name: string;
  /** Its bytes from `offset` on. */
  open(offset: number): Promise<AsyncIterator<Buffer>>;
}

/** The WARC files in a WACZ, in its order. Throws when it is no zip. */
export async function* waczParts(path: string): AsyncGenerator<WaczPart> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: false });
  try {
    for await (const entry of zip.eachEntry())
      if (/\.warc(?:\.gz)?$/i.test(entry.fileName))
        yield {
          name: entry.fileName,
          open: (offset) => (isStored(entry) ? storedBytes(path, zip, entry, offset) : packedBytes(zip, entry, offset)),
        };
  } finally {
    zip.close();
  }
}

/** A zip keeps what is packed already as it is; reading can begin anywhere in it then. */
const isStored = (entry: Entry): boolean => entry.compressionMethod === 0 && !entry.isEncrypted();

async function storedBytes(path: string, zip: ZipFile, entry: Entry, offset: number): Promise<AsyncIterator<Buffer>> {
  if (offset >= entry.compressedSize) return bytesFrom(0);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const [start, end] = [fileDataStart + offset, fileDataStart + entry.compressedSize - 1];
  return bytesFrom(0, createReadStream(path, { start, end, highWaterMark: 256 * 1024 }));
}

const packedBytes = async (zip: ZipFile, entry: Entry, offset: number): Promise<AsyncIterator<Buffer>> =>
  bytesFrom(offset, await zip.openReadStreamPromise(entry));

async function* bytesFrom(offset: number, stream?: Readable): AsyncGenerator<Buffer> {
  let left = offset;
  for await (const chunk of stream ?? []) {
    const bytes = Buffer.from(chunk).subarray(left);
    left = Math.max(0, left - chunk.length);
    if (bytes.length > 0) yield bytes;
  }
}
