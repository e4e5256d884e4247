import type { Article, Note } from '../schema/article.ts';
import type { Block, LeafBlock } from '../schema/block.ts';
import type { Credit } from '../schema/party.ts';
import type { RichText } from '../schema/text.ts';
import type { Timestamp } from '../schema/timestamp.ts';

type Readable = Pick<Article, 'lead' | 'body' | 'live'>;

/** The texts of a block that belong to the reading text, an entry a paragraph. */
export function paragraphsOf(block: Block): string[] {
  const texts = (list: readonly RichText[]) => list.map((item) => item.text);
  switch (block.type) {
    case 'paragraph':
      return [block.speaker === undefined ? block.content.text : `${block.speaker}: ${block.content.text}`];
    case 'heading':
      return [block.content.text];
    case 'list':
      return block.items.flatMap((item) => texts(item.content));
    case 'quote':
      return [...texts(block.content), ...(block.attribution ? [block.attribution.text] : [])];
    case 'table':
      return [...(block.head ?? []), ...block.rows, ...(block.foot ?? [])]
        .map((row) => row.flatMap((cell) => texts(cell.content)).join(' · '))
        .filter((row) => row !== '');
    case 'code':
      return [block.text];
    case 'embed':
      return block.text ? [block.text.text] : [];
    case 'unknown':
      return block.text === undefined ? [] : [block.text];
    case 'box':
      return [...(block.title ? [block.title.text] : []), ...block.blocks.flatMap(paragraphsOf)];
    default:
      return [];
  }
}

/** The text that a reader reads: lead and body without captions, pull quotes and related items; paragraphs by blank lines. */
export function readingText(article: Readable): string {
  const blocks = [...article.body, ...(article.live?.entries.flatMap((entry) => entry.blocks) ?? [])];
  return [...article.lead.map((text) => text.text), ...blocks.flatMap(paragraphsOf)].join('\n\n');
}

/** Letters and digits that run together are a word; a sign of Chinese, Japanese or Korean counts for two fifths of one. */
export function countWords(text: string): number {
  const signs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const words =
    text.replace(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)
      ?.length ?? 0;
  return words + Math.round(signs * 0.4);
}

/** Words of lead and body. */
export const wordCount = (article: Readable): number => countWords(readingText(article));

const withLabel = (stamp: Timestamp, label: string) => `${label} ${stamp.raw ?? stamp.value.replace('T', ' ')}`.trim();

/** A credit with a label of its own stands in brackets, as it was printed; another behind a sign that all languages know. */
function captionLine(caption: RichText | undefined, credit: Credit | undefined): string[] {
  if (!caption && !credit) return [];
  if (!credit) return [caption?.text ?? ''];
  const labelled = /[:：©/]/.test(credit.text);
  if (!caption) return [labelled ? credit.text : `© ${credit.text}`];
  return [labelled ? `${caption.text} (${credit.text})` : `${caption.text} © ${credit.text}`];
}

/** Rows between bars under a head, between tabs without one. A table of one column is lines. */
function tableRows({ head, rows, foot }: Extract<Block, { type: 'table' }>): string[] {
  const all = [...(head ?? []), ...rows, ...(foot ?? [])].map((row) =>
    row.map((cell) => cell.content.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')),
  );
  const columns = Math.max(0, ...all.map((row) => row.length));
  if (columns < 2) return all.flat().filter((text) => text !== '');
  const full = all.map((row) => [...row, ...new Array<string>(columns - row.length).fill('')]);
  if (!head?.length) return [full.map((row) => row.join('\t')).join('\n')];
  const bars = full.map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`);
  return [[...bars.slice(0, 1), `|${' --- |'.repeat(columns)}`, ...bars.slice(1)].join('\n')];
}

function textBlocks(block: Block | LeafBlock): string[] {
  switch (block.type) {
    case 'figure':
    case 'video':
    case 'audio':
      return captionLine(block.caption, block.credit);
    case 'gallery':
      return block.items.flatMap((item) => captionLine(item.caption, item.credit));
    case 'list': {
      const rows = block.items.map(
        (item, i) =>
          `${'  '.repeat(item.level)}${item.ordered ? `${item.number ?? i + 1}.` : '-'} ${item.content.map((text) => text.text).join(' ')}`,
      );
      return [rows.join('\n')];
    }
    case 'quote':
      return [
        [
          ...block.content.map((text) => `> ${text.text}`),
          ...(block.attribution ? [`> — ${block.attribution.text}`] : []),
        ].join('\n'),
      ];
    case 'pullQuote':
      return [
        `"${block.content.text.replace(/^["“„«»]+|["”“»«]+$/gu, '')}"${block.attribution ? ` – ${block.attribution.text}` : ''}`,
      ];
    case 'table':
      return [...(block.caption ? [block.caption.text] : []), ...tableRows(block)];
    case 'divider':
      return ['* * *'];
    case 'box':
      return [...(block.title ? [block.title.text] : []), ...block.blocks.flatMap(textBlocks)];
    default:
      return paragraphsOf(block);
  }
}

/** Whom to ask and what a sender says of itself stand under their label. */
const noteLine = (note: Note) =>
  note.label === undefined
    ? note.text.text
    : `${note.label}${note.kind === 'other' || note.text.text.includes('\n') ? '\n' : ' '}${note.text.text}`;

/** When an entry of a ticker was written, as its line begins. */
function entryHead({ title, dates }: NonNullable<Article['live']>['entries'][number]): string[] {
  const stamp = dates.published ?? dates.modified;
  const time = stamp?.raw ?? /T(\d\d:\d\d)/.exec(stamp?.value ?? '')?.[1];
  const head = [time, title?.text].filter((part) => part !== undefined).join(' – ');
  return head === '' ? [] : [head];
}

/**
 * Plain text as a newsroom's wire would carry it, which the plain-text parser reads back. Lost: marks, URLs, ids, media
 * but for captions and credits, embeds without text, embargo and expiry that had no label, cells over several columns or rows, topics, rights and relations.
 */
export function toText(article: Article): string {
  const { dates } = article;
  const rows: string[] = [];
  if (article.kicker) rows.push(article.kicker.text);
  rows.push(article.headline.text);
  if (article.byline)
    rows.push(article.byline.text?.text ?? article.byline.parties.map((party) => party.name).join(', '));
  for (const [stamp, label] of [
    [dates.published ?? dates.firstPublished, ''],
    [dates.modified, 'Updated:'],
    [dates.asOf, 'Stand:'],
    [dates.embargoedUntil, undefined],
    [dates.expires, undefined],
  ] as const) {
    const printed = stamp?.label ?? label;
    if (stamp && printed !== undefined) rows.push(withLabel(stamp, printed));
  }
  rows.push(...(article.leadMedia ?? []).flatMap(textBlocks));
  rows.push(...article.lead.map((text) => text.text));
  const opening = article.dateline && article.body.find((block) => block.type === 'paragraph');
  for (const block of article.body)
    if (block === opening) rows.push(`${article.dateline?.raw} ${textBlocks(block).join(' ')}`);
    else rows.push(...textBlocks(block));
  for (const entry of article.live?.entries ?? []) rows.push(...entryHead(entry), ...entry.blocks.flatMap(textBlocks));
  rows.push(
    ...(article.footnotes ?? []).map(
      (note) => `${note.label ?? note.id} ${note.content.map((text) => text.text).join(' ')}`,
    ),
  );
  rows.push(
    ...(article.corrections ?? []).map((correction) => correction.text.text),
    ...(article.notes ?? []).map(noteLine),
  );
  return `${rows.filter((row) => row !== '').join('\n\n')}\n`;
}
