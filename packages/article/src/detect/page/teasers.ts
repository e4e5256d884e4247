import type { PageElement, PageNode } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import type { Run } from './runs.ts';

/** Fewest teasers side by side that make a list of them, and where their holder is called so. */
const fewest = 4;
const fewestCalled = 2;
/** UTF-16 units that a teaser has at most. */
const longest = 1_200;

/** Teasers of other articles that stand in one element. */
export interface TeaserList {
  holder: PageElement;
  cards: readonly PageElement[];
  /** Prose in the teasers. */
  prose: number;
}

const isAnchor = (element: PageElement): boolean => element.tag === 'a';

/** The first link in a line, a few elements down. */
function linkIn(nodes: readonly PageNode[]): PageElement | undefined {
  let level = nodes;
  for (let depth = 0; depth < 4; depth++) {
    for (const node of level) if (typeof node !== 'string' && isAnchor(node)) return node;
    level = level.flatMap((node) => (typeof node === 'string' ? [] : node.children));
  }
  return undefined;
}

/** The page of this site that a line points to as a whole. */
function targetOf(run: Run, host: string | undefined): string | undefined {
  if (run.text.length < 4 || run.text.length > 300 || run.linkChars < 0.8 * run.text.length) return undefined;
  const link = run.element.closest(isAnchor) ?? linkIn(run.nodes);
  const href = link?.get('href')?.trim();
  if (href === undefined || /^(?:#|$|mailto:|tel:|javascript:)/i.test(href)) return undefined;
  const at = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(href);
  return at === null || at[1]?.toLowerCase() === host ? href : undefined;
}

/**
 * Lists of teasers: elements side by side, each with a line that links to a page of the site, and some of them with a
 * short text. A teaser is the largest element around such a line that holds no other.
 */
export function teaserLists(runs: readonly Run[], host: string | undefined): TeaserList[] {
  const linked: { element: PageElement; href: string }[] = [];
  const bareHost = host?.replace(/^www\./, '');
  for (const run of runs) {
    const href = targetOf(run, bareHost);
    if (href !== undefined && linked.at(-1)?.href !== href) linked.push({ element: run.element, href });
  }
  const lists = new Map<PageElement, Set<PageElement>>();
  linked.forEach(({ element }, i) => {
    const [before, after] = [linked[i - 1]?.element, linked[i + 1]?.element];
    let card = element;
    const holdsOther = (at: PageElement) =>
      (before !== undefined && at.contains(before)) || (after !== undefined && at.contains(after));
    while (card.parent && !holdsOther(card.parent) && card.depth > 1) card = card.parent;
    if (!card.parent || card.chars > longest) return;
    const cards = lists.get(card.parent) ?? new Set();
    lists.set(card.parent, cards.add(card));
  });
  return [...lists].flatMap(([holder, set]) => {
    const cards = [...set];
    const prose = cards.reduce((sum, card) => sum + card.prose, 0);
    const telling = cards.filter((card) => card.prose > 0).length;
    const least = holder.words & ClassWord.related ? fewestCalled : fewest;
    return cards.length >= least && telling * 2 >= cards.length ? [{ holder, cards, prose }] : [];
  });
}

/**
 * Says of lists of teasers that hold nothing else that they are no text of the article, where the page has a text of its
 * own beside them. Gives the other lists, the short ones aside.
 */
export function leaveTeasers(
  lists: readonly TeaserList[],
  body: PageElement,
  headline: PageElement | undefined,
): readonly TeaserList[] {
  const own = body.kept - lists.reduce((sum, { cards }) => sum + cards.reduce((all, { kept }) => all + kept, 0), 0);
  const left = lists.filter(({ holder, cards, prose }) => {
    if (!headline || own < 100) return true;
    if (holder.contains(headline) || holder.prose - prose > 60 || prose > 250 * cards.length) return true;
    for (const card of cards) {
      if (card.kept === 0) continue;
      const { kept } = card;
      for (let at: PageElement | undefined = card; at !== undefined; at = at.parent) at.kept -= kept;
      card.why = 'related';
    }
    return false;
  });
  return left.filter(({ cards }) => cards.length >= fewest);
}
