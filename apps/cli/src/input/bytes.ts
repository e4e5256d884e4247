/** Bytes of one article at most, as the API takes it. */
export const largestDocument = 5 * 1024 * 1024;

/** The first byte that is no white space opens a JSON object; a byte order mark may stand before it. */
export function startsLikeJson(bytes: Buffer): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let i = start; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x20) return bytes[i] === 0x7b;
  return false;
}
