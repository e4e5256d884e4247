import { Flow, type Page, PageElement, type PageNode } from '../../document/page.ts';
import { ClassWord, classWordsOf } from './class-words.ts';
import { endsSentence, proseOf, weightOf } from './prose.ts';

/** A stretch of inline content in one element: a paragraph, a heading, a cell, a loose line. */
export interface Run {
  /** The element that holds it. */
  element: PageElement;
  nodes: readonly PageNode[];
  /** White space folded; `\n` where the page breaks the line within a paragraph. */
  text: string;
  /** Where the text begins and ends in all that the page shows, one run a line. */
  start: number;
  end: number;
  linkChars: number;
  /** Characters in bold type. */
  boldChars: number;
  prose: number;
  /** 1–6 for headings, 0 else. */
  level: number;
  /** Element that the text begins in, for its place in the document. */
  order: number;
  /** One of several lines of an element, parted by breaks. */
  broken: boolean;
  /** Comparison key, number of service words and how it is set, once asked for. */
  key: string | undefined;
  service: number | undefined;
  signature: string | undefined;
}

const silentTags = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'button',
  'noembed',
  'noframes',
  'applet',
  'map',
  'progress',
  'meter',
  'title',
  'svg',
  'math',
  'head',
]);
export const isSilent = (element: PageElement): boolean => element.flow === Flow.silent && silentTags.has(element.tag);

const isUnread = (node: PageNode): boolean => typeof node !== 'string' && isSilent(node);

const space = 32;
const whiteRun = /[ \t\r\n\f\u00a0\u2028\u2029]+/g;
const bold = new Set(['b', 'strong']);

/** Whether a unit is white space other than a blank. */
const isFolded = (unit: number): boolean =>
  (unit <= 13 && unit >= 9 && unit !== 11) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;

/** Folds white space as a browser shows it. */
export function fold(text: string): string {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isFolded(unit) || (unit === space && before === space)) return text.replace(whiteRun, ' ');
    before = unit;
  }
  return text;
}

interface Pen {
  text: string;
  links: number;
  bold: number;
  /** Characters in links to a place on the page itself. */
  local: number;
}

/** Text for screen readers alone, as "opens a new window". */
export const isUnseen = (element: PageElement): boolean =>
  element.why !== undefined || (element.words & ClassWord.hidden) !== 0 || element.has('hidden');

/** A link to another page; anchors and links within the page are part of the text. */
const isLink = (element: PageElement): boolean => {
  if (element.tag !== 'a') return false;
  const href = element.get('href');
  return href !== undefined && !href.startsWith('#');
};

/** A text in the making, in pieces: joining and looking at its end for each piece would take time by the square. */
export class Scroll {
  readonly #pieces: string[] = [];
  length = 0;

  /** Whether white space would be the first, or double. */
  get isOpen(): boolean {
    const last = this.#pieces.at(-1);
    return last === undefined || last.endsWith(' ') || last.endsWith('\n');
  }

  /** Adds text with white space folded; gives its length. */
  write(node: string): number {
    let text = fold(node);
    if (text.startsWith(' ') && this.isOpen) text = text.slice(1);
    if (text === '') return 0;
    this.#pieces.push(text);
    this.length += text.length;
    return text.length;
  }

  /** Ends a line. */
  break(): void {
    for (let last = this.#pieces.pop(); last !== undefined; last = this.#pieces.pop()) {
      const kept = last.trimEnd();
      this.length -= last.length - kept.length;
      if (kept === '') continue;
      this.#pieces.push(kept);
      break;
    }
    this.#pieces.push('\n');
    this.length++;
  }

  get text(): string {
    return this.#pieces.join('');
  }
}

interface Shares {
  links: number;
  bold: number;
  local: number;
}

function write(node: PageNode, scroll: Scroll, shares: Shares, inLink: boolean, inBold: boolean): void {
  if (typeof node === 'string') {
    const length = scroll.write(node);
    if (inLink) shares.links += length;
    if (inBold) shares.bold += length;
    return;
  }
  if (node.tag === 'br') {
    scroll.break();
    return;
  }
  if (node.flow === Flow.silent || node.flow === Flow.void || isUnseen(node)) return;
  if (node.flow === Flow.block) scroll.write(' ');
  const link = inLink || isLink(node);
  const from = scroll.length;
  const strong = inBold || bold.has(node.tag);
  for (const child of node.children) write(child, scroll, shares, link, strong);
  if (!link && node.tag === 'a' && node.get('href') !== undefined) shares.local += scroll.length - from;
}

/** Text of inline nodes, as shown. */
export function textOf(nodes: readonly PageNode[]): Pen {
  const [only] = nodes;
  if (nodes.length === 1 && typeof only === 'string') return { text: fold(only).trim(), links: 0, bold: 0, local: 0 };
  const scroll = new Scroll();
  const shares: Shares = { links: 0, bold: 0, local: 0 };
  for (const node of nodes) write(node, scroll, shares, false, false);
  return { text: scroll.text.trim(), ...shares };
}

/** Shown text of an element, blocks inside parted by blanks. */
export function shownText(element: PageElement, most = 20_000): string {
  let text = '';
  const visit = (node: PageNode): void => {
    if (text.length > most) return;
    if (typeof node === 'string') text += node;
    else if (node.tag === 'br') text += ' ';
    else if (node.flow === Flow.block) {
      text += ' ';
      node.children.forEach(visit);
      text += ' ';
    } else if (node.flow !== Flow.silent) node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return fold(text).trim();
}

const blank = /^[\s\u00a0\u200b\ufeff]*$/;
const isBreak = (node: PageNode): boolean => typeof node !== 'string' && node.tag === 'br';
const isBlank = (node: PageNode): boolean => typeof node === 'string' && blank.test(node);

const shownAsBlock = /display\s*:\s*(?:block|flex|grid|table)/i;
/** Elements whose children may be paragraphs whatever they are. */
const holders = new Set(['div', 'article', 'section', 'main']);

/** Inline elements side by side, without text between them, that are sentences each: paragraphs of a kind. */
function inlineParagraphs(element: PageElement): PageElement[] {
  if (!holders.has(element.tag) || element.children.length < 2) return [];
  const found: PageElement[] = [];
  for (const child of element.children) {
    if (
      typeof child === 'string' ? !isBlank(child) : child.tag !== 'span' && child.tag !== 'font' && child.tag !== 'br'
    )
      return [];
    if (typeof child === 'object' && child.tag !== 'br') found.push(child);
  }
  const spoken = found
    .map((child) => textOf(child.children).text)
    .filter((text) => weightOf(text) > 90 && endsSentence(text));
  return spoken.length >= 2 && spoken.length * 2 >= found.length ? found : [];
}

/** An empty block at an end of a phrase, as page builders set for room, parts nothing. */
const isSpacer = (element: PageElement, { flow, children }: PageElement): boolean =>
  flow === Flow.inline &&
  element.children.length === 0 &&
  element.flow === Flow.block &&
  children.length > 1 &&
  (children[0] === element || children.at(-1) === element);

/** Marks which elements hold blocks, bottom up; long inline elements with breaks inside count as such. */
function markHolders(page: Page): void {
  const { elements } = page;
  const lengths = new Uint32Array(elements.length);
  for (let i = elements.length - 1; i > 0; i--) {
    const element = elements[i];
    if (!element?.parent) continue;
    for (const child of element.children) if (typeof child === 'string') lengths[i] = (lengths[i] ?? 0) + child.length;
    if (element.flow === Flow.inline && element.breaks >= 2 && (lengths[i] ?? 0) > 300) element.holdsBlocks = true;
    else if (element.flow === Flow.inline && (lengths[i] ?? 0) > 30 && shownAsBlock.test(element.get('style') ?? ''))
      element.holdsBlocks = true;
    const paragraphs = (lengths[i] ?? 0) > 150 && !element.holdsBlocks ? inlineParagraphs(element) : [];
    for (const child of paragraphs) child.holdsBlocks = true;
    if (paragraphs.length > 0) element.holdsBlocks = true;
    const { parent } = element;
    lengths[parent.order] = (lengths[parent.order] ?? 0) + (lengths[i] ?? 0);
    if (element.tag === 'img') parent.images++;
    else if (element.flow !== Flow.silent) parent.images += element.images;
    if (element.tag === 'br') parent.breaks++;
    else if (element.flow !== Flow.silent) parent.breaks += element.breaks;
    if (isSpacer(element, parent)) continue;
    if (element.flow === Flow.block || element.tag === 'hr' || (element.holdsBlocks && element.flow !== Flow.silent))
      parent.holdsBlocks = true;
  }
}

const headingLevel = (element: PageElement): number => {
  const { tag } = element;
  if (tag.length === 2 && tag.charCodeAt(0) === 104) {
    const level = tag.charCodeAt(1) - 48;
    if (level >= 1 && level <= 6) return level;
  }
  return 0;
};

/** The heading that an element stands in, by tag or by ARIA. */
export function levelOf(element: PageElement): number {
  let steps = 0;
  for (let at: PageElement | undefined = element; at !== undefined && steps < 3; at = at.parent, steps++) {
    const level = headingLevel(at);
    if (level > 0) return level;
    if (at.get('role') === 'heading') return Math.min(6, Math.max(1, Number(at.get('aria-level')) || 2));
    if (at.flow === Flow.block && at.children.length > 2) return 0;
  }
  return 0;
}

/** The whole body as runs of text in document order, with each element's text and prose counted on the way. */
export function runsOf(page: Page, body: PageElement): Run[] {
  const told = new Map<string, number>();
  for (const element of page.elements) element.words = classWordsOf(element, told);
  markHolders(page);
  const runs: Run[] = [];
  let start = 0;
  const end = (element: PageElement, from: number, to: number, inLink: boolean) => {
    if (from === to) return;
    const all = element.children;
    if (to - from === 1 && typeof all[from] === 'string' && all[from].trim() === '') return;
    const between = from === 0 && to === all.length ? all : all.slice(from, to);
    const nodes = between.some(isUnread) ? between.filter((node) => !isUnread(node)) : between;
    const parts = partsOf(nodes);
    const level = levelOf(element);
    for (const part of parts) {
      const pen = textOf(part);
      if (pen.text === '') continue;
      if (inLink) pen.links = pen.text.length;
      else if (level === 0) pen.links += pen.local;
      const isParagraph = element.tag === 'p' || parts.length > 1 || element.get('role') === 'paragraph';
      const prose = level > 0 ? 0 : proseOf(pen.text, pen.links, isParagraph);
      const first = part.find((node) => typeof node !== 'string');
      runs.push({
        element,
        nodes: part,
        text: pen.text,
        start,
        end: start + pen.text.length,
        linkChars: pen.links,
        boldChars: pen.bold,
        prose,
        level,
        order: typeof first === 'object' ? first.order : element.order,
        broken: parts.length > 1,
        key: undefined,
        service: undefined,
        signature: undefined,
      });
      start += pen.text.length + 1;
      element.chars += pen.text.length;
      element.linkChars += pen.links;
      element.prose += prose;
    }
  };
  const visit = (element: PageElement, within: boolean): void => {
    const inLink = within || isLink(element);
    const { children } = element;
    let from = 0;
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      if (child === undefined || typeof child === 'string') continue;
      if (child.flow !== Flow.block && !child.holdsBlocks && child.tag !== 'hr') continue;
      end(element, from, i, inLink);
      from = i + 1;
      if (isSilent(child)) continue;
      visit(child, inLink);
      element.chars += child.chars;
      element.linkChars += child.linkChars;
      element.prose += child.prose;
    }
    end(element, from, children.length, inLink);
  };
  visit(body, false);
  return runs;
}

/** Parts a run at double breaks, and at single ones where the lines are paragraphs of their own. */
function partsOf(nodes: readonly PageNode[]): PageNode[][] {
  let breaks = 0;
  for (const node of nodes) if (isBreak(node)) breaks++;
  if (breaks === 0) return [nodes as PageNode[]];
  const lines: { nodes: PageNode[]; gap: boolean }[] = [{ nodes: [], gap: false }];
  let since = 2;
  for (const node of nodes) {
    const line = lines.at(-1);
    if (!line) break;
    if (isBreak(node)) {
      since++;
      if (since === 1) lines.push({ nodes: [], gap: false });
      else line.gap = true;
    } else {
      line.nodes.push(node);
      if (!isBlank(node)) since = 0;
    }
  }
  const filled = lines.filter((line) => line.nodes.some((node) => !isBlank(node)));
  if (filled.length < 2) return [nodes as PageNode[]];
  const texts = filled.map((line) => textOf(line.nodes).text);
  const long = texts.filter((text) => weightOf(text) > 90).length;
  const single = long >= 2 && long * 2 >= texts.length;
  const parts: PageNode[][] = [];
  filled.forEach((line, i) => {
    const before = parts.at(-1);
    if (before && !line.gap && !(single && (texts[i]?.length ?? 0) > 0))
      before.push(new PageElement('br', undefined, 0), ...line.nodes);
    else parts.push([...line.nodes]);
  });
  return parts;
}
