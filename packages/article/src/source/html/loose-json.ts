const largest = 3_000_000;

/**
 * JSON as pages carry it, and all of it: in comments or CDATA, behind `var x =`, several values one after another, with
 * raw line breaks and bare quotation marks in strings, in single quotation marks, with comments, with commas too many or
 * too few, cut short. What cannot be read is left out.
 */
export function looseJson(text: string): unknown[] {
  if (text.length > largest) return [];
  try {
    return [JSON.parse(text)];
  } catch {}
  const escaped = text.includes('"') ? text : text.replace(/&(?:quot|#34|#x22);/gi, '"');
  return new Mender(escaped).values;
}

const space = (c: string) => c <= ' ' || c === '\u00a0' || c === '\ufeff';

class Mender {
  readonly values: unknown[] = [];
  readonly #text: string;
  #at = 0;
  #out: string[] = [];
  #closers: string[] = [];
  /** What was last written: decides whether a comma is missing. */
  #last: 'open' | 'comma' | 'colon' | 'value' = 'open';
  /** How many pieces and open brackets there were at the last comma: there a text that is cut short is cut again. */
  #whole: { pieces: number; depth: number } | undefined;

  constructor(text: string) {
    this.#text = text;
    for (const { length } = text; this.#at < length; this.#at++) this.#step(text.charAt(this.#at));
    if (this.#closers.length > 0) this.#end();
  }

  #step(c: string): void {
    const text = this.#text;
    if (space(c)) return;
    if (c === '/' && (text.charAt(this.#at + 1) === '*' || text.charAt(this.#at + 1) === '/')) {
      const end = text.charAt(this.#at + 1) === '*' ? '*/' : '\n';
      const found = text.indexOf(end, this.#at + 2);
      // A comment on the line of the brackets themselves, as before CDATA, hides nothing.
      const until = found < 0 ? text.length : found + end.length - 1;
      this.#at = this.#closers.length === 0 && end === '\n' ? this.#at + 1 : until;
    } else if (c === '{' || c === '[') {
      // "<![CDATA[" opens no list.
      if (
        c === '[' &&
        this.#closers.length === 0 &&
        /<!$|<!\[CDATA$/.test(text.slice(Math.max(0, this.#at - 8), this.#at))
      )
        return;
      this.#value(c);
      this.#closers.push(c === '{' ? '}' : ']');
      this.#last = 'open';
    } else if (this.#closers.length === 0) return;
    else if (c === '}' || c === ']') {
      if (this.#last === 'colon') this.#out.push('null');
      this.#out.push(this.#closers.pop() ?? '');
      this.#last = 'value';
      if (this.#whole && this.#closers.length < this.#whole.depth) this.#whole = undefined;
      if (this.#closers.length === 0) this.#end();
    } else if (c === ',') {
      if (this.#last === 'colon') this.#out.push('null');
      if (this.#last !== 'open') this.#last = 'comma';
    } else if (c === ':') {
      this.#out.push(':');
      this.#last = 'colon';
    } else if (c === '"' || c === "'") this.#string(c);
    else this.#word();
  }

  /** Writes a value, and before it the comma that parts it from the one before. */
  #value(text: string): void {
    if ((this.#last === 'comma' || this.#last === 'value') && this.#closers.length > 0) {
      this.#whole = { pieces: this.#out.length, depth: this.#closers.length };
      this.#out.push(',');
    }
    this.#out.push(text);
    this.#last = 'value';
  }

  /** Whether a quotation mark ends the string: what follows it can only follow a string. */
  #ends(at: number): boolean {
    let next = at + 1;
    while (next < this.#text.length && space(this.#text.charAt(next))) next++;
    const c = this.#text.charAt(next);
    if (c !== ',') return c === '' || c === ':' || c === '}' || c === ']' || (c === '"' && next > at + 1);
    next++;
    while (next < this.#text.length && space(this.#text.charAt(next))) next++;
    return /^(?:["'{[\d}\]/-]|$|[\w$]{1,40}\s{0,9}:|true|false|null)/.test(this.#text.slice(next, next + 60));
  }

  #string(quote: string): void {
    const text = this.#text;
    let out = '';
    let at = this.#at + 1;
    let from = at;
    const keep = (more: string, next: number) => {
      out += text.slice(from, at) + more;
      from = next;
    };
    for (; at < text.length; at++) {
      const c = text.charAt(at);
      if (c === '\\') {
        const next = text.charAt(at + 1);
        if (!(/["\\/bfnrt]/.test(next) || /^u[\da-f]{4}/i.test(text.slice(at + 1, at + 6)))) keep('', at + 1);
        at++;
      } else if (c === quote && this.#ends(at)) break;
      else if (c === '"') keep('\\"', at + 1);
      else if (c < ' ') keep(c === '\n' ? '\\n' : ' ', at + 1);
    }
    keep('', at);
    this.#value(`"${out}"`);
    this.#at = at;
  }

  #word(): void {
    const word =
      /^[^\s,:{}[\]"'/]+/.exec(this.#text.slice(this.#at, this.#at + 400))?.[0] ?? this.#text.charAt(this.#at);
    this.#at += word.length - 1;
    const isKey = /^\s{0,20}:/.test(this.#text.slice(this.#at + 1, this.#at + 22));
    const known = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(word);
    this.#value(isKey ? JSON.stringify(word) : known ? word.toLowerCase() : 'null');
  }

  #end(): void {
    const close = (depth: number) => this.#closers.slice(0, depth).reverse().join('');
    const attempts = [this.#out.join('') + close(this.#closers.length)];
    if (this.#whole) attempts.push(this.#out.slice(0, this.#whole.pieces).join('') + close(this.#whole.depth));
    for (const attempt of attempts)
      try {
        this.values.push(JSON.parse(attempt));
        break;
      } catch {}
    this.#out = [];
    this.#closers = [];
    this.#whole = undefined;
    this.#last = 'open';
  }
}
