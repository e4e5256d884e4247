'use server';
import type { ParseOptions } from '@broadsheet/client';
import { slugOf } from '../article/slug.ts';
import { api, attempt, type Failure } from '../data/api.ts';
import { isLocale, type Messages, messagesOf } from '../messages/index.ts';
import { fieldsOf, partsOf } from './preview.ts';
import type { ImportState, Kept } from './state.ts';

const largest = 5 * 1024 * 1024;
const textField = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

function failed(failure: Failure, t: Messages): ImportState {
  if (failure.kind === 'down') return { step: 'failed', message: t.apiDown, details: [t.apiDownHelp] };
  const known = failure.errors.flatMap(({ code }) => t.issueTexts[code] ?? []);
  const message = known[0] ?? t.issueTexts[failure.code] ?? failure.detail;
  const said = failure.errors.map((error) => error.detail).filter((detail) => detail !== failure.detail);
  return { step: 'failed', message, details: known.length > 0 ? known.slice(1) : said };
}

function mediaTypeOf(name: string): string {
  if (/\.json$/i.test(name)) return 'application/json';
  return /\.x?html?$/i.test(name) ? 'text/html' : 'text/plain';
}

/** The source of a page, pasted. */
const isPage = (text: string): boolean => /^\s*<(?:!doctype\s+html|html[\s>])/i.test(text);

async function bytesIn(data: FormData): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const file = data.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > largest) return { bytes: new Uint8Array(largest + 1), mediaType: 'text/plain' };
    return {
      bytes: new Uint8Array(await file.arrayBuffer()),
      mediaType: mediaTypeOf(file.name),
    };
  }
  // Browsers send line ends as CRLF, whatever was pasted.
  const text = textField(data, 'text').replaceAll('\r\n', '\n');
  return { bytes: new TextEncoder().encode(text), mediaType: isPage(text) ? 'text/html' : 'text/plain' };
}

const optionsOf = ({ mediaType, url }: Kept): ParseOptions => ({ mediaType, ...(url !== '' && { url }) });

/** One step of an import: shows what is found, or stores it. Works as a plain form post too. */
export async function importArticle(_before: ImportState, data: FormData): Promise<ImportState> {
  const locale = textField(data, 'locale');
  const t = messagesOf(isLocale(locale) ? locale : 'en');
  if (textField(data, 'intent') === 'store') {
    const kept: Kept = {
      base64: textField(data, 'base64'),
      mediaType: textField(data, 'mediaType'),
      url: textField(data, 'url'),
    };
    const stored = await attempt(
      api.articles.create(new Uint8Array(Buffer.from(kept.base64, 'base64')), optionsOf(kept)),
    );
    if ('failure' in stored) return failed(stored.failure, t);
    const { outcome, article } = stored.value;
    return { step: 'stored', outcome, slug: slugOf(article), headline: article.headline.text };
  }
  const { bytes, mediaType } = await bytesIn(data);
  if (bytes.length === 0) return { step: 'failed', message: t.importNothing, details: [] };
  if (bytes.length > largest) return { step: 'failed', message: t.importTooLarge, details: [] };
  const kept: Kept = { base64: Buffer.from(bytes).toString('base64'), mediaType, url: textField(data, 'url').trim() };
  const parsed = await attempt(api.parse(bytes, optionsOf(kept)));
  if ('failure' in parsed) return failed(parsed.failure, t);
  const { issues, wouldBe } = parsed.value;
  return { step: 'preview', kept, parts: partsOf(parsed.value), fields: fieldsOf(parsed.value), issues, wouldBe };
}
