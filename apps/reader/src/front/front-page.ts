import type { Summary } from '@broadsheet/client';

/** An article in its place on the front page, and what speaks for it. */
export interface Placed {
  article: Summary;
  score: number;
  why: string[];
}

export interface FrontPage {
  lead: Placed | undefined;
  columns: [Placed[], Placed[]];
  rest: Placed[];
}

const hasPicture = (article: Summary) =>
  article.assets.some((asset) => asset.kind === 'image' && asset.renditions.length > 0);
const sectionOf = (article: Summary) => article.sections?.[0]?.name ?? article.kicker?.text ?? '';
/** Articles beside the lead on the first screen. */
const beside = 6;

/** Scores an article by its place in time, its length, its lead and its picture; in the reader's language first. */
function judge(article: Summary, place: number, count: number, language: string): Placed {
  const reasons: [number, string][] = [
    [4 * (1 - place / Math.max(1, count)), place === 0 ? 'newest' : 'recent'],
    [article.language?.slice(0, 2) === language ? 3 : 0, 'in the language of the page'],
    [Math.min(2, article.words / 300), article.words > 300 ? 'long' : 'short'],
    [article.lead.length > 0 ? 1 : 0, 'has a lead'],
    [hasPicture(article) ? 1.5 : 0, 'has a picture'],
    [article.kicker ? 0.5 : 0, 'has a kicker'],
  ];
  return {
    article,
    score: reasons.reduce((sum, [weight]) => sum + weight, 0),
    why: reasons.filter(([weight]) => weight > 0).map(([weight, reason]) => `${reason} (${weight.toFixed(1)})`),
  };
}

/**
 * Edits a front page from the newest articles: the strongest leads; the others fill two columns, so that no section
 * stands twice in a row if it can be helped. `why` says what spoke for each.
 */
export function editFrontPage(newest: readonly Summary[], language: string): FrontPage {
  const judged = newest
    .map((article, i) => judge(article, i, newest.length, language))
    .sort((a, b) => b.score - a.score);
  const [lead, ...others] = judged;
  const chosen: Placed[] = [];
  const waiting = [...others];
  while (chosen.length < beside && waiting.length > 0) {
    const last = chosen.at(-1) ?? lead;
    const next = waiting.findIndex((placed) => !last || sectionOf(placed.article) !== sectionOf(last.article));
    chosen.push(...waiting.splice(Math.max(0, next), 1));
  }
  const half = Math.ceil(chosen.length / 2);
  return { lead, columns: [chosen.slice(0, half), chosen.slice(half)], rest: waiting };
}
