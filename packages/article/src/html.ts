import type { ParseOptions } from './decide/finish.ts';
import { assemblePage } from './decide/page/assemble.ts';
import type { Parsed } from './schema/evidence.ts';
import { declaredIn } from './source/html/declared.ts';
import { decodeHtml } from './source/html/decode.ts';
import { pageState } from './source/html/page-state.ts';
import { readPage } from './source/html/tree.ts';

export type { ParseOptions } from './decide/finish.ts';
export type { Parsed } from './schema/evidence.ts';

export interface HtmlOptions extends ParseOptions {
  /** Encoding that the server named; used for bytes without a byte order mark. */
  charset?: string;
}

/**
 * Parses the HTML page of an article, without a browser. Bytes are decoded first. Gives the article, the evidence for
 * every field with a ledger of every line the page shows, and issues. Never throws on content, runs no script and fetches
 * nothing; `article` is null iff an issue of severity `error` says why (`input.not-an-article`, `input.empty`).
 */
export function parseHtml(input: string | Uint8Array, options: HtmlOptions = {}): Parsed {
  const decoded =
    typeof input === 'string'
      ? { text: input, source: { format: 'html' as const }, issues: [], binary: false }
      : decodeHtml(input, options.charset);
  if (decoded.binary || decoded.text.trim() === '')
    return {
      article: null,
      evidence: { source: decoded.source, fields: [], ledger: [] },
      issues: decoded.binary
        ? decoded.issues
        : [...decoded.issues, { code: 'input.empty', severity: 'error', message: 'There is nothing in the page.' }],
    };
  const page = readPage(decoded.text);
  const { source, issues } = decoded;
  const state = () => pageState(page);
  return assemblePage({ page, declared: declaredIn(page, options.url), state, source, issues }, options);
}
