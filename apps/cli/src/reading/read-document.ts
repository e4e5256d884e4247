import type { Prepared } from '@broadsheet/store';
import { prepare } from '@broadsheet/store/prepare';
import type { InputDocument, UnreadFile } from '../input/document.ts';
import { readReason } from '../input/read-reason.ts';
import { readUnread } from '../input/unread-file.ts';
import type { ReadingOptions } from '../options.ts';
import { parseDocument } from './parse-document.ts';

/** An article ready for the store, or why there is none: a page that is no article is passed over. */
export type ReadResult =
  | { kind: 'article'; prepared: Prepared }
  | { kind: 'failed'; why: string }
  | { kind: 'skipped'; why: string };

export interface KeepingOptions extends ReadingOptions {
  /** Keep the bytes of a document that is one of many in its file, too. */
  keepSource?: boolean;
}

/** Reads a file that is not read yet, parses the document and says what became of it. Never throws: a fault of the parser costs this document. */
export function readDocument(given: InputDocument | UnreadFile, options: KeepingOptions): ReadResult {
  let document: InputDocument;
  try {
    document = 'bytes' in given ? given : readUnread(given);
  } catch (error) {
    return { kind: 'failed', why: readReason(error) };
  }
  try {
    const { keepSource = false, ...reading } = options;
    const { article, evidence, issues } = parseDocument(document, reading);
    const { bytes, mediaType, oneOfMany } = document;
    const source = (keepSource || !oneOfMany) && { source: { bytes, mediaType } };
    if (article !== null) return { kind: 'article', prepared: prepare({ article, evidence, issues, ...source }) };
    const error = issues.find((issue) => issue.severity === 'error');
    const isPage = document.mediaType !== 'application/json' && document.url !== undefined;
    if (error?.code === 'input.not-an-article' && document.mediaType === 'text/html')
      return { kind: 'skipped', why: 'no article' };
    return { kind: isPage ? 'skipped' : 'failed', why: error?.message ?? 'there is no article in it' };
  } catch (error) {
    return { kind: 'failed', why: `the parser failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
