import type { BlockOf } from '@broadsheet/article/schema';
import { Rich } from '../text/rich.tsx';

type Item = BlockOf<'list'>['items'][number];

/** An item with the list that stands under it. */
export interface Entry {
  item: Item;
  under: Entry[];
}

/** The items of a list, which know their level, as lists in lists: each level counts for itself. */
export function nested(items: readonly Item[]): Entry[] {
  const top: Entry[] = [];
  const open: { level: number; list: Entry[] }[] = [{ level: 0, list: top }];
  for (const item of items) {
    while (open.length > 1 && item.level < (open.at(-1)?.level ?? 0)) open.pop();
    const last = open.at(-1);
    const above = last?.list.at(-1);
    if (last && above && item.level > last.level) open.push({ level: item.level, list: above.under });
    open.at(-1)?.list.push({ item, under: [] });
  }
  return top;
}

function Entries({ entries, id, language }: { entries: readonly Entry[]; id?: string; language: string | undefined }) {
  const Tag = entries[0]?.item.ordered ? 'ol' : 'ul';
  return (
    <Tag id={id}>
      {entries.map(({ item, under }, i) => (
        <li key={i} value={item.ordered ? item.number : undefined}>
          {item.content.map((text, k) => (
            <Rich key={k} content={text} language={language} />
          ))}
          {under.length > 0 && <Entries entries={under} language={language} />}
        </li>
      ))}
    </Tag>
  );
}

/** A list as the article has it, lists within it set inside their items. */
export const List = ({ block, language }: { block: BlockOf<'list'>; language: string | undefined }) => (
  <Entries entries={nested(block.items)} id={block.id} language={language} />
);
