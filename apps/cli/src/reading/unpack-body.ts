import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
  zstdDecompressSync,
} from 'node:zlib';
import { largestDocument } from '../input/bytes.ts';

export type Unpacked = Uint8Array | 'too-large';

// What is cut off still gives what came before.
const options: ZlibOptions = { maxOutputLength: largestDocument, finishFlush: constants.Z_SYNC_FLUSH };
const unpackers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gunzipSync(bytes, options),
  'x-gzip': (bytes) => gunzipSync(bytes, options),
  deflate(bytes) {
    // Servers send it with and without its wrapping.
    return (bytes[0] ?? 0) % 16 === 8 && (((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0)) % 31 === 0
      ? inflateSync(bytes, options)
      : inflateRawSync(bytes, options);
  },
  br: (bytes) =>
    brotliDecompressSync(bytes, { maxOutputLength: largestDocument, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: largestDocument }),
  chunked: joinChunks,
};

/**
 * A body as HTTP sent it, with its content and transfer encodings taken off. Crawlers often keep the headers and store the
 * body unpacked: what is not packed as it says is taken as it is.
 */
export function unpackBody(bytes: Uint8Array, encodings: readonly string[]): Unpacked {
  let body = bytes;
  for (const encoding of encodings.toReversed()) {
    const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
    try {
      if (unpack) body = unpack(body);
    } catch (error) {
      if (error instanceof RangeError) return 'too-large';
    }
  }
  return body;
}

/** A chunked body in one piece; throws when the first chunk is none. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  for (let at = 0; at < input.length; ) {
    const end = input.indexOf('\r\n', at);
    const size =
      end < 0 || end - at > 200
        ? undefined
        : /^\s*([\da-f]{1,8})\s*(?:;|$)/i.exec(input.toString('latin1', at, end))?.[1];
    if (size === undefined) {
      if (parts.length === 0) throw new TypeError('not chunked');
      break;
    }
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(input.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
