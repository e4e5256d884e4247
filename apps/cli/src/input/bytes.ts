/** Bytes of one article at most, as the API takes it. */
export const largestDocument = 5 * 1024 * 1024;

/** The first byte that is no white space opens a JSON object; a byte order mark may stand before it. */
export function startsLikeJson(bytes: Buffer): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let i = start; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x20) return bytes[i] === 0x7b;
  return false;
}

/** A page says what it is in its first characters, whatever its file is called. */
export const startsLikePage = (bytes: Buffer): boolean =>
  /^\ufeff?\s*(?:<!--[^>]{0,300}-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html[\s>])/i.test(
    bytes.subarray(0, 1_000).toString('utf8'),
  );

export const startsLikeGzip = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(gzipStart);
export const gzipStart = Buffer.from([0x1f, 0x8b, 0x08]);

export const startsLikeWarc = (bytes: Buffer): boolean => /^WARC\/1\./.test(bytes.toString('latin1', 0, 12));
