import type { ArticleStore } from '@broadsheet/store';

/** What the core is given from outside; everything else it knows comes with the request. */
export interface Environment {
  /** Absent where the server only parses. */
  store?: ArticleStore;
  /** Host names (with port, if any) that the server answers to; any when absent. */
  allowedHosts?: ReadonlySet<string>;
  /** Writes need this key when it is set. */
  apiKey?: string;
  /** Origins other than the server's own that may write. */
  allowedOrigins?: ReadonlySet<string>;
  requestId(): string;
  /** Files of the documentation page by name, with their type. */
  docsAsset?(name: string): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | undefined>;
  /** Told of what went wrong inside; nothing of it is answered. */
  report?(error: unknown, requestId: string): void;
}
