import { ClassWord } from '../../detect/page/class-words.ts';
import type { FlowLine } from '../../detect/page/flow-line.ts';
import { looksLikeName, namesIn } from '../../detect/page/names.ts';
import { endsSentence } from '../../detect/page/prose.ts';
import { type Run, shownText } from '../../detect/page/runs.ts';
import type { Declared } from '../../document/declared.ts';
import type { Page, PageElement } from '../../document/page.ts';

/** Fewest entries that make a live blog. */
const fewest = 3;

/** An entry of a live blog: its element, and the element that gives its time. */
export interface LiveEntry {
  element: PageElement;
  time: PageElement;
}

/**
 * The entries of a live blog in the region, in the order of the page: parts that are called alike, stand side by side,
 * and have a time each. Only where the page says that it is a live blog.
 */
export function liveEntriesOf(page: Page, region: PageElement, declared: Declared): LiveEntry[] {
  const says =
    declared.types.includes('LiveBlogPosting') ||
    region.closest((at) => (at.words & ClassWord.live) !== 0) !== undefined ||
    page.elements.some((at) => (at.words & ClassWord.live) !== 0 && region.contains(at));
  if (!says) return [];
  const groups = new Map<string, Map<PageElement, LiveEntry>>();
  for (const time of (page.found.get('time') ?? []).slice(0, 2_000)) {
    if (!region.contains(time)) continue;
    for (let at = time.parent, steps = 0; at?.parent && at !== region && steps < 8; at = at.parent, steps++) {
      const key = `${at.parent.order} ${at.tag}.${(at.get('class') ?? '').split(' ')[0]}`;
      const group = groups.get(key) ?? new Map<PageElement, LiveEntry>();
      groups.set(key, group);
      if (!group.has(at)) group.set(at, { element: at, time });
    }
  }
  let best: LiveEntry[] = [];
  let most = 0;
  for (const group of groups.values()) {
    const prose = [...group.keys()].reduce((sum, { kept }) => sum + kept, 0);
    if (group.size >= fewest && prose > most) {
      best = [...group.values()];
      most = prose;
    }
  }
  return most > 0.4 * region.kept ? best : [];
}

/** Tells for elements in the order of the page which entry each stands in. */
export function entryAt(entries: readonly LiveEntry[]): (element: PageElement) => LiveEntry | undefined {
  let next = 0;
  return (element) => {
    while (next < entries.length - 1 && (entries[next]?.element.last ?? 0) < element.order) next++;
    const entry = entries[next];
    return entry?.element.contains(element) ? entry : undefined;
  };
}

/** Takes the lines that head an entry for its own, where the entry has text. */
export function keepHeads(flow: readonly FlowLine[], entries: readonly LiveEntry[]): void {
  const at = entryAt(entries);
  let of: LiveEntry | undefined;
  let head: FlowLine | undefined;
  for (const line of flow) {
    const entry = at(line.run.element);
    if (entry !== of) head = undefined;
    of = entry;
    if (line.why === undefined && head) {
      head.why = undefined;
      head.rule = 'entry.head';
      head = undefined;
    } else if (entry && headOf(entry, line.run)) head = line;
  }
}

const flags = [
  [/(?:^|[\s_-])(?:is-?)?pin(?:ned)?(?:$|[\s_-])|angepinnt/i, 'pinned'],
  [/key-?(?:event|post|moment)|highlight|important|wichtig/i, 'key'],
  [/breaking|eilmeldung/i, 'breaking'],
  [/summary|zusammenfassung/i, 'summary'],
] as const;

/** What the page's own words for an entry say of it. */
export function flagsOf(element: PageElement): (typeof flags)[number][1][] {
  const words = ['class', 'data-type', 'data-block-type', 'data-flag'].map((name) => element.get(name) ?? '').join(' ');
  return flags.flatMap(([pattern, flag]) => (pattern.test(words) ? [flag] : []));
}

/** The line of an entry that holds no more than its time and who wrote it: what stands beside the time, and the names. */
export function headOf({ element, time }: LiveEntry, run: Run): { text: string; names: string[] } | undefined {
  const isHead = run.element.contains(time) || run.nodes.includes(time);
  if (!isHead || run.level > 0 || run.text.length > 100 || endsSentence(run.text)) return undefined;
  if (!element.contains(run.element)) return undefined;
  const text = run.text.replace(shownText(time, 60), ' ').replace(/^[\s|·•,–—-]+|[\s|·•,–—-]+$/g, '');
  return { text, names: namesIn(text).flatMap(({ name }) => (looksLikeName(name) ? [name] : [])) };
}
