import { parseHtml } from '@broadsheet/article/html';
import { fromJson } from '@broadsheet/article/json';
import type { Parsed } from '@broadsheet/article/schema';
import { parseText } from '@broadsheet/article/text';
import type { InputDocument } from '../input/documents.ts';
import type { ReadingOptions } from '../options.ts';

/** Reads a document as what it says it is; `article` is null iff an issue says why. */
export function parseDocument(document: InputDocument, options: ReadingOptions): Parsed {
  if (document.mediaType === 'text/plain') return parseText(document.bytes, options);
  if (document.mediaType === 'text/html') return parseHtml(document.bytes, options);
  const text = new TextDecoder().decode(document.bytes);
  const { article, issues } = fromJson(text);
  return { article, evidence: { source: { format: 'json' }, fields: [], ledger: [] }, issues };
}
