'use server';
import type { ParseOptions } from '@broadsheet/client';
import { slugOf } from '../article/slug.ts';
import { api, attempt } from '../data/api.ts';
import { isLocale, type Messages, messagesOf } from '../messages/index.ts';
import { fieldsOf, partsOf, remarksOf } from './preview.ts';
import type { ImportState, Kept, Trouble } from './state.ts';
import { troubleOf } from './trouble.ts';
import { kindOf, largest } from './upload.ts';

/** Most characters of a pasted text that are given back when it could not be read. */
const givenBack = 1_000_000;

const textField = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};
const optionsOf = ({ mediaType, url }: Kept): ParseOptions => ({ mediaType, ...(url !== '' && { url }) });

/** What is to be read: the file, if one was chosen, or the text that was pasted. */
async function givenIn(data: FormData): Promise<{ name: string; size: number; bytes: () => Promise<Uint8Array> }> {
  const file = data.get('file');
  // A form without a file sends one without a name.
  if (file instanceof File && (file.size > 0 || !/^(?:undefined)?$/.test(file.name)))
    return { name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
  // Browsers send line ends as CRLF, whatever was pasted.
  const bytes = new TextEncoder().encode(textField(data, 'text').replaceAll('\r\n', '\n'));
  return { name: '', size: bytes.length, bytes: async () => bytes };
}

async function read(data: FormData, t: Messages): Promise<ImportState> {
  const given = await givenIn(data);
  const url = textField(data, 'url').trim();
  const text = textField(data, 'text');
  const failed = (trouble: Trouble): ImportState => ({
    step: 'failed',
    trouble: { ...trouble, ...(given.name !== '' && { name: given.name }) },
    text: text.length <= givenBack ? text : '',
    url,
  });
  if (given.size === 0)
    return failed(
      given.name === ''
        ? { message: t.importNothing, details: [] }
        : { message: t.importEmptyFile, details: [t.importEmptyFileHelp] },
    );
  if (given.size > largest) return failed({ message: t.importTooLarge, details: [t.importTooLargeHelp] });
  const bytes = await given.bytes();
  const kind = kindOf(given.name, bytes);
  if (kind === 'archive') return failed({ message: t.importArchive, details: [t.importManyHelp] });
  if (kind === 'mime') return failed({ message: t.importMime, details: [t.importMimeHelp] });
  const kept: Kept = { base64: Buffer.from(bytes).toString('base64'), mediaType: kind, url };
  const parsed = await attempt(api.parse(bytes, optionsOf(kept)));
  if ('failure' in parsed) return failed(troubleOf(parsed.failure, t));
  const answer = parsed.value;
  const { article, wouldBe } = answer;
  return {
    step: 'preview',
    kept,
    parts: partsOf(answer, t),
    fields: fieldsOf(answer),
    remarks: remarksOf(answer, t),
    wouldBe,
    slug: slugOf(article),
    headline: article.headline.text,
  };
}

/** One step of an import: shows what is found, or stores it. Works as a plain form post too. */
export async function importArticle(before: ImportState, data: FormData): Promise<ImportState> {
  const locale = textField(data, 'locale');
  const t = messagesOf(isLocale(locale) ? locale : 'en');
  if (textField(data, 'intent') !== 'store' || before.step !== 'preview') return read(data, t);
  const { kept } = before;
  const bytes = new Uint8Array(Buffer.from(String(kept.base64), 'base64'));
  const stored = await attempt(api.articles.create(bytes, optionsOf(kept)));
  if ('failure' in stored) return { ...before, trouble: troubleOf(stored.failure, t) };
  const { outcome, article } = stored.value;
  return { step: 'stored', outcome, slug: slugOf(article), headline: article.headline.text };
}
