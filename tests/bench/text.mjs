// Adapter for scoring the plain-text parser: what the scorer calls a field, from what the parser calls it.
import { languages } from '@broadsheet/article/languages';
import { parseText } from '@broadsheet/article/text';

export const name = 'broadsheet';

const textOf = (block) => {
  switch (block.type) {
    case 'paragraph':
      return block.speaker === undefined ? block.content.text : `${block.speaker}: ${block.content.text}`;
    case 'heading':
    case 'pullQuote':
      return block.content.text;
    case 'list':
      return block.items
        .flatMap(({ number, content }) =>
          content.map(({ text }, i) => (number === undefined || i > 0 ? text : `${number}. ${text}`)),
        )
        .join('\n');
    case 'quote':
      return block.content.map((content) => content.text).join('\n');
    case 'figure':
      return [block.caption?.text, block.credit?.text].filter(Boolean).join(' ');
    case 'table':
      return block.rows.map((row) => row.flatMap((cell) => cell.content.map((text) => text.text)).join(' ')).join('\n');
    default:
      return block.text ?? '';
  }
};
const kinds = new Set(['heading', 'paragraph', 'list', 'quote', 'figure', 'table']);

/** @param {string} text @param {{ language?: string }} options */
export const parse = (text, { language } = {}) => parseWith(text, language, languages);

/** Parses with some of the languages. */
export function parseWith(text, language, known) {
  const { article } = parseText(text, { languages: known, ...(language !== undefined && { language }) });
  if (article === null) return null;
  const { dates } = article;
  const flat = (block) =>
    block.type === 'box'
      ? [...(block.title ? [{ type: 'heading', content: block.title }] : []), ...block.blocks]
      : [block];
  const entries = (article.live?.entries ?? []).flatMap((entry) => [
    ...(entry.title ? [{ type: 'heading', content: entry.title }] : []),
    ...entry.blocks,
  ]);
  const blocks = [...article.body, ...entries].flatMap(flat).map((block) => ({
    kind: kinds.has(block.type) ? block.type : 'other',
    text: textOf(block),
  }));
  // The scorer counts a dateline with the paragraph that it opens.
  const first = blocks.find((block) => block.kind === 'paragraph');
  if (article.dateline && first) first.text = `${article.dateline.raw} ${first.text}`;
  const media = (article.leadMedia ?? []).map((block) => ({ kind: 'figure', text: textOf(block) }));
  const notes = [...(article.notes ?? []), ...(article.corrections ?? [])].map((note) => ({
    kind: 'other',
    text: [note.label, note.text.text].filter(Boolean).join(' '),
  }));
  return {
    kicker: article.kicker?.text,
    title: article.headline.text,
    authors: article.byline?.parties.map((party) => party.name) ?? [],
    published: (dates.published ?? dates.asOf)?.value,
    modified: dates.modified?.value,
    asOf: dates.asOf?.value,
    dateline: article.dateline?.raw,
    lead: article.lead.map((text) => text.text).join('\n') || null,
    blocks: [...media, ...blocks, ...notes],
    language: article.language,
  };
}
