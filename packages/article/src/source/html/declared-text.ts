import type { PageElement } from '../../document/page.ts';
import { isRecord, own } from './json-ld.ts';
import { readPage } from './tree.ts';

const entity = /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;
const isEscaped = (text: string): boolean => text.includes('&') && entity.test(text);
/** White space other than single blanks and line ends. */
const unfolded = /[^\S\n ]| {2}/;

/** Text of a declared value: entities and tags that were escaped once too often are taken back. */
export function plain(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return plain(value.find((item) => typeof item === 'string' || typeof item === 'number'));
  if (isRecord(value)) return plain(own(value, '@value'));
  if (typeof value !== 'string') return '';
  let text = value;
  if (isEscaped(text) || (text.includes('<') && /<[a-z/!][^>]{0,500}>/i.test(text))) {
    for (let round = 0; round < 2 && (isEscaped(text) || /<[a-z/!]/i.test(text)); round++) {
      const parts: string[] = [];
      const visit = (element: PageElement): void => {
        for (const child of element.children)
          if (typeof child === 'string') parts.push(child);
          else if (child.tag !== 'script' && child.tag !== 'style') {
            if (child.tag === 'p' || child.tag === 'br' || child.tag === 'div') parts.push('\n');
            visit(child);
          }
      };
      visit(readPage(text.slice(0, 200_000)).root);
      text = parts.join('');
    }
  }
  return (unfolded.test(text) ? text.replace(/[^\S\n]+/g, ' ') : text).trim();
}

/** A declared text on one line. */
export function line(value: unknown): string {
  const text = plain(value);
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
}
