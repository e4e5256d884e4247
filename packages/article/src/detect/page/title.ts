import type { Declared } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import { keyOf } from './key.ts';
import { weightOf } from './prose.ts';
import { isUnseen, type Run, shownText, textOf } from './runs.ts';
import { isSiteName, pageCount, siteNamesOf, siteTeller, withoutSite } from './site-name.ts';

export interface TitleCandidate {
  text: string;
  rule: string;
  path: string;
  element?: PageElement;
  /** What stood before the headline on its line. */
  head?: string;
  /** The whole line, where a kicker was taken off. */
  whole?: string;
}

export interface Title {
  chosen: TitleCandidate;
  kicker: { text: string; element: PageElement | undefined } | undefined;
  confidence: number;
  rejected: TitleCandidate[];
  /** The heading shown, if it is that of the article: also where a declared title in other words was chosen. */
  heading: PageElement | undefined;
  /** Every title found, as declared or shown. */
  all: readonly TitleCandidate[];
}

/** Whether a heading is no more than a link to the front page: the name of the site. */
function leadsHome(element: PageElement): boolean {
  const filled = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = filled;
  if (filled.length !== 1 || typeof only !== 'object') return false;
  return only.tag === 'a' ? /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(only.get('href') || '#') : leadsHome(only);
}

/** The headline of a page by vote between what is shown and what is declared. */
export function titleOf(
  headings: readonly PageElement[],
  others: readonly PageElement[],
  runs: readonly Run[],
  declared: Declared,
  host: string | undefined,
): Title | undefined {
  const site = siteNamesOf(declared);
  const isSite = siteTeller(site, host);
  const candidates: TitleCandidate[] = [];
  for (const { value, path, from } of declared.headlines)
    candidates.push({ text: withoutSite(value, isSite), rule: `headline.${from}`, path });
  if (declared.pageTitle !== undefined)
    candidates.push({ text: withoutSite(declared.pageTitle, isSite), rule: 'headline.title', path: 'title' });
  const declaredKeys = candidates.map(({ text }) => keyOf(text)).filter((key) => key !== '');
  const isShown = (element: PageElement) =>
    element.closest((at) => at.why === 'hidden' || at.why === 'navigation' || at.why === 'related') === undefined;
  const first = headings.filter((element) => isShown(element) && !leadsHome(element));
  // Where no first-level heading is shown, the one that the declared titles end in is it.
  const pool =
    first.length > 0 ? first : others.filter((element) => isShown(element) && endsDeclared(element, declaredKeys));
  let shown = pool.map((element) => headingCandidate(element)).filter((found) => found.candidate.text !== '');
  if (shown.length === 0) {
    const seen = runs.filter((run) => isShown(run.element));
    const titles = candidates.map(({ text }) => text);
    const set =
      setAsTitle(seen, titles) ?? (titles.every((text) => text.split(' ').length < 4) ? calledTitle(seen) : undefined);
    if (set)
      shown = [
        {
          candidate: { text: set.text, rule: 'headline.h1', path: set.element.tag, element: set.element },
          kicker: undefined,
        },
      ];
  }
  const echo = (text: string) => {
    const key = keyOf(text);
    return Math.max(
      0,
      ...declaredKeys.map((other) =>
        other === key ? 3 : key.length > 8 && (other.includes(key) || key.includes(other)) ? 2 : 0,
      ),
    );
  };
  let best = shown[0];
  for (const one of shown.slice(1, 30)) if (best && echo(one.candidate.text) > echo(best.candidate.text)) best = one;
  // A heading that no title of the page says may be that of its section, over the headline.
  const other =
    best && candidates.length > 0 && echo(best.candidate.text) === 0
      ? setAsTitle(
          runs.filter((run) => run.level > 1 && isShown(run.element)),
          candidates.map(({ text }) => text),
        )
      : undefined;
  if (other)
    best = {
      candidate: { text: other.text, rule: 'headline.h1', path: other.element.tag, element: other.element },
      kicker: undefined,
    };
  if (best && candidates.length > 0 && echo(best.candidate.text) === 0 && isSiteName(best.candidate.text, site, host))
    best = undefined;
  best = (best && below(best.candidate, declared.pageTitle, others.filter(isShown))) ?? best;
  if (best) candidates.unshift(best.candidate);
  const filled = shortened(candidates.filter(({ text }) => text !== ''));
  if (filled.length === 0) return undefined;
  const votes = new Map<string, number>();
  const sourcesOf = new Map<string, Set<string>>();
  for (const { text, rule } of filled) {
    const key = keyOf(text);
    const sources = sourcesOf.get(key) ?? new Set();
    if (!sources.has(rule)) votes.set(key, (votes.get(key) ?? 0) + (weights[rule] ?? 1));
    sources.add(rule);
    sourcesOf.set(key, sources);
  }
  let chosen = filled[0];
  for (const one of filled)
    if (chosen && (votes.get(keyOf(one.text)) ?? 0) > (votes.get(keyOf(chosen.text)) ?? 0) + 0.01) chosen = one;
  if (!chosen) return undefined;
  // A newsroom that words each title for its purpose shows the headline in the heading.
  const shownOne = filled.find(({ element }) => element !== undefined);
  if (
    !chosen.element &&
    shownOne &&
    wordings(filled) > 2 &&
    filled.some((one) => one !== shownOne && sharesWords(one.text, shownOne.text))
  )
    chosen = shownOne;
  const key = keyOf(chosen.text);
  chosen = spaced(chosen, filled);
  const rejected = filled.filter((one) => keyOf(one.text) !== key);
  return {
    chosen,
    heading:
      chosen.element ?? (best && sharesWords(best.candidate.text, chosen.text) ? best.candidate.element : undefined),
    kicker: best?.kicker ?? headOf(filled, key),
    confidence: Math.min(0.99, 0.5 + 0.15 * (votes.get(key) ?? 0)),
    rejected,
    all: filled,
  };
}

/** A heading in the words that the document's title has behind those of a shorter one above: that one names the site. */
function below(
  { text, element }: TitleCandidate,
  pageTitle: string | undefined,
  others: readonly PageElement[],
): ReturnType<typeof headingCandidate> | undefined {
  const rest = pageTitle?.startsWith(text) ? keyOf(pageTitle.slice(text.length)) : '';
  if (rest.length < 1.2 * keyOf(text).length || element === undefined) return undefined;
  const own = others.find((other) => other.order > element.order && keyOf(shownText(other, 300)) === rest);
  return own && headingCandidate(own);
}

/** Lines of a page that are looked at for one that is no heading but its title. */
const mostTitles = 400;

/** The line that is what a declared title says, or the part of it before or behind a divider: large type in place of a heading. */
function setAsTitle(
  runs: readonly Run[],
  declared: readonly string[],
): { text: string; element: PageElement } | undefined {
  let best: { text: string; element: PageElement; rank: number } | undefined;
  const fits = (text: string) =>
    text.length >= 12 &&
    text.length <= 250 &&
    declared.some(
      (title) =>
        title === text ||
        (text.length >= title.length * 0.3 &&
          ((title.startsWith(text) && /^\s*[|–—·»:_-]/.test(title.slice(text.length))) ||
            (title.endsWith(text) && /[|–—·»:-]\s*$/.test(title.slice(0, -text.length))))),
    );
  for (const run of runs.slice(0, mostTitles)) {
    const { element } = run;
    if (run.text.length > 600 || run.linkChars > run.text.length / 2) continue;
    const text = run.text.split('\n').find(fits);
    if (text === undefined) continue;
    const filled = run.nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
    const only = filled.find(
      (node): node is PageElement => typeof node !== 'string' && (filled.length === 1 || shownText(node, 300) === text),
    );
    const holder = only ?? element;
    if (holder === element && element.chars > text.length * 1.2 + 10) continue;
    const rank = (run.level > 0 ? 3 : 0) + (element.words & ClassWord.headline ? 2 : 0) + (run.boldChars > 0 ? 1 : 0);
    if (rank > (best?.rank ?? -1)) best = { text, element: holder, rank };
  }
  return best;
}

/** The first line of a page without a title that is called a headline, if it stands above the text. */
function calledTitle(runs: readonly Run[]): { text: string; element: PageElement } | undefined {
  for (const { text, element, linkChars, nodes, prose } of runs) {
    if (prose > 140 && weightOf(text) > 140) return undefined;
    const [node] = nodes.length === 1 ? nodes : [];
    const words = element.words | (typeof node === 'object' ? node.words : 0);
    if (words & ClassWord.headline && weightOf(text) >= 15 && text.length <= 250 && linkChars === 0)
      return { text, element };
  }
  return undefined;
}

/** How many wordings there are among titles, those that continue another one aside. */
function wordings(titles: readonly TitleCandidate[]): number {
  const keys = [...new Set(titles.map(({ text }) => keyOf(text)))].slice(0, 12);
  return keys.filter((key) => !keys.some((other) => other !== key && (key.includes(other) || other.includes(key))))
    .length;
}

/** Whether two titles are likely of the same thing: by two words that begin alike. */
function sharesWords(one: string, other: string): boolean {
  const stems = (text: string) =>
    new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
  const known = stems(one);
  let shared = 0;
  for (const stem of stems(other)) if (known.has(stem)) shared++;
  return shared >= 2;
}

/** Parts of a heading may touch in the source where style sheets part them: then a declared title spells it. */
function spaced(chosen: TitleCandidate, candidates: readonly TitleCandidate[]): TitleCandidate {
  if (!chosen.element) return chosen;
  const words = (text: string) => text.split(/\s+/).length;
  const key = keyOf(chosen.text);
  const other = candidates.find(
    ({ text, element }) =>
      !element && text[0] === chosen.text[0] && keyOf(text) === key && words(text) === words(chosen.text) + 1,
  );
  return other ? { ...chosen, text: other.text } : chosen;
}

/** A title that another one continues behind a separator is that other title with the name of a section or site. */
function shortened(candidates: readonly TitleCandidate[]): TitleCandidate[] {
  return candidates.map((one) => {
    const whole = candidates.find(
      ({ text, element }) =>
        weightOf(text) >= 15 &&
        text.length >= one.text.length * (element ? 0.3 : 0.5) &&
        one.text.length > text.length &&
        one.element === undefined &&
        one.text.startsWith(text) &&
        (/^\s*[|–—·»ㅣ｜-]|^(?:\s+:\s+[^:]{1,30}){2,}$/.test(one.text.slice(text.length)) ||
          (element !== undefined && /^\s*:/.test(one.text.slice(text.length)))),
    );
    if (whole) return { ...one, text: whole.text };
    // "Kicker: Headline" in one place and "Headline" in another.
    const tail = candidates.find(
      ({ text }) =>
        weightOf(text) >= 15 &&
        one.text.length > text.length + 2 &&
        one.text.length <= text.length + 60 &&
        one.text.endsWith(text),
    );
    if (!tail) return one;
    const head = one.text.slice(0, -tail.text.length).trim();
    // The title of the document begins with the site's name as often as with a kicker.
    if (one.rule === 'headline.title' && /[|–—-]$/.test(head)) return { ...one, text: tail.text };
    const isLabel = tail.element !== undefined && /^\S+(?:\s\S+)?\.$/.test(head);
    return one.element !== undefined || isLabel || /[:|–—-]$/.test(head)
      ? {
          ...one,
          text: tail.text,
          ...(!candidates.some(({ text, path }) => path.includes('og:title') && keyOf(text) === keyOf(tail.text)) && {
            whole: one.text,
          }),
          head: head.replace(isLabel ? /\.$/ : /[\s:：|–—-]+$/, ''),
        }
      : one;
  });
}

function headOf(
  candidates: readonly TitleCandidate[],
  key: string,
): { text: string; element: PageElement | undefined } | undefined {
  const found = candidates.find((one) => one.head && one.head.length < 60 && keyOf(one.text) === key);
  return found?.head ? { text: found.head, element: found.element } : undefined;
}

function endsDeclared(element: PageElement, keys: readonly string[]): boolean {
  const key = keyOf(headingCandidate(element).candidate.text);
  return key.length > 12 && keys.some((declared) => declared.endsWith(key) && key.length > declared.length * 0.4);
}

const weights: Readonly<Record<string, number>> = {
  'headline.h1': 1.3,
  'headline.json-ld': 1.1,
  'headline.meta': 1,
  'headline.microdata': 0.8,
  'headline.title': 0.7,
};

/** A heading's text less a kicker inside it. */
function headingCandidate(element: PageElement): {
  candidate: TitleCandidate;
  kicker: { text: string; element: PageElement } | undefined;
} {
  const whole = element.holdsBlocks ? shownText(element, 600) : textOf(element.children).text.replace(/\s+/g, ' ');
  let kicker: { text: string; element: PageElement } | undefined;
  let text = whole;
  const visit = (at: PageElement, depth: number): void => {
    for (const child of at.children) {
      if (typeof child === 'string' || kicker) continue;
      if (child.words & (ClassWord.label | ClassWord.hidden) && !(child.words & ClassWord.headline)) {
        const part = shownText(child, 300);
        const rest = whole
          .replace(part, '')
          .replace(/^[\s:|–—-]+/, '')
          .trim();
        if (part !== '' && rest.length > 5 && whole.startsWith(part)) {
          kicker = { text: part.replace(/[:\s]+$/, ''), element: child };
          text = rest;
        }
      } else if (depth < 3) visit(child, depth + 1);
    }
  };
  visit(element, 0);
  const parts = element.children.filter((child) =>
    typeof child === 'string' ? child.trim() !== '' : !isUnseen(child),
  );
  const [head, rest] = parts;
  // Two parts and no loose text: a short one over a longer one is the kicker over the headline.
  if (
    !kicker &&
    parts.length === 2 &&
    typeof head === 'object' &&
    typeof rest === 'object' &&
    rest.tag === head.tag &&
    head.tag !== 'br'
  ) {
    const [short, long] = [shownText(head, 300), shownText(rest, 600)];
    if (short !== '' && short.length < 45 && short.length < 0.75 * long.length && !/[:,]$/.test(short)) {
      kicker = { text: short, element: head };
      text = long;
    }
  }
  return {
    candidate: {
      text: text.replace(pageCount, '').replace(/^[■□◆◇●▼▲★☆]+\s*/, ''),
      rule: 'headline.h1',
      path: `${element.tag}`,
      element,
    },
    kicker,
  };
}
