import type { DeclaredValue, PageState } from '../../document/declared.ts';
import { type Page, type PageElement, rawText } from '../../document/page.ts';
import { line } from './declared-text.ts';
import { type StateHolder, StateReader, type StateString } from './state-strings.ts';
import { readPage } from './tree.ts';

const largest = 4_000_000;

type StateLine = PageState['lines'][number];

const sentence = /[.!?…。！？।؟]["'”’»」)]*\s*$/;
const codeLike = /function\s*\(|=>|;\s*(?:var|const|let|return)\b|^https?:|^data:|^[\w+/=.-]{60}|^\S{90}/;
const heading =
  /^(?:h[2-6]|heading|headings|header|subhead(?:line|ing)?|crosshead|subtitle|title|zwischentitel|intertitle)$/i;

const proseIn = (text: string): number =>
  text.length >= 40 && ((text.length > 120 && text.includes(' ')) || sentence.test(text)) && !codeLike.test(text)
    ? text.length
    : 0;

/** Code in which much is done holds messages, and no article. */
const isProgram = (text: string): boolean => (text.slice(0, 100_000).match(/\bfunction\b|=>/g)?.length ?? 0) > 12;

/** Chunks in which a streaming server sends its state: one text in parts, with raw rows that say their length. */
function streamed(scripts: readonly string[]): { source: string; rows: string[] } {
  let source = '';
  for (const script of scripts)
    for (const [, chunk] of script.matchAll(/__next_f\.push\(\[1,\s*("(?:[^"\\]|\\.)*")\]\)/gs))
      try {
        source += JSON.parse(chunk ?? '""');
      } catch {}
  const rows = [...source.matchAll(/(?:^|\n|[^\w])[\da-f]+:T([\da-f]+),/g)].map(
    ({ index, 0: head, 1: size = '0' }) =>
      source.slice(index + head.length, index + head.length + Number.parseInt(size, 16)).split(/\n[\da-f]+:[[{"]/)[0] ??
      '',
  );
  return { source, rows };
}

/** Paragraphs and headings of mark-up in a string. */
function linesOfMarkup(html: string): StateLine[] {
  const lines: StateLine[] = [];
  let text = '';
  const end = (kind: StateLine['kind']) => {
    const clean = text.replace(/\s+/g, ' ').trim();
    // "$$AD$$", "{{player}}" stand for what is put there later.
    if (clean !== '' && !/^(?:\$\$|\[\[|\{\{|##|%%)/.test(clean)) lines.push({ kind, text: clean });
    text = '';
  };
  const visit = (element: PageElement): void => {
    const isBlock = /^(?:p|div|li|ul|ol|blockquote|h[1-6]|section|article|figure|br|tr|table)$/.test(element.tag);
    if (/^(?:script|style|figure|figcaption|aside)$/.test(element.tag)) return;
    if (isBlock) end('paragraph');
    for (const child of element.children)
      if (typeof child === 'string') text += child;
      else visit(child);
    if (isBlock) end(/^h[1-6]$/.test(element.tag) ? 'heading' : 'paragraph');
  };
  visit(readPage(html.slice(0, 400_000)).root);
  end('paragraph');
  return lines;
}

const isMarkup = (text: string): boolean => text.length > 200 && /<(?:p|div|br|h2)[\s/>]/i.test(text);

/** The smallest holder that still has most of the prose. */
function holderOf(strings: readonly StateString[]): StateHolder | undefined {
  const children = new Map<StateHolder, Set<StateHolder>>();
  let root: StateHolder | undefined;
  for (const { text, holder } of strings) {
    const prose = proseIn(text);
    if (prose === 0) continue;
    let below: StateHolder | undefined;
    for (let at: StateHolder | undefined = holder; at !== undefined; below = at, at = at.parent) {
      at.prose += prose;
      if (below) children.set(at, (children.get(at) ?? new Set()).add(below));
      root = at;
    }
  }
  for (;;) {
    const best: StateHolder | undefined = [...((root && children.get(root)) ?? [])].sort(
      (a, b) => b.prose - a.prose,
    )[0];
    if (!root || !best || best.prose < 0.6 * root.prose) return root;
    root = best;
  }
}

const ofTeaser = /^(?:title|headline|web|url|link|href|slug|canonical_?url|permalink|thumbnail)$/i;

function linesOfStrings(strings: readonly StateString[], within: StateHolder): StateLine[] {
  const told = new Map<StateHolder, boolean>([[within, true]]);
  /** An object that has a headline or an address of its own tells of another article. */
  const tells = (holder: StateHolder): boolean => {
    let known = told.get(holder);
    if (known === undefined) {
      known =
        holder.parent !== undefined &&
        tells(holder.parent) &&
        ![...holder.own.keys()].some((key) => ofTeaser.test(key));
      told.set(holder, known);
    }
    return known;
  };
  const inside = strings.filter(({ holder }) => tells(holder));
  const sums = new Map<string, number>();
  for (const { key, text } of inside) sums.set(key, (sums.get(key) ?? 0) + proseIn(text));
  const [key] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [];
  return inside.flatMap(({ text, key: own, holder }): StateLine[] => {
    if (own !== key || codeLike.test(text)) return [];
    const around = [holder, holder.parent, holder.parent?.parent].filter((at) => at !== undefined && at !== within);
    const kinds = around.flatMap((at) =>
      [...(at?.own.entries() ?? [])].filter(([name]) =>
        /^(?:type|tag|kind|name|style|nodeType|__typename|1)$/.test(name),
      ),
    );
    if (text.length < 160 && kinds.some(([, value]) => heading.test(value)))
      return [{ kind: 'heading', text: line(text) }];
    return proseIn(text) > 0 || kinds.some(([, value]) => /^(?:p|text|paragraph)$/i.test(value))
      ? [{ kind: 'paragraph', text: line(text) }]
      : [];
  });
}

/** What stands beside the text, or above it: its headline, when it was published, who wrote it. */
function besides(
  strings: readonly StateString[],
  holder: StateHolder,
  lines: readonly StateLine[],
): PageState['declared'] {
  const found: PageState['declared'] = { headlines: [], published: [], authors: [] };
  const told = new Set(lines.map(({ text }) => text));
  const path = 'script';
  const add = (list: DeclaredValue[], text: string) => {
    const value = line(text);
    if (list.length === 0 && value.length > 3 && value.length < 300) list.push({ value, path, from: 'state' });
  };
  let at: StateHolder | undefined = holder;
  for (let steps = 0; at && steps < 6; at = at.parent, steps++)
    for (const one of strings) {
      const { key, text, holder: own } = one;
      const isOwn = own === at;
      const isNear = isOwn || [own.parent, own.parent?.parent, own.parent?.parent?.parent].includes(at);
      if (!isNear || told.has(text)) continue;
      const name = isOwn ? key : own.key !== '' ? own.key : (own.parent?.key ?? '');
      if (isOwn && /^(?:title|headline)$/i.test(key)) add(found.headlines, text);
      else if (!isOwn && /^headlines?$/i.test(name) && key === 'basic') add(found.headlines, text);
      else if (
        isOwn &&
        /^(?:(?:first_?)?publi(?:sh(?:ed)?|cation)_?(?:at|date|time|on)?|date_?published|display_date|pubdate)$/i.test(
          key,
        ) &&
        /\d{4}/.test(text)
      )
        add(found.published, text);
      else if (
        /^(?:authors?|by|by_?lines?|writers?)$/i.test(name) &&
        (isOwn || /^(?:name|full_?name|\d)$/i.test(key)) &&
        found.authors.length < 6 &&
        text.length < 80 &&
        !/^https?:/.test(text)
      )
        found.authors.push({ name: line(text), kind: 'unknown', path, from: 'state' });
    }
  return found;
}

/**
 * The article where a page holds it only in the state that its scripts start from: a string with mark-up, or the strings
 * that stand together as paragraphs and headings.
 */
export function pageState(page: Page): PageState | undefined {
  const scripts = (page.found.get('script') ?? [])
    .filter((script) =>
      /^(?:application\/(?:json|x-json)|text\/x-state|$)|module|javascript/i.test(script.get('type') ?? ''),
    )
    .map(rawText)
    .filter((text) => text.length >= 200 && text.length <= largest && !isProgram(text));
  const reader = new StateReader();
  const { source, rows } = streamed(scripts);
  if (source !== '') reader.read(source);
  for (const script of scripts) if (!script.includes('__next_f.push')) reader.read(script);
  for (const text of rows) reader.strings.push({ text, key: '', holder: reader.root });
  for (const element of page.elements) {
    const data = element.get('data-page') ?? element.get('data-props') ?? element.get('data-state');
    if (data !== undefined && data.length > 400) reader.read(data);
  }
  const { strings } = reader;
  const isEnough = (lines: readonly StateLine[]) =>
    lines
      .filter(({ kind, text }) => kind === 'paragraph' && proseIn(text) > 0)
      .reduce((sum, { text }) => sum + text.length, 0);
  let best: { lines: StateLine[]; weight: number; holder: StateHolder } | undefined;
  for (const { text, holder } of strings) {
    if (!isMarkup(text) || codeLike.test(text.slice(0, 2_000)) || text.length < (best?.weight ?? 0)) continue;
    const lines = linesOfMarkup(text);
    const weight = isEnough(lines);
    if (weight > (best?.weight ?? 200)) best = { lines, weight, holder };
  }
  const holder = holderOf(strings.filter(({ text }) => !isMarkup(text)));
  const lines = holder ? linesOfStrings(strings, holder) : [];
  const weight = isEnough(lines);
  if (holder && weight > 250 && weight > 1.2 * (best?.weight ?? 0)) best = { lines, weight, holder };
  return best && { lines: best.lines, declared: besides(strings, best.holder, best.lines) };
}
