import { type Attributes, standsAt } from '../../document/attributes.ts';
import { Content, type Tag, tagAt } from './tags.ts';

/** Takes what a page's mark-up consists of, in order. */
export interface TokenTaker {
  /** Whether a drawing or formula is open: no element in it holds bare text. */
  readonly isForeign: boolean;
  /** Text between two places; `content` says whether it may hold character references. */
  text(from: number, to: number, content: Content): void;
  /** A start tag; its attributes are those from `first` on. */
  start(tag: Tag, first: number, selfClosing: boolean): void;
  end(tag: Tag): void;
}

const tab = 9;
const space = 32;
const exclamation = 33;
const doubleQuote = 34;
const apostrophe = 39;
const slash = 47;
const equals = 61;
const greater = 62;
const question = 63;

const isSpace = (unit: number): boolean => unit === space || (unit >= tab && unit <= 13 && unit !== 11);
const isLetter = (unit: number): boolean => {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
};
const endsName = (unit: number): boolean => unit <= greater && (unit === greater || unit === slash || isSpace(unit));

const scriptState = /<!--|-->|<(\/?)script[\t\n\f\r />]/gi;

/**
 * Reads mark-up in one pass, as https://html.spec.whatwg.org/multipage/parsing.html#tokenization has it, by leaps from one
 * sign that matters to the next. Gives places in the text; strings are made by those who want them.
 */
export class TokenReader {
  readonly #html: string;
  readonly #attributes: Attributes;
  readonly #mostAttributes: number;
  #at = 0;
  /** Whether the tag read last ends with `/>`. */
  #selfClosing = false;
  /** The next `<!--`, once looked for: scripts without one are plain. */
  #nextComment = -1;

  constructor(html: string, attributes: Attributes, mostAttributes: number) {
    this.#html = html;
    this.#attributes = attributes;
    this.#mostAttributes = mostAttributes;
  }

  read(taker: TokenTaker): void {
    const html = this.#html;
    let text = 0;
    let open = html.indexOf('<');
    while (open >= 0) {
      const next = html.charCodeAt(open + 1);
      const closes = next === slash;
      if (closes ? open + 2 < html.length : isLetter(next) || next === exclamation || next === question) {
        if (open > text) taker.text(text, open, Content.references);
        if (isLetter(next)) this.#startTag(open + 1, taker);
        else if (closes) this.#endTag(open + 2, taker);
        else this.#at = this.#afterDeclaration(open, taker);
        text = this.#at;
        open = html.indexOf('<', text);
      } else open = html.indexOf('<', open + 1);
    }
    if (text < html.length) taker.text(text, html.length, Content.references);
  }

  #startTag(from: number, taker: TokenTaker): void {
    const html = this.#html;
    const first = this.#attributes.size;
    const to = this.#nameEnd(from);
    if (!this.#readAttributes(to)) return;
    const tag = tagAt(html, from, to);
    taker.start(tag, first, this.#selfClosing);
    if (tag.content === Content.markup || taker.isForeign) return;
    const start = this.#at;
    this.#at = tag.content === Content.toTheEnd ? html.length : this.#endOfContent(tag.name, start);
    if (this.#at > start) taker.text(start, this.#at, tag.content);
  }

  #endTag(from: number, taker: TokenTaker): void {
    if (!isLetter(this.#html.charCodeAt(from))) {
      this.#at = this.#after('>', from);
      return;
    }
    const to = this.#nameEnd(from);
    const first = this.#attributes.size;
    if (!this.#readAttributes(to)) return;
    this.#attributes.size = first;
    taker.end(tagAt(this.#html, from, to));
  }

  #nameEnd(from: number): number {
    const html = this.#html;
    let at = from + 1;
    while (at < html.length && !endsName(html.charCodeAt(at))) at++;
    return at;
  }

  /** Reads attributes up to the end of the tag, and goes there. False where the text ends first: then there is no tag. */
  #readAttributes(from: number): boolean {
    const html = this.#html;
    const { length } = html;
    const most = this.#attributes.size + 4 * this.#mostAttributes;
    let at = from;
    let slashAt = -1;
    while (at < length) {
      const unit = html.charCodeAt(at);
      if (unit === greater) {
        this.#selfClosing = slashAt === at - 1;
        this.#at = at + 1;
        return true;
      }
      if (unit === slash || isSpace(unit)) {
        if (unit === slash) slashAt = at;
        at++;
        continue;
      }
      const nameStart = at++;
      while (at < length) {
        const unit = html.charCodeAt(at);
        if (unit === equals || endsName(unit)) break;
        at++;
      }
      const nameEnd = at;
      while (at < length && isSpace(html.charCodeAt(at))) at++;
      let valueStart = nameEnd;
      let valueEnd = nameEnd;
      if (html.charCodeAt(at) === equals) {
        do at++;
        while (at < length && isSpace(html.charCodeAt(at)));
        const quote = html.charCodeAt(at);
        if (quote === doubleQuote || quote === apostrophe) {
          valueStart = at + 1;
          valueEnd = html.indexOf(quote === doubleQuote ? '"' : "'", valueStart);
          if (valueEnd < 0) break;
          at = valueEnd + 1;
        } else {
          valueStart = at;
          while (at < length) {
            const unit = html.charCodeAt(at);
            if (unit === greater || isSpace(unit)) break;
            at++;
          }
          valueEnd = at;
        }
      }
      if (this.#attributes.size < most) this.#attributes.add(nameStart, nameEnd, valueStart, valueEnd);
    }
    this.#at = length;
    return false;
  }

  /** The place after `sign`, or the end of the text. */
  #after(sign: string, from: number): number {
    const at = this.#html.indexOf(sign, from);
    return at < 0 ? this.#html.length : at + sign.length;
  }

  /** The place after a comment, a doctype, CDATA or whatever else begins with `<!` or `<?`. */
  #afterDeclaration(open: number, taker: TokenTaker): number {
    const html = this.#html;
    if (html.startsWith('<!--', open)) {
      if (html.startsWith('>', open + 4)) return open + 5;
      if (html.startsWith('->', open + 4)) return open + 6;
      for (let at = html.indexOf('--', open + 4); at >= 0; at = html.indexOf('--', at + 1)) {
        if (html.charCodeAt(at + 2) === greater) return at + 3;
        if (html.charCodeAt(at + 2) === exclamation && html.charCodeAt(at + 3) === greater) return at + 4;
      }
      return html.length;
    }
    if (!taker.isForeign || !html.startsWith('<![CDATA[', open)) return this.#after('>', open + 2);
    const close = html.indexOf(']]>', open + 9);
    taker.text(open + 9, close < 0 ? html.length : close, Content.bare);
    return close < 0 ? html.length : close + 3;
  }

  /** Where the text of an element such as `script` or `title` ends: at its closing tag, or with the page. */
  #endOfContent(name: string, from: number): number {
    const end = this.#closingTag(name, from);
    if (name !== 'script') return end;
    if (this.#nextComment < from) {
      const comment = this.#html.indexOf('<!--', from);
      this.#nextComment = comment < 0 ? this.#html.length : comment;
    }
    return this.#nextComment >= end ? end : this.#endOfScript(this.#nextComment);
  }

  #closingTag(name: string, from: number): number {
    const html = this.#html;
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      const after = at + 2 + name.length;
      if (after < html.length && endsName(html.charCodeAt(after)) && standsAt(name, html, at + 2)) return at;
    }
    return html.length;
  }

  /** The end of a script that holds a comment, in which another script may stand. */
  #endOfScript(from: number): number {
    let isComment = false;
    let isNested = false;
    scriptState.lastIndex = from;
    for (let match = scriptState.exec(this.#html); match; match = scriptState.exec(this.#html)) {
      const [found] = match;
      if (found === '<!--') {
        isComment = true;
        scriptState.lastIndex = match.index + 2;
      } else if (found === '-->') isComment = isNested = false;
      else if (match[1] === '') isNested ||= isComment;
      else if (isNested) isNested = false;
      else return match.index;
    }
    return this.#html.length;
  }
}
