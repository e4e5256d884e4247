import type { FlowLine } from '../../detect/page/flow-line.ts';
import type { PageElement } from '../../document/page.ts';
import type { BlockOf } from '../../schema/block.ts';
import type { RichText } from '../../schema/text.ts';

type Item = BlockOf<'list'>['items'][number];

/** The number of an item where it is not the one that counting from 1 would give. */
function numberOf(item: PageElement, list: PageElement): number | undefined {
  const items = list.children.filter((child): child is PageElement => typeof child !== 'string' && child.tag === 'li');
  const reversed = list.has('reversed');
  const whole = (text: string | undefined) => (/^-?\d{1,6}$/.test(text ?? '') ? Number(text) : undefined);
  let number = whole(list.get('start')) ?? (reversed ? items.length : 1);
  for (const [i, one] of items.entries()) {
    number = whole(one.get('value')) ?? (i === 0 ? number : number + (reversed ? -1 : 1));
    if (one === item) return number === i + 1 ? undefined : number;
  }
  return undefined;
}

/** Items of a list by the lines that stand in them; the second paragraph of an item is no item of its own. */
export function itemsOf(lines: readonly { line: FlowLine; content: RichText }[]): {
  items: Item[];
  places: readonly number[];
} {
  const items: Item[] = [];
  const places: number[] = [];
  let last: PageElement | undefined;
  for (const { line, content } of lines) {
    const holder = line.run.element.closest((at) => at === line.group || /^(?:li|dt|dd)$/.test(at.tag));
    const before = items.at(-1);
    if (holder && holder === last && holder !== line.group && before) before.content.push(content);
    else {
      let level = holder?.tag === 'dd' ? 0 : -1;
      let list: PageElement | undefined;
      for (let at: PageElement | undefined = line.run.element; at !== undefined; at = at.parent) {
        if (/^[uod]l$/.test(at.tag)) {
          level++;
          list ??= at;
        }
        if (at === line.group) break;
      }
      const ordered = list?.tag === 'ol';
      const number = ordered && list && holder ? numberOf(holder, list) : undefined;
      items.push({
        level: Math.min(5, Math.max(0, level)),
        ordered,
        ...(number !== undefined && { number }),
        content: [content],
      });
    }
    last = holder;
    places.push(items.length - 1);
  }
  return { items, places };
}
