import { type Page, rawText } from '../../document/page.ts';
import { looseJson } from './loose-json.ts';

export type JsonRecord = { readonly [key: string]: unknown };
/** A step of a JSON Pointer. */
const stepOf = (key: string): string =>
  key.includes('~') || key.includes('/') ? key.replace(/~/g, '~0').replace(/\//g, '~1') : key;
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A thing that a page describes in JSON-LD, with the JSON Pointer to it; the first step is the number of the script. */
export interface Described {
  thing: JsonRecord;
  types: readonly string[];
  path: string;
}

const mostThings = 5_000;

/** Own property of a record; keys such as `__proto__` of a hostile page are data like any other. */
export const own = (record: JsonRecord, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/** A value or a list of values, lists in lists too, as a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 1_000).flat(2) : [value];

/** Everything with a type that the page's JSON-LD scripts describe, in order; each value visited once, without recursion. */
export function describedIn(page: Page): Described[] {
  const found: Described[] = [];
  let script = 0;
  for (const element of page.found.get('script') ?? []) {
    if (!/ld\+json/i.test(element.get('type') ?? '')) continue;
    const queue: { value: unknown; path: string; depth: number }[] = looseJson(rawText(element)).map((value) => ({
      value,
      path: `/${script++}`,
      depth: 0,
    }));
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
              path: `${path}/${stepOf(key)}`,
              depth: depth + 1,
            });
        }
      }
    }
  }
  return found;
}
