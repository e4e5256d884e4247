import type { Line } from '../document/document.ts';
import { once } from '../document/once.ts';
import { isLatin, type Shape, shows, sign, startOf } from '../document/shape.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';
import { type Lexicon, openingOf } from './lexicon.ts';

/** Page furniture is short, but for a cookie notice. */
const longest = 400;

interface Furniture {
  whole: ReadonlyMap<string, string>;
  openings: readonly { words: string; why: string }[];
  starts: ReadonlySet<number>;
}

/** The pack's page furniture and that of its layouts, made ready. */
const furnitureOf = once((lexicon: Lexicon): Furniture => {
  const more = Object.entries(lexicon.pack.layout?.furniture ?? {}).flatMap(([why, words]) =>
    words.map((word) => [word, why] as const),
  );
  return {
    whole: new Map([...more.filter(([word]) => !word.endsWith('…')), ...lexicon.chrome]),
    openings: [
      ...lexicon.chromeOpenings,
      ...more.flatMap(([word, why]) => (word.endsWith('…') ? [{ words: word.slice(0, -1), why }] : [])),
    ],
    starts: new Set([...lexicon.chromeStarts, ...more.map(([word]) => startOf(word))]),
  };
});

/** Where the page stands in its site: "News > Local > Oldtown". */
const path = /^[^>›»]{1,30}(?:\s[>›»]\s[^>›»]{1,30}){2,}$/;
const headLines = 8;
const bar = /[|•·»>›]|\s\/\s/;
const bars = /\s*[|•·»>›]\s*|\s\/\s/;

/** Rows of links: "Home | News | Sport", "Startseite > Politik", "Facebook Twitter WhatsApp". */
function rowOfLinks(text: string, { sections }: Lexicon, { whole }: Furniture): string | undefined {
  if (text.length > 160) return undefined;
  const barred = bar.test(text);
  if (!barred && !whole.has(text.slice(0, text.indexOf(' ')).toLowerCase())) return undefined;
  const parts = barred ? text.split(bars).filter((part) => part !== '') : text.split(' ');
  if (parts.length < 2) return undefined;
  // "Culture | Music" is where the article stands, and two links are no menu.
  if (parts.length === 2 && parts.every((part) => sections.has(part.toLowerCase()))) return undefined;
  let known = 0;
  let why: string | undefined;
  for (const part of parts) {
    const words = part.toLowerCase();
    const found = whole.get(words);
    why ??= found;
    if (found !== undefined || (barred && sections.has(words))) known++;
    else if (!barred || part.length > 30) return undefined;
  }
  // A word of the page beside another as short is one of its rows, whatever the other means.
  if (barred)
    return known >= parts.length * 0.5 && (known >= 2 || why !== undefined) ? (why ?? 'navigation') : undefined;
  return known === parts.length ? why : undefined;
}

/** Lines that belong to the page and not to the article: "Teilen", "Read more", "We use cookies …". */
export function detectChrome(scene: Scene): Candidate[] {
  const { document, lexicon, shapes } = scene;
  const found: Candidate[] = [];
  const furniture = furnitureOf(lexicon);
  const { lines } = document;
  const menu = menuOf(scene, furniture);
  let related = Number.NEGATIVE_INFINITY;
  /** Length of the shortest headline under such words. */
  let teaser = 0;
  let prose = 0;
  let before: { at: number; why: string } | undefined;
  for (const [at, line] of lines.entries()) {
    const shape = shapes[line.index];
    if (!shape || line.text.length > longest || line.markup === 'meta') continue;
    const why =
      nameOf(line.text, shape, lexicon, furniture) ??
      (before?.at === at - 1 && /^\d{1,5}$/.test(line.text) ? before.why : undefined);
    // Above the text a page says how long ago it came, and how long it takes.
    const clock =
      at < menuLines && prose < 2 && line.text.length <= 50 && shows(shape, sign.digit) ? timed.exec(line.text) : null;
    if (shape.prose) prose++;
    if (why !== undefined) before = { at, why };
    if (why !== undefined) found.push(pageLine(line, why, why === 'keywords' ? 0.97 : 0.9, `chrome.${why}`));
    else if (at < headLines && shows(shape, sign.bar) && line.text.length <= 160 && path.test(line.text))
      found.push(pageLine(line, 'navigation', 0.9, 'chrome.path'));
    else if (clock)
      found.push(pageLine(line, clock.groups?.['min'] ? 'reading time' : 'relative time', 0.97, 'chrome.time'));
    else if (menu.has(line.index)) found.push(pageLine(line, 'navigation', 1.05, 'chrome.menu'));
    else if (isRepeated(line, lines[at + 1], lexicon)) found.push(pageLine(line, 'repeated', 0.95, 'chrome.repeated'));
    // Words and the headline that they announce on one line announce no other.
    if (why === 'related') {
      teaser = 0;
      if (!/[:：].*\p{L}/u.test(line.text)) related = at;
    } else if (
      // Headlines of other articles, right under the words that announce them.
      related === at - 1 &&
      (line.gap === 0 || lines[related]?.gap !== 0) &&
      !shape.sentence &&
      line.text.length <= 140 &&
      // The last of several, shorter than all and right over prose, is the next crosshead of the text.
      !(line.text.length < teaser && shapes[at + 1]?.prose)
    ) {
      if (why === undefined && (line.gap === 0 || isTail(lines, at, shapes))) {
        found.push(pageLine(line, 'related', 0.9, 'chrome.under-related'));
        related = at;
        teaser = Math.min(teaser || line.text.length, line.text.length);
      }
    }
  }
  addTail(found, scene);
  return found;
}

/** "Today, 13:17", "7 min", "Reading time: 3 minutes": a time of day, or minutes, and hardly a word. */
const timed =
  /^\p{L}{2,10},? (?:\p{L}{1,3} )?\d\d?[:.h]\d\d(?: \p{L}{1,4})?$|^(?!.* [ei][nm] \d)(?:\p{L}+:? ){0,3}\d\d? ?(?<min>min\p{L}*|Min)\.?(?: (?:d[ei] )?\p{L}+)?\.?$/u;

/** What is left of a page behind a row of it and after all prose: its topics, its tags, its other headlines. */
function addTail(found: Candidate[], { document, shapes }: Scene): void {
  const tail = document.lines.slice(
    document.lines.findLastIndex(({ index }) => {
      const shape = shapes[index];
      return shape?.prose || (shape?.sentence && !shape.question);
    }) + 1,
  );
  const known = new Map(found.map((candidate) => [candidate.line, candidate]));
  // Short rows and nothing else are what a page has there, though none of them be known; a verse or who signs stands apart.
  let open =
    tail.length > 1 &&
    tail.every(({ index, text, markup, gap }) => {
      const shape = shapes[index];
      return (
        gap === tail[0]?.gap &&
        (known.has(index) || (markup === 'plain' && (shape?.words ?? 9) <= 4 && /^[\p{L}\s]+[:：]?$/u.test(text)))
      );
    });
  for (const line of tail) {
    const row = known.get(line.index);
    open = row?.role === 'chrome' ? row.why !== 'advertisement' : open || counted.test(line.text);
    if (open && !row && line.markup === 'plain') found.push(pageLine(line, 'tail of the page', 0.6, 'chrome.tail'));
  }
}

/** "Join the talk (14)", the address of a desk */
const counted = /.\s\(\d{1,4}\)$|^\S+@\S+$/;

/** Fewest entries of a menu, and how far down a page's own can stand. */
const fewestEntries = 3;
const menuLines = 60;
/** What pages of all languages call a part of theirs. */
const pages = /^(?:blogs?|podcasts?|quiz|newsletters?|videos?|e-?paper)$/i;

/**
 * A menu is a run of short lines above the text of which most are words of navigation or of sections. A section word that
 * stands alone after another sign of the page is the kicker, and stays.
 */
function menuOf({ document, lexicon, shapes }: Scene, furniture: Furniture): ReadonlySet<number> {
  const menu = new Set<number>();
  let run: { index: number; known: 'section' | 'page' | undefined }[] = [];
  const top = document.lines.find((line) => line.markup !== 'meta' && line.zone === 'content')?.index;
  const close = (over?: Line) => {
    if (run.length < fewestEntries) {
      run = [];
      return;
    }
    const named = run.filter(({ known }) => known !== undefined).length;
    const [before, last] = run.slice(-2);
    // The last row may be the kicker: a section behind another sign of the page, or what none knows.
    const kicker = last?.known === undefined || (last.known === 'section' && before?.known === 'page');
    const entries = kicker ? run.slice(0, -1) : run;
    const most =
      named >= fewestEntries && named >= run.length * 0.6 && entries.some(({ known }) => known === 'section');
    // Above all else, a menu is one by a word or two that are known, or by its length.
    const above = run[0]?.index === top && over !== undefined && mayBeHeadline(over);
    if (most || (above && (named > 0 || run.length > fewestEntries))) for (const { index } of entries) menu.add(index);
    run = [];
  };
  const mayBeHeadline = ({ index, text }: Line) => {
    const shape = shapes[index];
    return shape !== undefined && shape.words > 3 && !shape.sentence && !/\d{4}|\d:\d/.test(text);
  };
  for (const line of document.lines.slice(0, menuLines)) {
    const { index, text, markup } = line;
    if (
      markup !== 'plain' ||
      (shapes[index]?.length ?? 0) > 30 ||
      (shapes[index]?.words ?? 0) > 4 ||
      (shapes[index]?.sentence && text.length > 6) ||
      /\d{4}|\d日|:/.test(text)
    )
      close(line);
    else {
      const words = text.toLowerCase();
      const page = furniture.whole.has(words) || pages.test(text) || path.test(text);
      const known = lexicon.sections.has(words) ? 'section' : page ? 'page' : undefined;
      run.push({ index, known });
    }
    if (shapes[index]?.prose) return menu;
  }
  close();
  return menu;
}

/** The words beside a picture that its caption says again: "The owner", "The owner. Photo: Eva Falk". */
function isRepeated({ text }: Line, next: Line | undefined, { pack }: Lexicon): boolean {
  if (!next || text.length < 12 || text.length > 200 || !next.text.startsWith(text)) return false;
  const rest = next.text
    .slice(text.length)
    .replace(/^[\s.|(–—-]+/, '')
    .toLowerCase();
  return rest.length > 0 && rest.length <= 80 && openingOf(rest, pack.picture.credit) !== undefined;
}

/** Longest line that is furniture by all of its words. */
const longestWhole = 70;
/** Words apart, or one or two. */
const listed = /[,、]|^ ?\S+ ?\S+$/;

function nameOf(text: string, shape: Shape, lexicon: Lexicon, furniture: Furniture): string | undefined {
  const bare = shape.letter ? text : text.replace(/^(?:[\s»>→|›•▶►【\d\p{Extended_Pictographic}]|\u200d|\ufe0f)+/u, '');
  if (furniture.starts.has(shape.letter ? shape.start : startOf(bare))) {
    const short = bare.length <= longestWhole;
    const head = bare.slice(0, longestWhole).toLowerCase();
    const bareHead =
      short && !isLatin(head.charCodeAt(head.length - 1)) ? head.replace(/\s*\(?\d+\)?$|[\s.…:：】»>→|›]+$/, '') : head;
    const words = shows(shape, sign.digit) ? bareHead.replace(/\d+/, '#') : bareHead;
    const found =
      (short ? furniture.whole.get(words) : undefined) ??
      furniture.openings.find((opening) => words.startsWith(opening.words))?.why;
    if (found !== undefined) return found;
    // "Read also: A headline", "Tags: ferries, ports"
    const colon = head.search(/[:：]/);
    const label = colon > 0 ? furniture.whole.get(head.slice(0, colon).trim()) : undefined;
    if (label === 'related') return label;
    if (label === 'navigation' && !/[\d@]/.test(text) && listed.test(head.slice(colon + 1))) return 'keywords';
    const row = short && text.includes(' ') ? rowOfLinks(text, lexicon, furniture) : undefined;
    if (row !== undefined) return row;
  }
  // "Sign up to The Quay, our weekly newsletter"
  if (text.length <= 90 && !shape.sentence && text.slice(-10).toLowerCase() === 'newsletter') return 'promotion';
  if (text.length <= longestCount) {
    const words = networks.test(text) ? text.toLowerCase().split(/[^\p{L}\p{M}]+/u) : [];
    if (words.some((word) => furniture.whole.get(word) === 'share')) return 'share';
  }
  return shows(shape, sign.bar) && text.length <= 160 && bar.test(text)
    ? rowOfLinks(text, lexicon, furniture)
    : undefined;
}

const longestCount = 50;
/** "Delen via WhatsApp", "Auf Facebook teilen". */
const networks =
  /(?:^|\s)(?:facebook|whatsapp|twitter|x|telegram|linkedin|pinterest|reddit|bluesky|threads|messenger|viber|e-?mail)(?:$|\s)/i;

/** Whether no prose comes any more. */
const isTail = (lines: readonly Line[], at: number, shapes: Scene['shapes']) =>
  lines.slice(at, at + 40).every((line) => !shapes[line.index]?.prose);

const pageLine = (line: Line, why: string, score: number, rule: string): Candidate => ({
  ...claim('chrome', line, score, rule),
  why,
});
