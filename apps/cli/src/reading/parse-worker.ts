import { parentPort } from 'node:worker_threads';
import type { InputDocument, UnreadFile } from '../input/document.ts';
import { type KeepingOptions, type ReadResult, readDocument } from './read-document.ts';

/** A document whose bytes travel apart; there is none for a file that is not read yet. */
export type PackedDocument = UnreadFile | (Omit<InputDocument, 'bytes'> & { length: number });

/** Several documents whose bytes stand one after the other in one buffer. */
export interface ParseOrder {
  documents: PackedDocument[];
  bytes: ArrayBuffer;
  options: KeepingOptions;
}

parentPort?.on('message', ({ documents, bytes, options }: ParseOrder) => {
  let at = 0;
  const results: ReadResult[] = documents.map((document) => {
    if (!('length' in document)) return readDocument(document, options);
    const { length, ...packed } = document;
    const own = new Uint8Array(bytes, at, length);
    at += length;
    return readDocument({ ...packed, bytes: own }, options);
  });
  parentPort?.postMessage(results);
});
