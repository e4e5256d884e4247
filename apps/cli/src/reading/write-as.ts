import { toHtml } from '@broadsheet/article/html-writer';
import { toJson } from '@broadsheet/article/json';
import { toJsonLd } from '@broadsheet/article/jsonld';
import { toMarkdown } from '@broadsheet/article/markdown';
import { toText } from '@broadsheet/article/plain-text';
import type { Article } from '@broadsheet/article/schema';
import type { FormatName } from '../output/formats.ts';

const writers: Record<FormatName, (article: Article) => string> = {
  json: (article) => toJson(article, { indent: 2 }),
  md: toMarkdown,
  html: (article) => toHtml(article, { document: true }),
  jsonld: (article) => toJsonLd(article, { indent: 2 }),
  text: toText,
};

/** An article in one of the formats, laid out for people. */
export const writeAs = (format: FormatName, article: Article): string => writers[format](article);
