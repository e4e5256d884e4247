import type { Article, Note } from '../schema/article.ts';
import type { Asset } from '../schema/asset.ts';
import type { Block, BlockOf } from '../schema/block.ts';
import type { Credit } from '../schema/party.ts';
import type { Mark, RichText } from '../schema/text.ts';
import type { Timestamp } from '../schema/timestamp.ts';
import { escapeHtml } from './html-escape.ts';
import { renderMarks } from './segments.ts';

const tags: Partial<Record<Mark['type'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
  highlight: 'mark',
  insertion: 'ins',
  deletion: 'del',
};
const attribute = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

function openTag(mark: Mark): string {
  switch (mark.type) {
    case 'link':
      return `<a${attribute('href', mark.href)}${attribute('title', mark.title)}${attribute('rel', mark.rel)}>`;
    case 'language':
      return `<span${attribute('lang', mark.language)}>`;
    case 'abbreviation':
      return `<abbr${attribute('title', mark.title)}>`;
    case 'time':
      return `<time${attribute('datetime', mark.datetime)}>`;
    case 'footnoteRef':
      return `<a${attribute('href', `#footnote-${encodeURIComponent(mark.footnote)}`)}>`;
    case 'quotation':
    case 'unknown':
      return '';
    default:
      return `<${tags[mark.type] ?? 'span'}>`;
  }
}

function closeTag(mark: Mark): string {
  switch (mark.type) {
    case 'link':
    case 'footnoteRef':
      return '</a>';
    case 'language':
      return '</span>';
    case 'abbreviation':
      return '</abbr>';
    case 'time':
      return '</time>';
    case 'quotation':
    case 'unknown':
      return '';
    default:
      return `</${tags[mark.type] ?? 'span'}>`;
  }
}

/** A link in a link is no HTML; the outer one wins. */
function withoutNestedLinks(content: RichText): RichText {
  if (!content.marks) return content;
  let end = 0;
  const marks = content.marks.filter((mark) => {
    if (mark.type !== 'link' && mark.type !== 'footnoteRef') return true;
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
  return { ...content, marks };
}

const inline = (content: RichText) =>
  renderMarks(withoutNestedLinks(content), (text) => escapeHtml(text).replace(/\n/g, '<br>'), openTag, closeTag);
const tongue = (of: { language?: string | undefined; direction?: string | undefined }) =>
  attribute('lang', of.language) + attribute('dir', of.direction);

function figureCaption(caption: RichText | undefined, credit: Credit | undefined): string {
  if (!caption && !credit) return '';
  const parts = [caption && inline(caption), credit && `<small>${escapeHtml(credit.text)}</small>`].filter(Boolean);
  return `<figcaption>${parts.join(' ')}</figcaption>`;
}

function image(asset: Asset | undefined): string {
  const [first] = asset?.renditions ?? [];
  if (!asset || !first) return '';
  const sized = asset.renditions.filter((rendition) => rendition.width !== undefined);
  const srcset =
    sized.length > 1
      ? sized.map((rendition) => `${rendition.url.replaceAll(',', '%2C')} ${rendition.width}w`).join(', ')
      : undefined;
  return `<img${attribute('src', first.url)}${attribute('srcset', srcset)}${attribute('alt', asset.alt ?? '')}${attribute('width', first.width)}${attribute('height', first.height)}>`;
}

function list(block: BlockOf<'list'>): string {
  let html = '';
  const open: string[] = [];
  for (const item of block.items) {
    const tag = item.ordered ? 'ol' : 'ul';
    while (open.length > item.level + 1) html += `</li></${open.pop()}>`;
    if (open.length === item.level + 1) {
      if (open.at(-1) === tag) html += '</li>';
      else html += `</li></${open.pop()}>`;
    }
    while (open.length < item.level + 1) {
      const first = open.length === item.level && item.ordered && item.number !== undefined && item.number !== 1;
      html += `<${tag}${first ? attribute('start', item.number) : ''}>`;
      open.push(tag);
      if (open.length < item.level + 1) html += '<li>';
    }
    html += `<li>${item.content.length === 1 && item.content[0] ? inline(item.content[0]) : item.content.map((text) => `<p>${inline(text)}</p>`).join('')}`;
  }
  while (open.length > 0) html += `</li></${open.pop()}>`;
  return html;
}

function table(block: BlockOf<'table'>): string {
  const row = (tag: 'td' | 'th') => (cells: BlockOf<'table'>['rows'][number]) =>
    `<tr>${cells
      .map((cell) => {
        const name = cell.header ? 'th' : tag;
        const align = cell.align && attribute('style', `text-align:${cell.align}`);
        return `<${name}${attribute('colspan', cell.colSpan)}${attribute('rowspan', cell.rowSpan)}${align ?? ''}>${cell.content.map(inline).join('<br>')}</${name}>`;
      })
      .join('')}</tr>`;
  const part = (tag: string, rows: BlockOf<'table'>['rows'] | undefined, cell: 'td' | 'th') =>
    rows && rows.length > 0 ? `<${tag}>${rows.map(row(cell)).join('')}</${tag}>` : '';
  return `<table>${block.caption ? `<caption>${inline(block.caption)}</caption>` : ''}${part('thead', block.head, 'th')}${part('tbody', block.rows, 'td')}${part('tfoot', block.foot, 'td')}</table>`;
}

class HtmlWriter {
  readonly #assets: Map<string, Asset>;
  constructor(article: Article) {
    this.#assets = new Map(article.assets.map((asset) => [asset.id, asset]));
  }

  media(block: BlockOf<'video' | 'audio'>): string {
    const sources =
      this.#assets
        .get(block.asset)
        ?.renditions.map((r) => `<source${attribute('src', r.url)}${attribute('type', r.mediaType)}>`)
        .join('') ?? '';
    const poster =
      block.type === 'video' && block.poster !== undefined
        ? this.#assets.get(block.poster)?.renditions[0]?.url
        : undefined;
    return `<figure><${block.type} controls preload="none"${attribute('poster', poster)}>${sources}</${block.type}>${figureCaption(block.caption, block.credit)}</figure>`;
  }

  block(block: Block): string {
    const named = `${attribute('id', block.id)}${tongue(block)}`;
    switch (block.type) {
      case 'paragraph': {
        const speaker = block.speaker === undefined ? '' : `<b>${escapeHtml(block.speaker)}:</b> `;
        return `<p${named}>${speaker}${inline(block.content)}</p>`;
      }
      case 'heading':
        return `<h${block.level}${named}>${inline(block.content)}</h${block.level}>`;
      case 'list':
        return list(block).replace(/^<([ou]l)/, `<$1${named.replaceAll('$', '$$$$')}`);
      case 'quote':
        return `<blockquote${named}${attribute('cite', block.cite)}>${block.content.map((text) => `<p>${inline(text)}</p>`).join('')}${block.attribution ? `<footer>${inline(block.attribution)}</footer>` : ''}</blockquote>`;
      case 'pullQuote':
        return `<aside${named}><p>${inline(block.content)}</p>${block.attribution ? `<footer>${inline(block.attribution)}</footer>` : ''}</aside>`;
      case 'figure':
        return `<figure${named}>${image(this.#assets.get(block.asset))}${figureCaption(block.caption, block.credit)}</figure>`;
      case 'gallery':
        return `<section${named}>${block.title ? `<h3>${inline(block.title)}</h3>` : ''}${block.items.map((item) => `<figure>${image(this.#assets.get(item.asset))}${figureCaption(item.caption, item.credit)}</figure>`).join('')}</section>`;
      case 'video':
      case 'audio':
        return this.media(block);
      case 'embed': {
        const title = escapeHtml(block.title ?? block.provider);
        return `<aside${named}>${block.text ? `<p>${inline(block.text)}</p>` : ''}${block.url === undefined ? title : `<a${attribute('href', block.url)}>${title}</a>`}</aside>`;
      }
      case 'table':
        return table(block);
      case 'code':
        return `<pre${named}><code${attribute('data-language', block.language)}>${escapeHtml(block.text)}</code></pre>`;
      case 'divider':
        return '<hr>';
      case 'related':
        return `<nav${named}>${block.title ? `<h3>${inline(block.title)}</h3>` : ''}<ul>${block.items.map((item) => `<li>${item.url === undefined ? inline(item.title) : `<a${attribute('href', item.url)}>${escapeHtml(item.title.text)}</a>`}</li>`).join('')}</ul></nav>`;
      case 'box':
        return `<aside${named}${attribute('data-role', block.role)}>${block.title ? `<h3>${inline(block.title)}</h3>` : ''}${block.blocks.map((inner) => this.block(inner)).join('')}</aside>`;
      case 'unknown':
        return block.text === undefined ? '' : `<p${named}>${escapeHtml(block.text)}</p>`;
    }
  }
}

const time = (stamp: Timestamp) =>
  `<time${attribute('datetime', stamp.value)}>${escapeHtml([stamp.label, stamp.raw ?? stamp.value].filter(Boolean).join(' '))}</time>`;
const note = (entry: Note) =>
  `<p>${entry.label === undefined ? '' : `<b>${escapeHtml(entry.label)}</b> `}${inline(entry.text)}</p>`;

/**
 * Semantic, escaped HTML without scripts, styles (but cell alignment) or microdata: an `<article>`, or a whole document.
 * Lost: evidence, ids of identity, quotation marks' speakers, topics, rights and relations.
 */
export function toHtml(article: Article, options: { document?: boolean } = {}): string {
  const writer = new HtmlWriter(article);
  const { dates } = article;
  const stamps = [dates.published ?? dates.firstPublished, dates.modified, dates.asOf].filter(
    (stamp) => stamp !== undefined,
  );
  const byline =
    article.byline?.text ??
    (article.byline && article.byline.parties.length > 0
      ? { text: article.byline.parties.map((party) => party.name).join(', ') }
      : undefined);
  const header = [
    article.kicker && `<p>${inline(article.kicker)}</p>`,
    `<h1>${inline(article.headline)}</h1>`,
    ...article.lead.map((text) => `<p><strong>${inline(text)}</strong></p>`),
    byline && `<address>${inline(byline)}</address>`,
    ...stamps.map((stamp) => `<p>${time(stamp)}</p>`),
    ...(article.leadMedia ?? []).map((block) => writer.block(block)),
  ].filter(Boolean);
  const entries = (article.live?.entries ?? []).map(
    (entry) =>
      `<section${attribute('id', `entry-${entry.id}`)}>${entry.dates.published ? `<p>${time(entry.dates.published)}</p>` : ''}${entry.title ? `<h2>${inline(entry.title)}</h2>` : ''}${entry.blocks.map((block) => writer.block(block)).join('\n')}</section>`,
  );
  const dateline = article.dateline ? `<p>${escapeHtml(article.dateline.raw)}</p>` : '';
  const footnotes = (article.footnotes ?? []).map(
    (entry) =>
      `<li${attribute('id', `footnote-${encodeURIComponent(entry.id)}`)}>${entry.content.map(inline).join('<br>')}</li>`,
  );
  const footer = [
    footnotes.length > 0 && `<ol>${footnotes.join('')}</ol>`,
    ...(article.corrections ?? []).map((correction) => `<p>${inline(correction.text)}</p>`),
    ...(article.notes ?? []).map(note),
  ].filter(Boolean);
  const html = [
    `<article${tongue(article)}>`,
    `<header>${header.join('\n')}</header>`,
    dateline,
    ...article.body.map((block) => writer.block(block)),
    ...entries,
    footer.length > 0 ? `<footer>${footer.join('\n')}</footer>` : '',
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
  if (!options.document) return `${html}\n`;
  const canonical =
    article.canonicalUrl === undefined ? '' : `<link rel="canonical"${attribute('href', article.canonicalUrl)}>\n`;
  return `<!doctype html>\n<html${tongue(article)}>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escapeHtml(article.headline.text)}</title>\n${canonical}</head>\n<body>\n${html}\n</body>\n</html>\n`;
}
