import type { PageElement } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import { isArticleBody } from './prune.ts';
import { shownText } from './runs.ts';

const childElements = (element: PageElement): PageElement[] =>
  element.children.filter((child): child is PageElement => typeof child !== 'string' && child.why === undefined);

export interface Region {
  element: PageElement;
  rule: string;
  /** Share of the page's kept prose that lies in it. */
  share: number;
}

/**
 * Finds the part of the page that holds the article: what is marked as its body, else the smallest element that still
 * holds most of the prose. `named` are the elements with microdata.
 */
export function findRegion(
  named: readonly PageElement[],
  body: PageElement,
  headline: PageElement | undefined,
): Region {
  const total = Math.max(1, body.kept);
  const marked = named.filter((element) => element.why === undefined && isArticleBody(element) && element.kept > 0);
  const bodies = marked.filter((element) => !marked.some((other) => other !== element && other.contains(element)));
  const inBodies = bodies.reduce((sum, element) => sum + element.kept, 0);
  if (bodies.length > 0 && inBodies >= 0.35 * total) {
    const [first] = bodies;
    if (first && bodies.length === 1) return { element: first, rule: 'region.article-body', share: first.kept / total };
    const common = commonParent(bodies);
    if (common && inBodies >= 0.7 * common.kept)
      return { element: common, rule: 'region.article-bodies', share: common.kept / total };
  }
  return descend(body, total, headline);
}

function commonParent(elements: readonly PageElement[]): PageElement | undefined {
  const [first] = elements;
  const last = elements.at(-1);
  return first && last && first.closest((element) => element.contains(last));
}

function descend(body: PageElement, total: number, headline: PageElement | undefined): Region {
  let at = body;
  for (;;) {
    const children = childElements(at);
    let best: PageElement | undefined;
    for (const child of children) if (child.kept > (best?.kept ?? 0)) best = child;
    if (!best) break;
    const share = best.kept / Math.max(1, at.kept);
    // Paragraphs beside an element that holds most of them, without one of their own: parts that nobody closed.
    const loose = at.kept - children.reduce((sum, child) => sum + child.kept, 0);
    if (loose >= 120 && loose > 0.1 * at.kept && best.tag === at.tag && best.get('class') === at.get('class')) break;
    if (isOneOfParts(best, children, at, headline)) break;
    if (share >= 0.62 && best.holdsBlocks) {
      at = best;
      continue;
    }
    const chosen = chooseAmongArticles(children, at, headline);
    if (!chosen) break;
    at = chosen;
  }
  at = widen(at, body, headline);
  return {
    element: at,
    rule: at.words & ClassWord.body ? 'region.body-class' : 'region.densest',
    share: at.kept / total,
  };
}

/** How parts open that tell of who sends the text out. */
const ofTheHouse = /^(?:about|über|à propos|acerca de|sobre|(?:press |media )?contacts?|(?:presse)?kontakt)\b/i;

const isOfTheHouse = (part: PageElement): boolean => {
  let first: PageElement | undefined = part;
  for (let steps = 0; first && steps < 4; steps++) {
    if (first.tag === 'hr') return true;
    first = childElements(first)[0];
  }
  return ofTheHouse.test(shownText(part, 30));
};

/** Whether the text stands in several parts that are called alike, none of which has the headline. */
function isOneOfParts(
  best: PageElement,
  children: readonly PageElement[],
  parent: PageElement,
  headline: PageElement | undefined,
): boolean {
  const name = best.get('class');
  if (name === undefined || !headline || best.contains(headline) || sectionLike(best)) return false;
  const alike = children.filter(
    (child) =>
      child.tag === best.tag &&
      child.get('class') === name &&
      child.kept >= 60 &&
      (child === best || !isOfTheHouse(child)),
  );
  const kept = alike.reduce((sum, child) => sum + child.kept, 0);
  return kept - best.kept >= 0.2 * parent.kept && kept >= 0.9 * parent.kept;
}

const asides = ClassWord.lead | ClassWord.box | ClassWord.caption | ClassWord.pullQuote | ClassWord.live;

/** Text that begins between headline and region, in a sibling of it, belongs to the article too. */
function widen(region: PageElement, body: PageElement, headline: PageElement | undefined): PageElement {
  if (!headline || region.contains(headline)) return region;
  let best = region;
  for (let at = region.parent, steps = 0; at && at !== body && steps < 3; at = at.parent, steps++) {
    const inside = best;
    const before = childElements(at).filter(
      (child) =>
        child.order > headline.order && child.last < inside.order && child.kept >= 120 && !(child.words & asides),
    );
    const gained = before.reduce((sum, child) => sum + child.kept, 0);
    if (gained > 0 && at.kept - inside.kept - gained < 0.1 * inside.kept) best = at;
    if (at.contains(headline)) break;
  }
  return best;
}

const sectionLike = (element: PageElement) =>
  element.tag === 'article' || element.get('itemtype')?.includes('Article') === true;

/** Several articles side by side: the one that the headline stands in, or that says it is the text. */
function chooseAmongArticles(
  children: readonly PageElement[],
  parent: PageElement,
  headline: PageElement | undefined,
): PageElement | undefined {
  const articles = children.filter((child) => sectionLike(child) && child.kept > 0);
  if (articles.length < 2) {
    const bodies = children.filter((child) => child.words & ClassWord.body && child.kept >= 0.45 * parent.kept);
    return bodies.length === 1 && bodies[0]?.holdsBlocks ? bodies[0] : undefined;
  }
  const withHeadline = headline && articles.find((article) => article.contains(headline));
  if (withHeadline && withHeadline.kept >= 0.2 * parent.kept) return withHeadline;
  const [first, second] = [...articles].sort((a, b) => b.kept - a.kept);
  if (first && second && first.kept >= 2.5 * second.kept && first.kept >= 0.4 * parent.kept) return first;
  return undefined;
}
