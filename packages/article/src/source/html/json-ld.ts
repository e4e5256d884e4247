import { type Page, rawText } from '../../document/page.ts';

export type JsonRecord = { readonly [key: string]: unknown };
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A thing that a page describes in JSON-LD, with the JSON Pointer to it; the first step is the number of the script. */
export interface Described {
  thing: JsonRecord;
  types: readonly string[];
  path: string;
}

const mostThings = 5_000;
const largestScript = 3_000_000;

/** Own property of a record; keys such as `__proto__` of a hostile page are data like any other. */
export const own = (record: JsonRecord, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** JSON as pages carry it: in comments or CDATA, with raw line breaks in strings, comments, trailing commas. */
export function parseLooseJson(text: string): unknown {
  if (text.length > largestScript) return undefined;
  try {
    return JSON.parse(text);
  } catch {}
  const mended = mend(text);
  try {
    return JSON.parse(mended);
  } catch {
    return undefined;
  }
}

function mend(text: string): string {
  let out = '';
  let inString = false;
  /** A comma and the blanks after it, until it is known whether anything follows. */
  let held = '';
  const closers: string[] = [];
  const source = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*;?\s*$/, '')
    .replace(/^\s*\ufeff/, '')
    .replace(/;\s*$/, '');
  const plain = source.includes('&quot;') && !source.includes('"') ? source.replaceAll('&quot;', '"') : source;
  for (let i = 0; i < plain.length; i++) {
    const c = plain.charAt(i);
    if (inString) {
      if (c === '\\') {
        const next = plain.charAt(i + 1);
        if (/["\\/bfnrtu]/.test(next)) out += c + next;
        else out += next;
        i++;
      } else if (c === '\n') out += '\\n';
      else if (c === '\r') continue;
      else if (c < ' ') out += ' ';
      else {
        if (c === '"') inString = false;
        out += c;
      }
    } else if (c === '"') {
      inString = true;
      out += held + c;
      held = '';
    } else if (c === '/' && plain.charAt(i + 1) === '*') {
      const end = plain.indexOf('*/', i + 2);
      i = end < 0 ? plain.length : end + 1;
    } else if (c === '/' && plain.charAt(i + 1) === '/') {
      const end = plain.indexOf('\n', i);
      i = end < 0 ? plain.length : end;
    } else if (c === '}' || c === ']') {
      out += c;
      held = '';
      closers.pop();
      // What follows the value is a bracket too many.
      if (closers.length === 0) return out;
    } else if (c === ',' || (held !== '' && c <= ' ')) held = c === ',' ? c : held;
    else {
      if (c === '{') closers.push('}');
      else if (c === '[') closers.push(']');
      out += held + c;
      held = '';
    }
  }
  // Brackets that nothing closes, in a text cut short.
  return out + (inString ? '"' : '') + closers.reverse().join('');
}

/** Everything with a type that the page's JSON-LD scripts describe, in order; each value visited once, without recursion. */
export function describedIn(page: Page): Described[] {
  const found: Described[] = [];
  let script = 0;
  for (const element of page.found.get('script') ?? []) {
    if (!/ld\+json/i.test(element.get('type') ?? '')) continue;
    const root = parseLooseJson(rawText(element));
    const queue: { value: unknown; path: string; depth: number }[] = [{ value: root, path: `/${script++}`, depth: 0 }];
    for (let at = 0; at < queue.length && at < mostThings; at++) {
      const next = queue[at];
      if (!next || next.depth > 12) continue;
      const { value, path, depth } = next;
      if (Array.isArray(value)) {
        value.forEach((item, i) => {
          if (typeof item === 'object') queue.push({ value: item, path: `${path}/${i}`, depth: depth + 1 });
        });
      } else if (isRecord(value)) {
        const types = listOf(own(value, '@type')).filter((type): type is string => typeof type === 'string');
        if (types.length > 0 || own(value, '@id') !== undefined) found.push({ thing: value, types, path });
        for (const key of Object.keys(value)) {
          const item = value[key];
          if (typeof item === 'object' && item !== null)
            queue.push({
              value: item,
              path: `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`,
              depth: depth + 1,
            });
        }
      }
    }
  }
  return found;
}
