import { parseHtml } from '@broadsheet/article/html';
import { toHtml } from '@broadsheet/article/html-writer';
import { articleSchema, eachBlock, textsOf } from '@broadsheet/article/schema';
import { describe, expect, it } from 'vitest';
import { hostilePages } from './pages.ts';

describe('a page that means harm', () => {
  for (const [name, html] of Object.entries(hostilePages))
    it(`gives nothing that could run: ${name}`, () => {
      const { article } = parseHtml(html, { url: 'https://www.quay.example/news/boats' });
      expect(articleSchema.safeParse(article).success).toBe(true);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      if (!article) return;
      const addresses = [
        ...[...eachBlock(article)]
          .flatMap(textsOf)
          .flatMap((text) => text.marks ?? [])
          .flatMap((mark) => (mark.type === 'link' ? [mark.href] : [])),
        ...article.assets.flatMap((asset) => asset.renditions.map((one) => one.url)),
      ];
      for (const address of addresses) expect(address).toMatch(/^(?:https?|mailto|tel):/);
      expect(toHtml(article)).not.toMatch(/<script|<img src=x|<svg|javascript:window/i);
    });
});
