import { stringify } from 'yaml';
import type { Article } from '../schema/article.ts';
import type { Asset } from '../schema/asset.ts';
import type { Block, BlockOf } from '../schema/block.ts';
import type { Credit } from '../schema/party.ts';
import type { Mark, RichText } from '../schema/text.ts';
import { renderMarks } from './segments.ts';

/** CommonMark lets every ASCII punctuation be escaped; these are the ones that could become mark-up in a text. */
const escapeText = (text: string) =>
  text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(
      /(^|\n)(\s*)([-+#=:]|\d{1,9}[.)])/g,
      (_all, start: string, space: string, sign: string) =>
        `${start}${space}${/^\d/.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`}`,
    )
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\n/g, '\\\n');

const destination = (url: string) =>
  `<${url.replace(/[<>\\]/g, (char) => encodeURIComponent(char)).replace(/\s/g, '%20')}>`;
const wraps: Partial<Record<Mark['type'], string>> = { strong: '**', emphasis: '*', strike: '~~' };
const htmlTags: Partial<Record<Mark['type'], string>> = {
  subscript: 'sub',
  superscript: 'sup',
  underline: 'u',
  highlight: 'mark',
  insertion: 'ins',
  deletion: 'del',
};

/** A footnote's label is no text that could be escaped: only what cannot be mark-up stays in it. */
const noteLabel = (id: string) => id.replace(/[^\p{L}\p{N}_.-]/gu, '-');

function inline(content: RichText): string {
  const open = (mark: Mark) => {
    if (mark.type === 'link') return '[';
    const tag = htmlTags[mark.type];
    return wraps[mark.type] ?? (tag === undefined ? '' : `<${tag}>`);
  };
  const close = (mark: Mark) => {
    if (mark.type === 'link') return `](${destination(mark.href)})`;
    if (mark.type === 'footnoteRef') return `[^${noteLabel(mark.footnote)}]`;
    const tag = htmlTags[mark.type];
    return wraps[mark.type] ?? (tag === undefined ? '' : `</${tag}>`);
  };
  const plain = (text: string, marks: readonly Mark[]) =>
    marks.some((mark) => mark.type === 'code') ? codeSpan(text) : escapeText(text);
  return renderMarks(content, plain, open, close);
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^\s.*\s$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\n/g, ' ')}${pad}${fence}`;
}

const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

function caption(text: RichText | undefined, credit: Credit | undefined): string {
  return [text && inline(text), credit && `(${escapeText(credit.text)})`].filter(Boolean).join(' ');
}

function figure(asset: Asset | undefined, text: RichText | undefined, credit: Credit | undefined): string {
  const url = asset?.renditions[0]?.url;
  const image = url === undefined ? '' : `![${escapeText(asset?.alt ?? '')}](${destination(url)})`;
  return [image, caption(text, credit)].filter((part) => part !== '').join('\n\n');
}

function list(block: BlockOf<'list'>): string {
  let number = 0;
  return block.items
    .map((item) => {
      number = item.ordered ? (item.number ?? number + 1) : 0;
      const mark = item.ordered ? `${Math.max(0, number)}.` : '-';
      const indent = '    '.repeat(item.level);
      return `${indent}${mark} ${item.content.map(inline).join(`\n\n${indent}    `)}`;
    })
    .join('\n');
}

function table(block: BlockOf<'table'>): string {
  const cells = (row: BlockOf<'table'>['rows'][number]) =>
    row.map((cell) =>
      cell.content
        .map(inline)
        .join(' ')
        .replace(/\\\n|\n/g, ' '),
    );
  const rows = [...(block.head ?? []), ...block.rows, ...(block.foot ?? [])].map(cells);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = block.head && block.head.length > 0 ? rows : [[], ...rows];
  return [
    ...(block.caption ? [inline(block.caption), ''] : []),
    line(head),
    line(Array.from({ length: width }, () => '---')),
    ...rest.map(line),
  ].join('\n');
}

function blockText(block: Block, assets: ReadonlyMap<string, Asset>): string {
  switch (block.type) {
    case 'paragraph':
      return `${block.speaker === undefined ? '' : `**${escapeText(block.speaker)}:** `}${inline(block.content)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.content).replace(/\\\n/g, ' ')}`;
    case 'list':
      return list(block);
    case 'quote':
      return quoted(
        [...block.content.map(inline), ...(block.attribution ? [`— ${inline(block.attribution)}`] : [])].join('\n\n'),
      );
    case 'pullQuote':
      return quoted(`**${escapeText(block.content.text)}**`);
    case 'figure':
      return figure(assets.get(block.asset), block.caption, block.credit);
    case 'gallery':
      return [
        block.title && `### ${inline(block.title)}`,
        ...block.items.map((item) => figure(assets.get(item.asset), item.caption, item.credit)),
      ]
        .filter(Boolean)
        .join('\n\n');
    case 'video':
    case 'audio': {
      const url = assets.get(block.asset)?.renditions[0]?.url;
      return [
        url === undefined ? '' : `[${block.type === 'video' ? 'Video' : 'Audio'}](${destination(url)})`,
        caption(block.caption, block.credit),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    }
    case 'embed': {
      const title = escapeText(block.title ?? block.provider);
      return [
        block.text && inline(block.text),
        block.url === undefined ? title : `[${title}](${destination(block.url)})`,
      ]
        .filter(Boolean)
        .join('\n\n');
    }
    case 'table':
      return table(block);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...(block.text.match(/`+/g) ?? []).map((run) => run.length + 1)));
      return `${fence}${(block.language ?? '').replace(/[`\s]/g, '')}\n${block.text}\n${fence}`;
    }
    case 'divider':
      return '---';
    case 'related':
      return [
        block.title && `**${inline(block.title)}**`,
        block.items
          .map(
            (item) =>
              `- ${item.url === undefined ? inline(item.title) : `[${escapeText(item.title.text)}](${destination(item.url)})`}`,
          )
          .join('\n'),
      ]
        .filter(Boolean)
        .join('\n\n');
    case 'box':
      return quoted(
        [
          ...(block.title ? [`**${escapeText(block.title.text)}**`] : []),
          ...block.blocks.map((inner) => blockText(inner, assets)),
        ].join('\n\n'),
      );
    case 'unknown':
      return block.text === undefined ? '' : escapeText(block.text);
  }
}

function frontMatter(article: Article): Record<string, unknown> {
  const { dates, byline } = article;
  return {
    id: article.id,
    ...(article.kicker && { kicker: article.kicker.text }),
    title: article.headline.text,
    ...(article.lead.length > 0 && { lead: article.lead.map((text) => text.text) }),
    ...(byline?.text && { byline: byline.text.text }),
    ...(byline && byline.parties.length > 0 && { authors: byline.parties.map((party) => party.name) }),
    ...(dates.published && { date: dates.published.value }),
    ...(dates.modified && { modified: dates.modified.value }),
    ...(dates.asOf && { asOf: dates.asOf.value }),
    ...(article.language !== undefined && { language: article.language }),
    ...(article.publisher && { publisher: article.publisher.name }),
    ...(article.canonicalUrl !== undefined && { url: article.canonicalUrl }),
    ...(article.sections && { sections: article.sections.map((term) => term.name) }),
    ...(article.topics && { topics: article.topics.map((term) => term.name) }),
    revision: article.revision.hash,
  };
}

/**
 * Markdown (CommonMark, with tables) under YAML front matter. Text is escaped, so that none of it turns into mark-up.
 * Lost: identities but the id, block ids, quotation speakers, sizes of pictures, cell spans, rights and relations.
 */
export function toMarkdown(article: Article): string {
  const assets = new Map(article.assets.map((asset) => [asset.id, asset]));
  const body = article.body.map((block) => blockText(block, assets));
  if (article.dateline && body[0] !== undefined) body[0] = `${escapeText(article.dateline.raw)} ${body[0]}`;
  const parts = [
    `# ${inline(article.headline).replace(/\\\n/g, ' ')}`,
    ...(article.leadMedia ?? []).map((block) => blockText(block, assets)),
    ...article.lead.map((text) => `**${escapeText(text.text)}**`),
    ...body,
    ...(article.live?.entries ?? []).flatMap((entry) => [
      ...(entry.title ? [`## ${inline(entry.title)}`] : []),
      ...entry.blocks.map((block) => blockText(block, assets)),
    ]),
    ...(article.footnotes ?? []).map((note) => `[^${noteLabel(note.id)}]: ${note.content.map(inline).join(' ')}`),
    ...(article.corrections ?? []).map((entry) => `*${escapeText(entry.text.text)}*`),
    ...(article.notes ?? []).map(
      (note) => `*${note.label === undefined ? '' : `${escapeText(note.label)} `}${escapeText(note.text.text)}*`,
    ),
  ];
  return `---\n${stringify(frontMatter(article), { lineWidth: 0 })}---\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
