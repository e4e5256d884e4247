import type { PageElement } from '../../document/page.ts';

/** A short selector of an element: its tag with its id or first class. */
export function selectorOf(element: PageElement): string {
  const id = element.get('id');
  if (id && /^[\w-]{1,60}$/.test(id)) return `${element.tag}#${id}`;
  const name = element.get('class')?.trim().split(/\s+/)[0];
  return name && /^[\w-]{1,60}$/.test(name) ? `${element.tag}.${name}` : element.tag;
}
