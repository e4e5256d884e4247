/** A string in the state of a page's scripts, with the key it stands under and the object or list that holds it. */
export interface StateString {
  text: string;
  key: string;
  holder: StateHolder;
}

/** An object or list of the state. */
export interface StateHolder {
  parent: StateHolder | undefined;
  key: string;
  /** Short strings that it holds, by key; those of a list by place. */
  own: Map<string, string>;
  prose: number;
}

const mostStrings = 20_000;
/** Strings that hold a state of their own, and objects and lists, one in another. */
const deepest = 3;
const mostNested = 200;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: ' ', f: ' ', v: ' ', '0': ' ' };

const lineFeed = 10;
const dollar = 36;
const backslash = 92;
const underscore = 95;
const isWordPart = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  unit === underscore ||
  unit === dollar;

/** Reads strings, objects and lists from JSON or from the code of a script, however they are nested; runs nothing. */
export class StateReader {
  readonly strings: StateString[] = [];
  readonly root: StateHolder = { parent: undefined, key: '', own: new Map(), prose: 0 };

  read(source: string, within: StateHolder = this.root, depth = 0): void {
    let holder = within;
    let key = '';
    let before = '';
    let place = 0;
    const open: { holder: StateHolder; place: number }[] = [];
    for (let at = 0; at < source.length && this.strings.length < mostStrings; at++) {
      const c = source.charAt(at);
      if (c === '{' || c === '[') {
        open.push({ holder, place });
        place = 0;
        if (open.length < mostNested) holder = { parent: holder, key, own: new Map(), prose: 0 };
        key = '';
      } else if (c === '}' || c === ']') {
        const around = open.pop();
        place = around?.place ?? 0;
        holder = around?.holder ?? within;
        key = '';
      } else if (c === ',') {
        key = '';
        place++;
      } else if (c === ':') key = before;
      else if (c === '"' || c === "'" || c === '`') {
        const { text, end } = literal(source, at, c);
        at = end;
        before = text.slice(0, 80);
        if (/^\s*:/.test(source.slice(end + 1, end + 6))) continue;
        if (text.length < 200) holder.own.set(key === '' ? String(place) : key, text);
        if (depth < deepest && /^\s*[[{]|^[\da-f]+:[[{"]/.test(text) && /["'],?\s*[:\]},]/.test(text))
          this.read(text, { parent: holder, key, own: new Map(), prose: 0 }, depth + 1);
        else if (text.length > 1) this.strings.push({ text, key, holder });
      } else if (isWordPart(source.charCodeAt(at))) {
        let end = at + 1;
        while (end < source.length && end < at + 80 && isWordPart(source.charCodeAt(end))) end++;
        before = source.slice(at, end);
        at = end - 1;
      }
    }
  }
}

/** The string that begins at a quotation mark; one that a line break ends, as an apostrophe in text does, is none. */
function literal(source: string, from: number, quote: string): { text: string; end: number } {
  let text = '';
  let start = from + 1;
  let at = start;
  const ending = quote.charCodeAt(0);
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === ending) break;
    if (unit === lineFeed && quote !== '`') return { text: '', end: from };
    if (unit !== backslash) continue;
    text += source.slice(start, at);
    const next = source.charAt(at + 1);
    const code = /[ux]/i.test(next) ? /^u([\da-f]{4})|^x([\da-f]{2})/i.exec(source.slice(at + 1, at + 6)) : undefined;
    if (code) {
      text += String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16));
      at += code[0].length;
    } else {
      text += escapes[next] ?? next;
      at++;
    }
    start = at + 1;
  }
  return { text: text + source.slice(start, at), end: at };
}
