import type { Article } from '@broadsheet/article/schema';

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words of lead and body, near enough for a reading time. */
export function countWords({ lead, body }: Pick<Article, 'lead' | 'body'>): number {
  let count = lead.reduce((sum, text) => sum + wordsIn(text.text), 0);
  for (const block of body) {
    if (block.type === 'paragraph' || block.type === 'heading') count += wordsIn(block.content.text);
    else if (block.type === 'list')
      count += block.items.reduce((sum, item) => sum + item.content.reduce((n, text) => n + wordsIn(text.text), 0), 0);
    else if (block.type === 'quote') count += block.content.reduce((sum, text) => sum + wordsIn(text.text), 0);
    else if (block.type === 'box') count += countWords({ lead: [], body: block.blocks });
  }
  return count;
}
