import { describe, expect, it } from 'vitest';
import { dailyPapers } from '../fixtures/pages/daily-papers.ts';
import { easternPapers } from '../fixtures/pages/eastern-papers.ts';
import { habits } from '../fixtures/pages/habits.ts';
import { magazines } from '../fixtures/pages/magazines.ts';
import { newsrooms } from '../fixtures/pages/newsrooms.ts';
import type { Page } from '../fixtures/pages/page.ts';
import { papers } from '../fixtures/pages/papers.ts';
import { portals } from '../fixtures/pages/portals.ts';
import { strangers } from '../fixtures/pages/strangers.ts';
import { systems } from '../fixtures/pages/systems.ts';
import { trades } from '../fixtures/pages/trades.ts';
import { worldCorners } from '../fixtures/pages/world-corners.ts';
import { worldPapers } from '../fixtures/pages/world-papers.ts';
import { worldPortals } from '../fixtures/pages/world-portals.ts';
import { worldSystems } from '../fixtures/pages/world-systems.ts';
import { parseHtml } from './html.ts';
import type { Article } from './schema/article.ts';

type Block = Article['body'][number];

/** Blocks as the fixtures write them: one line a paragraph, `## ` a crosshead, `- ` an item, `> ` a quotation. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.content.text];
    case 'heading':
      return [`## ${block.content.text}`];
    case 'list':
      return block.items.map(({ content }) => `- ${content.map(({ text }) => text).join(' ')}`);
    case 'quote':
      return block.content.map(({ text }) => `> ${text}`);
    case 'box':
      return [...(block.title ? [`## ${block.title.text}`] : []), ...block.blocks.flatMap(linesOf)];
    case 'table':
      return [...(block.head ?? []), ...block.rows].map(
        (row) => `| ${row.map(({ content }) => content.map(({ text }) => text).join(' ')).join(' | ')}`,
      );
    default:
      return [];
  }
}

/** A moment as its time where it has an offset, so that two ways to write it are one. */
const moment = (value: string | undefined | null) =>
  value == null ? null : /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : value.replace(/:00$/, '');

/** What the parser read of those fields that the fixture names. */
function read({ html, url, truth }: Page) {
  const { article } = parseHtml(html, { url: url ?? 'https://heron.example/region/ferry' });
  if (!article) return null;
  const found = {
    headline: article.headline.text,
    kicker: article.kicker?.text ?? null,
    lead: article.lead.map(({ text }) => text).join(' ') || null,
    authors: (article.byline?.parties ?? []).map(({ name }) => name.toLowerCase()),
    published: moment(article.dates.published?.value),
    modified: moment(article.dates.modified?.value),
    language: article.language,
    body: [
      ...article.body.flatMap(linesOf),
      ...(article.live?.entries ?? []).flatMap(({ title, blocks }) => [
        ...(title ? [`## ${title.text}`] : []),
        ...blocks.flatMap(linesOf),
      ]),
    ],
  };
  return Object.fromEntries(Object.entries(found).filter(([field]) => Object.hasOwn(truth, field)));
}

const expected = ({ truth }: Page) => ({
  ...truth,
  ...(truth.authors && { authors: truth.authors.map((name) => name.toLowerCase()) }),
  ...(truth.published !== undefined && { published: moment(truth.published) }),
  ...(truth.modified !== undefined && { modified: moment(truth.modified) }),
});

const pages = [
  ...systems,
  ...portals,
  ...papers,
  ...habits,
  ...strangers,
  ...worldPapers,
  ...worldPortals,
  ...worldSystems,
  ...worldCorners,
  ...newsrooms,
  ...magazines,
  ...trades,
  ...dailyPapers,
  ...easternPapers,
].map((page) => [page.name, page] as const);

describe('pages as systems and portals write them', () => {
  it.each(pages.filter(([, { misread }]) => misread === undefined))('%s', (_, page) => {
    expect(read(page)).toEqual(expected(page));
  });

  // What is mended loses its `misread`.
  it.fails.each(pages.filter(([, { misread }]) => misread !== undefined))('still misread: %s', (_, page) => {
    expect(read(page)).toEqual(expected(page));
  });
});
