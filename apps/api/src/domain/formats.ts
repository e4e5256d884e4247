import { toHtml } from '@broadsheet/article/html-writer';
import { toJsonLd } from '@broadsheet/article/jsonld';
import { toMarkdown } from '@broadsheet/article/markdown';
import { toText } from '@broadsheet/article/plain-text';
import type { Article } from '@broadsheet/article/schema';
import { Refusal } from './problems.ts';

export const formatNames = ['json', 'jsonld', 'md', 'html', 'txt'] as const;
export type FormatName = (typeof formatNames)[number];

interface Format {
  contentType: string;
  accepts: readonly string[];
  write(article: () => Article, json: () => string): string;
}

/** Every format an article is given in; JSON is spliced in as it is stored. */
export const formats: Readonly<Record<FormatName, Format>> = {
  json: {
    contentType: 'application/json',
    accepts: ['application/json', 'application/vnd.broadsheet.article+json'],
    write: (_article, json) => json(),
  },
  jsonld: {
    contentType: 'application/ld+json',
    accepts: ['application/ld+json'],
    write: (article) => toJsonLd(article()),
  },
  md: {
    contentType: 'text/markdown; charset=utf-8',
    accepts: ['text/markdown'],
    write: (article) => toMarkdown(article()),
  },
  html: {
    contentType: 'text/html; charset=utf-8',
    accepts: ['text/html', 'application/xhtml+xml'],
    write: (article) => toHtml(article(), { document: true }),
  },
  txt: { contentType: 'text/plain; charset=utf-8', accepts: ['text/plain'], write: (article) => toText(article()) },
};

/** The format of an id with a suffix, or of an Accept header; JSON when neither asks. */
export function chooseFormat(suffix: string | undefined, accept: string | undefined): FormatName {
  if (suffix !== undefined) {
    const found = formatNames.find((name) => name === suffix);
    if (!found)
      throw new Refusal(
        'not-acceptable',
        `There is no format .${suffix.slice(0, 20)}; there are ${formatNames.map((name) => `.${name}`).join(', ')}.`,
      );
    return found;
  }
  if (accept === undefined || accept.trim() === '') return 'json';
  const wanted = accept
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters
        .map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1])
        .find((value) => value !== undefined);
      return { type: type.trim(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { type } of wanted) {
    if (type === '*/*' || type === 'application/*') return 'json';
    if (type === 'text/*') return 'txt';
    const found = formatNames.find((name) => formats[name].accepts.includes(type));
    if (found) return found;
  }
  throw new Refusal(
    'not-acceptable',
    `None of the types asked for is written; there are ${formatNames.flatMap((name) => formats[name].accepts).join(', ')}.`,
  );
}
