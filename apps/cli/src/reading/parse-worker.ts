import { parentPort } from 'node:worker_threads';
import type { ReadingOptions } from '../options.ts';
import { type PackedDocument, type ReadResult, readDocument } from './read-document.ts';

/** Several documents whose bytes stand one after the other in one buffer. */
export interface ParseOrder {
  documents: PackedDocument[];
  bytes: ArrayBuffer;
  options: ReadingOptions;
}

parentPort?.on('message', ({ documents, bytes, options }: ParseOrder) => {
  let at = 0;
  const results: ReadResult[] = documents.map(({ length, ...document }) => {
    const own = new Uint8Array(bytes, at, length);
    at += length;
    return readDocument({ ...document, bytes: own }, options);
  });
  parentPort?.postMessage(results);
});
