/** One article as it came in: `name` is its file, with line or record where a file holds several. */
export interface InputDocument {
  name: string;
  bytes: Uint8Array;
  mediaType: 'text/plain' | 'text/html' | 'application/json';
  /** Of a page from a web archive: its address, the encoding its server named, and how its bytes are packed. */
  url?: string;
  charset?: string;
  encodings?: readonly string[];
  /** It is one of many in its file. */
  oneOfMany?: boolean;
}

/** A file that holds one text or page, to be read by the thread that parses it. */
export interface UnreadFile {
  /** Its path. */
  name: string;
  size: number;
}
