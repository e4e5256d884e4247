import { shownText } from '../../detect/page/runs.ts';
import type { PageElement } from '../../document/page.ts';
import type { RichText } from '../../schema/text.ts';
import { captionBeside } from './table.ts';

const called = /attribution|(?:quote|zitat|cita)[-_]{0,2}(?:author|autor|source|quelle|by|name|footer|cite)/i;
const dashes = /^[\s–—―-]+/;

/** The element of a quotation that says whose words they are. */
export function sayerIn(group: PageElement): PageElement | undefined {
  let found: PageElement | undefined;
  const visit = (at: PageElement, depth: number): void => {
    for (const child of at.children) {
      if (typeof child === 'string') continue;
      if (/^(?:footer|cite|figcaption)$/.test(child.tag) || called.test(child.get('class') ?? '')) found = child;
      else if (depth < 5) visit(child, depth + 1);
    }
  };
  visit(group, 0);
  return found ?? captionBeside(group);
}

/** Parts the words of a quotation from those that say whose they are. */
export function withSayer(
  texts: readonly RichText[],
  group: PageElement | undefined,
): { content: RichText[]; attribution?: RichText } {
  const content = [...texts];
  const sayer = group && sayerIn(group);
  const printed = sayer ? shownText(sayer, 500) : '';
  const last = content.at(-1);
  const text = printed.replace(dashes, '').trim();
  if (!sayer || !last || text === '' || text.length > 200) return { content };
  if (last.text.endsWith(printed)) {
    const kept = last.text.slice(0, last.text.length - printed.length).replace(/[\s–—―-]+$/, '');
    if (kept === '' && content.length === 1) return { content };
    content.pop();
    const marks = last.marks?.filter((mark) => mark.end <= kept.length);
    if (kept !== '') content.push({ text: kept, ...(marks && marks.length > 0 && { marks }) });
    // A title in the midst of a sentence is no name under it.
    if (kept !== '' && sayer.tag === 'cite' && !/[.!?…。！？"'”’»」]$/.test(kept)) return { content: [...texts] };
  } else if (texts.some((one) => one.text.includes(printed))) return { content };
  return { content, attribution: { text } };
}
