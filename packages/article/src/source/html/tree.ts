import { Attributes } from '../../document/attributes.ts';
import { Flow, type Page, PageElement } from '../../document/page.ts';
import { decodeText, decodeValue } from './references.ts';
import { barriers, Content, type Tag } from './tags.ts';
import { TokenReader, type TokenTaker } from './tokens.ts';

/** Deepest nesting that is kept; deeper elements are dissolved into the one at this depth. */
const deepest = 200;
/** Elements a page may have; the mark-up of those after it is dissolved, their text is kept. */
const mostElements = 100_000;
const mostAttributes = 60;
const mostLoose = 4_096;
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

class TreeBuilder implements TokenTaker {
  readonly root = new PageElement('#root', undefined, 0);
  readonly elements: PageElement[] = [this.root];
  readonly found = new Map<string, PageElement[]>();
  dissolved = 0;
  readonly #html: string;
  readonly #attributes: Attributes;
  #current: PageElement = this.root;
  /** Open elements that are not in the tree, by name. */
  #lost: string[] = [];
  #foreign = 0;
  /** Text after the first dissolved element, not yet in the tree: there may be very many pieces of it. */
  #loose: string[] = [];

  constructor(html: string, attributes: Attributes) {
    this.#html = html;
    this.#attributes = attributes;
  }

  get isForeign(): boolean {
    return this.#foreign > 0;
  }

  text(from: number, to: number, content: Content): void {
    // The text of a script that is not in the tree is not shown either.
    if (this.#foreign > 0 || (content === Content.bare && this.#lost.length > 0)) return;
    const text = this.#html.slice(from, to);
    this.#write(content <= Content.references && text.includes('&') ? decodeText(text) : text);
  }

  #write(text: string): void {
    if (this.dissolved === 0) this.#current.append(text);
    else if (this.#loose.push(text) >= mostLoose) this.#gather();
  }

  #gather(): void {
    if (this.#loose.length === 0) return;
    this.#current.append(this.#loose.join(''));
    this.#loose = [];
  }

  start(tag: Tag, first: number, selfClosing: boolean): void {
    if (!this.#place(tag, first, selfClosing)) this.#attributes.size = first;
  }

  /** Places an element in the tree, if it belongs there. */
  #place(tag: Tag, first: number, selfClosing: boolean): boolean {
    if (this.#foreign > 0) {
      if (!tag.breaksOut) {
        if (!selfClosing && tag.isForeign) this.#foreign++;
        return false;
      }
      this.#foreign = 0;
    } else if (tag.isForeign) {
      if (!selfClosing) this.#foreign = 1;
      return false;
    }
    const { name } = tag;
    if (name === 'p' && headings.has(this.#current.tag)) this.#endHeading(this.#current);
    if (tag.ends !== undefined && this.#lost.length === 0)
      while (tag.ends.has(this.#current.tag) && this.#current.parent) this.#pop(this.#current.parent);
    if ((name === 'html' || name === 'body') && this.found.has(name)) return false;
    if (this.#current.depth >= deepest || this.elements.length >= mostElements) {
      this.dissolved++;
      if (tag.flow !== Flow.void) this.#lost.push(name);
      if (tag.flow !== Flow.inline) this.#write(' ');
      return false;
    }
    this.#gather();
    const element = new PageElement(name, this.#current, this.elements.length, this.#attributes, first, tag.flow);
    this.elements.push(element);
    this.#current.append(element);
    if (tag.isGathered) this.#gatherElement(name, element);
    if (element.has('itemprop')) this.#gatherElement('[itemprop]', element);
    if (tag.flow !== Flow.void) this.#current = element;
    return true;
  }

  #gatherElement(name: string, element: PageElement): void {
    const list = this.found.get(name);
    if (list) list.push(element);
    else this.found.set(name, [element]);
  }

  /** A heading with words of its own, in which a paragraph begins, was never closed. */
  #endHeading(heading: PageElement): void {
    this.#gather();
    const hasWords = heading.children.some((child) => typeof child === 'string' && child.trim() !== '');
    if (hasWords && heading.parent) this.#pop(heading.parent);
  }

  end(tag: Tag): void {
    const { name } = tag;
    if (this.#foreign > 0) {
      if (tag.isForeign) {
        this.#foreign--;
        return;
      }
      if (!tag.breaksOut) return;
      this.#foreign = 0;
    }
    if (this.#lost.length > 0) {
      // A bounded look back, so that a flood of strange closing tags stays linear.
      const end = Math.max(0, this.#lost.length - 64);
      for (let at = this.#lost.length - 1; at >= end; at--)
        if (this.#lost[at] === name) {
          this.#lost.length = at;
          return;
        }
    }
    if (name === 'body' || name === 'html') return;
    const open = this.#openElement(tag);
    if (open?.parent === undefined) return;
    this.#lost.length = 0;
    this.#pop(open.parent);
  }

  #openElement(tag: Tag): PageElement | undefined {
    for (let at: PageElement | undefined = this.#current; at !== undefined; at = at.parent) {
      if (at.tag === tag.name) return at;
      if (!tag.passesBarriers && barriers.has(at.tag)) return undefined;
    }
    return undefined;
  }

  #pop(to: PageElement): void {
    this.#gather();
    const last = this.elements.length - 1;
    for (let at: PageElement | undefined = this.#current; at !== undefined && at !== to; at = at.parent) at.last = last;
    this.#current = to;
  }

  finish(): Page {
    this.#gather();
    const last = this.elements.length - 1;
    for (let at: PageElement | undefined = this.#current; at !== undefined; at = at.parent) at.last = last;
    const { root, elements, found, dissolved } = this;
    return { root, elements, found, dissolved };
  }
}

/** Reads HTML, however broken, into a tree of bounded depth. Linear in the input; runs no script and fetches nothing. */
export function readPage(html: string): Page {
  const attributes = new Attributes(html, decodeValue);
  const builder = new TreeBuilder(html, attributes);
  new TokenReader(html, attributes, mostAttributes).read(builder);
  return builder.finish();
}
