import { constants, getPriority, platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { type KeepingOptions, type PackedDocument, type ReadResult, readDocument } from './read-document.ts';

/** Several documents whose bytes stand one after the other in one buffer. */
export interface ParseOrder {
  documents: PackedDocument[];
  bytes: ArrayBuffer;
  options: KeepingOptions;
}

// The thread that reads and stores comes first, or all wait for it. Only on Linux has a thread a priority of its own.
if (platform() === 'linux') setPriority(Math.min(getPriority() + 5, constants.priority.PRIORITY_LOW));
parentPort?.on('message', ({ documents, bytes, options }: ParseOrder) => {
  let at = 0;
  const results: ReadResult[] = documents.map(({ length, ...document }) => {
    const own = new Uint8Array(bytes, at, length);
    at += length;
    return readDocument({ ...document, bytes: own }, options);
  });
  parentPort?.postMessage(results);
});
