import { parseHtml } from '@broadsheet/article/html';
import { fromJson } from '@broadsheet/article/json';
import { languages } from '@broadsheet/article/languages';
import { parseRecord } from '@broadsheet/article/record';
import type { Parsed } from '@broadsheet/article/schema';
import { parseText } from '@broadsheet/article/text';
import type { InputDocument } from '../input/document.ts';
import type { ReadingOptions } from '../options.ts';
import { unpackBody } from './unpack-body.ts';

/** Reads a document as what it says it is; `article` is null iff an issue says why. */
export function parseDocument(document: InputDocument, options: ReadingOptions): Parsed {
  const { mediaType, url, charset } = document;
  if (mediaType === 'application/json') return parseJson(document.bytes, options);
  const bytes = unpackBody(document.bytes, document.encodings ?? []);
  if (bytes === 'too-large')
    return {
      article: null,
      evidence: { source: { format: mediaType === 'text/html' ? 'html' : 'text' }, fields: [], ledger: [] },
      issues: [{ code: 'limit.document', severity: 'error', message: 'unpacked, it is larger than 5 MiB' }],
    };
  const known = { ...options, ...(url !== undefined && { url }) };
  return mediaType === 'text/html'
    ? parseHtml(bytes, { ...known, now: new Date().toISOString(), ...(charset !== undefined && { charset }) })
    : parseText(bytes, { ...known, languages });
}

/** Article JSON as Broadsheet writes it, or a record of a corpus. */
function parseJson(bytes: Uint8Array, options: ReadingOptions): Parsed {
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ownArticle(text);
  }
  const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, 'schemaVersion');
  return isOwn ? ownArticle(text) : parseRecord(value, { ...options, languages });
}

function ownArticle(text: string): Parsed {
  const { article, issues } = fromJson(text);
  return { article, evidence: { source: { format: 'json' }, fields: [], ledger: [] }, issues };
}
