import { type Attributes, signOfName } from './attributes.ts';

/** What a name says of an element's place in the flow of text. */
export const Flow = { inline: 0, block: 1, void: 2, silent: 3 } as const;
export type Flow = (typeof Flow)[keyof typeof Flow];

const flows = new Map<string, Flow>();
for (const tag of 'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul dir noscript head'.split(
  ' ',
))
  flows.set(tag, Flow.block);
for (const tag of 'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '))
  flows.set(tag, Flow.void);
for (const tag of 'script style template svg math iframe object canvas audio video select datalist textarea button noembed noframes applet map progress meter xmp plaintext title'.split(
  ' ',
))
  flows.set(tag, Flow.silent);

/** How an element of this name takes part in the flow of text. */
export const flowOf = (tag: string): Flow => flows.get(tag) ?? Flow.inline;

export type PageNode = PageElement | string;

const none: PageNode[] = [];

/** An element of a page, light enough for a hundred thousand of them. */
export class PageElement {
  readonly tag: string;
  readonly flow: Flow;
  readonly parent: PageElement | undefined;
  readonly depth: number;
  /** Place in document order. */
  readonly order: number;
  /** Place of the last element inside. */
  last: number;
  /** An element of the flow's blocks lies inside, or breaks that split the text. */
  holdsBlocks = false;
  /** Pictures inside. */
  images = 0;
  /** Line breaks inside. */
  breaks = 0;
  /** UTF-16 units of text, white space folded, and those in links. */
  chars = 0;
  linkChars = 0;
  /** Units of text in paragraphs below, and of those that were kept. */
  prose = 0;
  kept = 0;
  /** Bits of `ClassWord` that its class, id and role hold. */
  words = 0;
  /** Why the element is no part of the article. */
  why: string | undefined = undefined;
  #children = none;
  readonly #attributes: Attributes | undefined;
  /** Where among the page's attributes its own begin and end. */
  readonly #first: number;
  readonly #end: number;
  /** Signs of the names of its attributes: most that are asked for are not there. */
  readonly #signs: number;

  /** `attributes` holds those of the element from `first` to its end. */
  constructor(
    tag: string,
    parent: PageElement | undefined,
    order: number,
    attributes?: Attributes,
    first = 0,
    flow = flowOf(tag),
  ) {
    this.tag = tag;
    this.flow = flow;
    this.#attributes = attributes;
    this.#first = first;
    this.#end = attributes?.size ?? 0;
    this.#signs = attributes?.signs(first, attributes.size) ?? 0;
    this.parent = parent;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.order = order;
    this.last = order;
  }

  get children(): readonly PageNode[] {
    return this.#children;
  }

  /** Adds a child; a text joins the text before it. */
  append(node: PageNode): void {
    const children = this.#children;
    const before = children[children.length - 1];
    // Most elements hold one child, and an array made with it takes no more room than that.
    if (before === undefined) this.#children = [node];
    else if (typeof node === 'string' && typeof before === 'string') children[children.length - 1] = before + node;
    else children.push(node);
  }

  /** Value of the attribute of this name, which is in lower case. */
  get(name: string): string | undefined {
    if ((this.#signs & signOfName(name)) === 0) return undefined;
    const at = this.#attributes?.find(name, this.#first, this.#end) ?? -1;
    return at < 0 ? undefined : this.#attributes?.value(at);
  }

  has(name: string): boolean {
    if ((this.#signs & signOfName(name)) === 0) return false;
    return (this.#attributes?.find(name, this.#first, this.#end) ?? -1) >= 0;
  }

  contains(other: PageElement): boolean {
    return this.order <= other.order && other.order <= this.last;
  }

  /** The nearest element, from this one up, for which `test` holds. */
  closest(test: (element: PageElement) => boolean): PageElement | undefined {
    for (let at: PageElement | undefined = this; at !== undefined; at = at.parent) if (test(at)) return at;
    return undefined;
  }
}

/** A page as a light tree, with the elements that are looked for by name gathered on the way. */
export interface Page {
  root: PageElement;
  elements: PageElement[];
  /** By tag: `meta`, `link`, `script`, `title`, `time`, `h1` to `h3`, `base`; those with microdata as `[itemprop]`. */
  found: ReadonlyMap<string, readonly PageElement[]>;
  /** Elements were dissolved because there were too many or too deep. */
  dissolved: number;
}

/** The text of a `script`, `style` or `title`. */
export const rawText = (element: PageElement): string =>
  element.children.length === 1 && typeof element.children[0] === 'string'
    ? element.children[0]
    : element.children.filter((child) => typeof child === 'string').join('');
