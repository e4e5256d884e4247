import { Flow, type PageElement } from '../../document/page.ts';
import { ClassWord } from './class-words.ts';
import { isPost, wrapsPost } from './post.ts';

/** Why a part of a page is no text of the article, and the share of the page's prose from which on it is kept after all. */
interface Ground {
  why: string;
  guard: number;
}

const tagGrounds: Readonly<Record<string, Ground>> = {
  nav: { why: 'navigation', guard: 0.8 },
  menu: { why: 'navigation', guard: 0.8 },
  aside: { why: 'related', guard: 0.8 },
  dialog: { why: 'consent', guard: 0.8 },
  figcaption: { why: 'caption', guard: 0.8 },
  footer: { why: 'footer', guard: 0.4 },
  form: { why: 'promotion', guard: 0.4 },
  fieldset: { why: 'promotion', guard: 0.4 },
  noscript: { why: 'hidden', guard: 0.5 },
  label: { why: 'promotion', guard: 0.5 },
};

const wordGrounds: readonly [number, Ground][] = [
  [ClassWord.comments, { why: 'comments', guard: 0.85 }],
  [ClassWord.consent, { why: 'consent', guard: 0.5 }],
  [ClassWord.advertisement, { why: 'advertisement', guard: 0.4 }],
  [ClassWord.pullQuote, { why: 'pull quote', guard: 0.3 }],
  [ClassWord.biography, { why: 'biography', guard: 0.4 }],
  [ClassWord.related, { why: 'related', guard: 0.4 }],
  [ClassWord.promotion, { why: 'promotion', guard: 0.4 }],
  [ClassWord.share, { why: 'share', guard: 0.4 }],
  [ClassWord.caption, { why: 'caption', guard: 0.3 }],
  [ClassWord.byline, { why: 'byline', guard: 0.25 }],
  [ClassWord.chrome, { why: 'navigation', guard: 0.4 }],
  [ClassWord.date, { why: 'date', guard: 0.25 }],
  [ClassWord.label, { why: 'label', guard: 0.25 }],
  [ClassWord.hidden, { why: 'hidden', guard: 0.5 }],
];

/** What a part that only places a post may be called: a widget, social. */
const mayHoldPosts = new Set(['navigation', 'share', 'promotion']);
const notText = wordGrounds.reduce((bits, [word]) => bits | word, 0);
const never = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'article',
  'main',
  'body',
  'html',
  'td',
  'tr',
  'tbody',
]);
const displayNone = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What a streamed page sends after its frame stands hidden until a script puts it in its place. */
const streamed = /^S:[\da-f]+$/;

/** Whether an attribute is there and fits a pattern: most are not there. */
function says(element: PageElement, attribute: string, pattern: RegExp): boolean {
  const value = element.get(attribute);
  return value !== undefined && pattern.test(value);
}

function isHidden(element: PageElement): boolean {
  return (
    (element.has('hidden') && !streamed.test(element.get('id') ?? '')) ||
    element.get('aria-hidden') === 'true' ||
    says(element, 'style', displayNone)
  );
}

/** Units around a form that say what it is for, and no more. */
const longestCall = 450;

const has = ({ children }: PageElement, tag: RegExp): boolean =>
  children.some((child) => typeof child !== 'string' && tag.test(child.tag));

function groundOf(element: PageElement): Ground | undefined {
  const { words } = element;
  if (isHidden(element)) return { why: 'hidden', guard: 0.5 };
  if (never.has(element.tag) && !(words & (ClassWord.comments | ClassWord.related) && element.tag === 'article'))
    return undefined;
  const tag = tagGrounds[element.tag];
  if (element.chars < longestCall && has(element, /^form$/)) return tagGrounds['form'];
  if (words & notText && !(words & ClassWord.body))
    // A widget may be the one that shows the lead.
    for (const [word, ground] of wordGrounds)
      if (words & word && !(word === ClassWord.chrome && words & (ClassWord.lead | ClassWord.headline))) return ground;
  // An aside that is called a box of facts is one, whose links are judged by its lines; so is one that leads nowhere.
  if (
    tag === undefined ||
    (element.tag === 'aside' && (words & ClassWord.box || (element.linkChars === 0 && has(element, /^h\d$/))))
  )
    return undefined;
  // A header or aside that says it is the text itself is believed more.
  return words & ClassWord.body ? { ...tag, guard: tag.guard / 3 } : tag;
}

/** Units of prose beside its comments that a text has at least: they may be many times as long. */
const leastText = 250;

export const isArticleBody = (element: PageElement): boolean => says(element, 'itemprop', /\barticleBody\b/i);

/** Elements that hold what is said to be the article's text, and so must stay with all that holds them. */
function protectedBy(elements: readonly PageElement[], total: number): Set<PageElement> {
  const kept = new Set<PageElement>();
  for (const element of elements) {
    const holds =
      (isArticleBody(element) && element.prose > total * 0.1) ||
      (element.words & ClassWord.body && element.prose > total * 0.15);
    if (holds) for (let at = element.parent; at !== undefined && !kept.has(at); at = at.parent) kept.add(at);
  }
  return kept;
}

const likeness = (element: PageElement): string => `${element.tag}.${element.get('class') ?? element.order}`;

/** Prose in elements of one name and class together: some pages put each paragraph into a part of its own. */
function proseOfAlike(elements: readonly PageElement[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const element of elements) {
    if (element.prose === 0 || !element.has('class') || element.tag === 'aside') continue;
    const { parent } = element;
    const name = likeness(element);
    if (parent?.tag === element.tag && likeness(parent) === name) continue;
    sums.set(name, (sums.get(name) ?? 0) + element.prose);
  }
  return sums;
}

/**
 * Says of each part of the page below `body` that is no text of the article why it is not, by tag, role and class; a part
 * that holds much of the page's prose is kept whatever it is called. Leaves the prose that is left in `kept`.
 */
export function prune(elements: readonly PageElement[], body: PageElement): void {
  const total = Math.max(1, body.prose);
  const safe = protectedBy(elements, total);
  const alike = proseOfAlike(elements);
  const hasPosts = elements.some(isPost);
  const visit = (element: PageElement): number => {
    if (element !== body && !safe.has(element)) {
      const ground = element.flow === Flow.inline && !element.holdsBlocks ? undefined : groundOf(element);
      if (
        ground &&
        (element.prose < ground.guard * total || (ground.why === 'comments' && total - element.prose >= leastText)) &&
        0.8 * (alike.get(likeness(element)) ?? 0) < ground.guard * total &&
        !(hasPosts && mayHoldPosts.has(ground.why) && wrapsPost(element))
      ) {
        element.why = ground.why;
        return 0;
      }
    }
    let below = 0;
    let inside = 0;
    for (const child of element.children) {
      if (typeof child === 'string' || child.flow === Flow.silent || child.flow === Flow.void) continue;
      inside += child.prose;
      below += visit(child);
    }
    element.kept = below + Math.max(0, element.prose - inside);
    return element.kept;
  };
  visit(body);
}
