import { fold, isUnseen, Scroll } from '../../detect/page/runs.ts';
import { cleanLine, forbiddenOrLone } from '../../document/clean-line.ts';
import { Flow, type PageElement, type PageNode } from '../../document/page.ts';
import { isLanguageTag } from '../../schema/language-tag.ts';
import { limits } from '../../schema/limits.ts';
import { compareMarks } from '../../schema/mark-order.ts';
import type { Mark, RichText } from '../../schema/text.ts';
import { linkProtocols, unclean, webProtocols } from '../../schema/url.ts';

const whole = /^https?:\/\//i;

/** Resolves what a page points to. */
export class Addresses {
  readonly #base: string | undefined;
  readonly #known = new Map<string, string | undefined>();
  refused = 0;
  /** References to footnotes: the link, and the note that it leads to. */
  readonly references = new Map<PageElement, string>();

  constructor(base: string | undefined) {
    this.#base = base;
  }

  #resolve(href: string, protocols: readonly string[]): string | undefined {
    const text = href.trim();
    if (text === '' || text.length > limits.url || text.startsWith('#')) return undefined;
    let url: URL;
    try {
      // What is whole needs no base, which would be read anew each time.
      url = whole.test(text) ? new URL(text) : new URL(text, this.#base);
    } catch {
      return undefined;
    }
    const { href: address, protocol } = url;
    if (address.length > limits.url || unclean.test(address) || !protocols.includes(protocol)) {
      this.refused++;
      return undefined;
    }
    return address;
  }

  link(href: string): string | undefined {
    if (!this.#known.has(href)) this.#known.set(href, this.#resolve(href, linkProtocols));
    return this.#known.get(href);
  }

  web(href: string): string | undefined {
    return this.#resolve(href, webProtocols);
  }
}

const simple: Readonly<
  Record<
    string,
    Exclude<Mark['type'], 'link' | 'quotation' | 'language' | 'abbreviation' | 'time' | 'footnoteRef' | 'unknown'>
  >
> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'deletion',
  ins: 'insertion',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  mark: 'highlight',
};

/** Inline content as text with marks; the text is that of the run. `undefined` when there is none. */
export function richTextOf(nodes: readonly PageNode[], addresses: Addresses): RichText | undefined {
  const [only] = nodes;
  if (nodes.length === 1 && typeof only === 'string') return tidy(fold(only), []);
  const scroll = new Scroll();
  const marks: Mark[] = [];
  const visit = (node: PageNode): void => {
    if (typeof node === 'string') {
      scroll.write(node);
      return;
    }
    if (node.tag === 'br') {
      scroll.break();
      return;
    }
    if (node.flow === Flow.silent || node.flow === Flow.void || isUnseen(node)) return;
    const start = scroll.length;
    for (const child of node.children) visit(child);
    const end = scroll.length;
    if (end <= start || marks.length >= limits.marks) return;
    const type = Object.hasOwn(simple, node.tag) ? simple[node.tag] : undefined;
    if (type) marks.push({ type, start, end });
    else if (node.tag === 'a') {
      const footnote = addresses.references.get(node);
      if (footnote !== undefined) marks.push({ type: 'footnoteRef', start, end, footnote });
      const href = node.get('href');
      const resolved = href === undefined ? undefined : addresses.link(href);
      if (resolved !== undefined) marks.push({ type: 'link', start, end, href: resolved });
    } else if (node.tag === 'q') marks.push({ type: 'quotation', start, end });
    else if (node.tag === 'time') {
      const datetime = cleanLine(node.get('datetime'), 60);
      if (datetime !== undefined) marks.push({ type: 'time', start, end, datetime });
    } else if (node.tag === 'abbr') {
      const title = node.get('title');
      marks.push({
        type: 'abbreviation',
        start,
        end,
        ...(title && title.length < 500 && !forbiddenOrLone.test(title) && title.isWellFormed() && { title }),
      });
    }
    const language = node.get('lang');
    if (language !== undefined && isLanguageTag(language)) marks.push({ type: 'language', start, end, language });
  };
  nodes.forEach(visit);
  return tidy(scroll.text, marks);
}

/** Trims a text and its marks, and takes out what no article may carry. */
function tidy(raw: string, marks: readonly Mark[]): RichText | undefined {
  const from = raw.length - raw.trimStart().length;
  const to = raw.trimEnd().length;
  if (to <= from) return undefined;
  let text = raw.slice(from, to);
  if (forbiddenOrLone.test(text) || !text.isWellFormed())
    text = text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
  const kept: Mark[] = [];
  for (const mark of marks) {
    let start = Math.max(0, mark.start - from);
    let end = Math.min(text.length, mark.end - from);
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (start >= end) continue;
    mark.start = start;
    mark.end = end;
    kept.push(mark);
  }
  return kept.length === 0 ? { text } : { text, marks: kept.sort(compareMarks) };
}

/** A text without what its beginning says; `undefined` when nothing is left. */
export function withoutOpening(content: RichText, opening: RegExp): RichText | undefined {
  const cut = opening.exec(content.text)?.[0].length ?? 0;
  if (cut === 0) return content;
  const marks = content.marks?.flatMap((mark) =>
    mark.end > cut ? [{ ...mark, start: Math.max(0, mark.start - cut), end: mark.end - cut }] : [],
  );
  const text = content.text.slice(cut);
  return text === '' ? undefined : { text, ...(marks && marks.length > 0 && { marks }) };
}
