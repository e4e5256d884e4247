/** Most bytes of an article. */
export const largest = 5 * 1024 * 1024;

/** Most bytes of a form that are taken: an article in base64, and what was found in it. */
export const largestForm = 10 * 1024 * 1024;

/** What a file is, as far as an import of one article can tell: a media type that the API reads, or why it is none. */
export type Kind = 'text/plain' | 'text/html' | 'application/json' | 'archive' | 'mime';

const pageStart = /^\s*(?:<!--[^>]{0,300}-->\s*|<\?xml[^>]{0,200}\?>\s*){0,8}<(?:!doctype\s+html|html[\s>])/i;
/** A page with its pictures in one file, as browsers save it: parts of a mail. */
const mimeStart = /^(?:From: <Saved by|MIME-Version:|Content-Type: multipart\/related)/im;

/** Told by the first bytes, and by the name where they leave it open. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  const head = new TextDecoder().decode(bytes.subarray(0, 1_000));
  if (head.startsWith('WARC/1.') || /\.(?:warc(?:\.gz)?|wacz|ndjson|jsonl)$/i.test(name)) return 'archive';
  if (/\.(?:mht|mhtml|webarchive)$/i.test(name) && (mimeStart.test(head) || head.startsWith('bplist'))) return 'mime';
  if (pageStart.test(head)) return 'text/html';
  if (/\.json$/i.test(name)) return 'application/json';
  return /\.(?:x?html?|php|aspx?)$/i.test(name) ? 'text/html' : 'text/plain';
}
