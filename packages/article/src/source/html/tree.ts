import { Tokenizer } from 'htmlparser2';
import { Flow, flowOf, knownTags, type Page, PageElement } from '../../document/page.ts';

/** Deepest nesting that is kept; deeper elements are dissolved into the one at this depth. */
const deepest = 200;
/** Elements a page may have; the mark-up of those after it is dissolved, their text is kept. */
const mostElements = 300_000;
const mostAttributes = 60;

const gathered = new Set([
  'html',
  'body',
  'meta',
  'link',
  'script',
  'title',
  'time',
  'h1',
  'h2',
  'base',
  'article',
  'main',
]);

const paragraph = new Set(['p']);
const closes = new Map<string, ReadonlySet<string>>([
  ['tr', new Set(['tr', 'th', 'td', 'p'])],
  ['th', new Set(['th', 'td', 'p'])],
  ['td', new Set(['td', 'th', 'p'])],
  ['body', new Set(['head', 'link', 'script'])],
  ['a', new Set(['a'])],
  ['li', new Set(['li', 'p'])],
  ['option', new Set(['option'])],
  ['dd', new Set(['dd', 'dt', 'p'])],
  ['dt', new Set(['dd', 'dt', 'p'])],
  ['tbody', new Set(['thead', 'tbody', 'tr', 'td', 'th', 'p'])],
  ['tfoot', new Set(['thead', 'tbody', 'tr', 'td', 'th', 'p'])],
  ['thead', new Set(['tbody', 'tr', 'td', 'th', 'p'])],
]);
for (const tag of 'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hgroup hr main menu nav ol pre section table ul'.split(
  ' ',
))
  closes.set(tag, paragraph);
for (const tag of 'h1 h2 h3 h4 h5 h6'.split(' ')) closes.set(tag, new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']));

/** Cells end the search of a closing tag that belongs to something outside the table. */
const barriers = new Set(['td', 'th', 'caption', 'table', 'template']);
const ofTables = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'body', 'html', 'template']);
/** Tags that end unclosed foreign content: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign */
const breakout = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var article section figure header footer main nav aside'.split(
    ' ',
  ),
);

const lowered = new Map<string, string>();
for (const tag of [...knownTags(), ...breakout, 'a', 'time', 'label', 'picture', 'cite', 'q', 'mark', 'abbr', 'font'])
  lowered.set(tag, tag);

class TreeBuilder {
  readonly html: string;
  readonly root = new PageElement('#root', [], undefined, 0);
  readonly elements: PageElement[] = [this.root];
  readonly found = new Map<string, PageElement[]>();
  dissolved = 0;
  #current: PageElement = this.root;
  /** Open elements that are not in the tree, by name. */
  #lost: string[] = [];
  #tag = '';
  #attributes: string[] = [];
  #name = '';
  #value = '';
  #foreign = 0;

  constructor(html: string) {
    this.html = html;
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  ontext(start: number, end: number): void {
    if (this.#foreign === 0) this.#append(this.html.slice(start, end));
  }

  ontextentity(code: number): void {
    if (this.#foreign === 0) this.#append(String.fromCodePoint(code));
  }

  #append(text: string): void {
    const { children } = this.#current;
    const at = children.length - 1;
    const before = children[at];
    if (typeof before === 'string') children[at] = before + text;
    else children.push(text);
  }

  onopentagname(start: number, end: number): void {
    const raw = this.html.slice(start, end);
    this.#tag = lowered.get(raw) ?? raw.toLowerCase();
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#name = this.html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#value === '' ? this.html.slice(start, end) : this.#value + this.html.slice(start, end);
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.#attributes.length < 2 * mostAttributes) this.#attributes.push(this.#name, this.#value);
  }

  onopentagend(): void {
    this.#open(false);
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  #open(selfClosing: boolean): void {
    const tag = this.#tag;
    if (this.#foreign > 0) {
      if (breakout.has(tag)) this.#foreign = 0;
      else {
        if (!selfClosing && (tag === 'svg' || tag === 'math')) this.#foreign++;
        return;
      }
    } else if (tag === 'svg' || tag === 'math') {
      if (!selfClosing) this.#foreign = 1;
      return;
    }
    const ended = closes.get(tag);
    if (ended !== undefined && this.#lost.length === 0)
      while (ended.has(this.#current.tag) && this.#current.parent) this.#pop(this.#current.parent);
    if ((tag === 'html' || tag === 'body') && this.found.has(tag)) return;
    if (this.#current.depth >= deepest || this.elements.length >= mostElements) {
      this.dissolved++;
      const flow = flowOf(tag);
      if (flow !== Flow.void) this.#lost.push(tag);
      this.#append(flow === Flow.inline ? '' : ' ');
      return;
    }
    const element = new PageElement(tag, this.#attributes, this.#current, this.elements.length);
    this.elements.push(element);
    this.#current.children.push(element);
    if (gathered.has(tag)) {
      const list = this.found.get(tag);
      if (list) list.push(element);
      else this.found.set(tag, [element]);
    }
    if (element.flow === Flow.void) return;
    this.#current = element;
  }

  onclosetag(start: number, end: number): void {
    const raw = this.html.slice(start, end);
    const tag = lowered.get(raw) ?? raw.toLowerCase();
    if (this.#foreign > 0) {
      if (tag === 'svg' || tag === 'math') {
        this.#foreign--;
        return;
      }
      if (!breakout.has(tag)) return;
      this.#foreign = 0;
    }
    if (this.#lost.length > 0) {
      // A bounded look back, so that a flood of strange closing tags stays linear.
      const end = Math.max(0, this.#lost.length - 64);
      for (let at = this.#lost.length - 1; at >= end; at--)
        if (this.#lost[at] === tag) {
          this.#lost.length = at;
          return;
        }
    }
    if (tag === 'body' || tag === 'html') return;
    const open = this.#openElement(tag);
    if (open?.parent === undefined) return;
    this.#lost.length = 0;
    this.#pop(open.parent);
  }

  #openElement(tag: string): PageElement | undefined {
    const passes = ofTables.has(tag);
    for (let at: PageElement | undefined = this.#current; at !== undefined; at = at.parent) {
      if (at.tag === tag) return at;
      if (!passes && barriers.has(at.tag)) return undefined;
    }
    return undefined;
  }

  #pop(to: PageElement): void {
    const last = this.elements.length - 1;
    for (let at: PageElement | undefined = this.#current; at !== undefined && at !== to; at = at.parent) at.last = last;
    this.#current = to;
  }

  oncdata(start: number, end: number, trailing: number): void {
    if (this.#foreign === 0) this.#append(this.html.slice(start, end - trailing));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    const last = this.elements.length - 1;
    for (let at: PageElement | undefined = this.#current; at !== undefined; at = at.parent) at.last = last;
  }
}

/** Reads HTML, however broken, into a tree of bounded depth. Linear in the input; runs no script and fetches nothing. */
export function readPage(html: string): Page {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return {
    root: builder.root,
    elements: builder.elements,
    found: builder.found,
    dissolved: builder.dissolved,
  };
}
