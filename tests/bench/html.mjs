/** Adapter of the page parser for accuracy benches: an article as title, authors, dates, lead and blocks. */
import { parseHtml } from '../../packages/article/dist/html.js';

export const name = 'broadsheet';
export const packages = [];

const textOf = (content) => content.text;

function flat(block) {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', text: textOf(block.content) }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(block.content) }];
    case 'list':
      return [
        {
          kind: 'list',
          text: block.items.map((item) => item.content.map(textOf).join(' ').replace(/\s+/g, ' ')).join('\n'),
        },
      ];
    case 'quote':
      return block.content.map((content) => ({ kind: 'quote', text: textOf(content) }));
    case 'table':
      return [
        {
          kind: 'table',
          text: [...(block.head ?? []), ...block.rows, ...(block.foot ?? [])]
            .map((row) => row.map((cell) => cell.content.map(textOf).join(' ')).join('\t'))
            .join('\n'),
        },
      ];
    case 'embed':
      return block.text ? [{ kind: 'quote', text: textOf(block.text) }] : [];
    case 'code':
      return [{ kind: 'other', text: block.text }];
    case 'box':
      return [...(block.title ? [{ kind: 'heading', text: textOf(block.title) }] : []), ...block.blocks.flatMap(flat)];
    case 'figure':
      return block.caption ? [{ kind: 'figure', text: textOf(block.caption) }] : [];
    default:
      return [];
  }
}

const body = (blocks) =>
  blocks
    .filter((block) => block.kind !== 'figure')
    .map((block) => block.text)
    .join('\n\n');

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** References count the kicker to the title where the page's own title does; the model keeps them apart. */
function wholeTitle({ kicker, headline, headlines }) {
  const both = kicker && letters(kicker.text + headline.text);
  const whole = both && headlines?.find((one) => letters(one.content.text) === both);
  return whole ? whole.content.text : headline.text;
}

/** Extracts with any build of the parser. */
export function extractWith(parse, html, url) {
  const { article, evidence } = parse(html, { url });
  if (!article) return null;
  const entries = article.live?.entries ?? [];
  const blocks = [
    ...article.body,
    ...entries.flatMap(({ title, blocks }) => [...(title ? [{ type: 'heading', content: title }] : []), ...blocks]),
  ].flatMap(flat);
  const lead = article.lead.map(textOf).join(' ') || null;
  const shown = evidence.fields.some((field) => field.field === '/lead/0' && field.rule !== 'lead.declared');
  return {
    title: wholeTitle(article),
    authors: article.byline?.parties.map((party) => party.name) ?? [],
    published: article.dates.published?.value ?? null,
    language: article.language ?? null,
    lead,
    blocks,
    text: [...(lead && shown ? [lead] : []), body(blocks)].join('\n\n'),
  };
}

export const extract = (html, { url }) => extractWith(parseHtml, html, url);
