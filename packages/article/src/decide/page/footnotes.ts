import { ClassWord } from '../../detect/page/class-words.ts';
import { judgeHeadings } from '../../detect/page/flow-edges.ts';
import { drop, type FlowLine } from '../../detect/page/flow-line.ts';
import { type Run, shownText } from '../../detect/page/runs.ts';
import { cleanLine } from '../../document/clean-line.ts';
import { Flow, type Page, type PageElement } from '../../document/page.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';
import { type Addresses, richTextOf, withoutOpening } from './rich-text.ts';
import { selectorOf } from './selector.ts';

const most = 500;
/** Links that are looked at, and elements that one note may hold: a page has few of either. */
const mostLinks = 2_000;
const mostElements = 200;
/** What a reference is printed as: a number, a letter, a star. */
const marker = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})[\])]?$/i;
const said = /foot-?note|note-?ref|\bfn\b|sidenote|endnote/i;

const local = (element: PageElement): string | undefined => {
  const href = element.tag === 'a' ? element.get('href') : undefined;
  return href !== undefined && href.length > 1 && href.startsWith('#') ? href.slice(1) : undefined;
};

interface Note {
  element: PageElement;
  references: PageElement[];
  label: string;
}

/** Notes that stand under the text, by the short links in it that lead to them. */
function notesOf(page: Page, region: PageElement): Note[] {
  const links = page.elements
    .slice(region.order, region.last + 1)
    .filter((element) => local(element) !== undefined && marker.test(shownText(element, 20)))
    .slice(0, mostLinks);
  if (links.length === 0) return [];
  const wanted = new Set(links.map(local));
  const places = new Map<string, PageElement>();
  for (const element of page.elements)
    for (const id of [element.get('id'), element.tag === 'a' ? element.get('name') : undefined])
      if (id !== undefined && wanted.has(id) && !places.has(id)) places.set(id, element);
  const notes = new Map<PageElement, Note>();
  for (const link of links) {
    const place = places.get(local(link) ?? '');
    const element = place?.closest((at) => at.flow === Flow.block);
    if (!place || !element || place.order <= link.order || element.contains(link) || element.chars < 4) continue;
    if (
      element.chars > 3_000 ||
      element.last - element.order > mostElements ||
      element.contains(region) ||
      /^h\d$/.test(element.tag)
    )
      continue;
    const around = [link, link.parent, ...link.children].filter((at): at is PageElement => typeof at === 'object');
    const isReference =
      around.some((at) => at.tag === 'sup' || at.get('role') === 'doc-noteref' || said.test(at.get('class') ?? '')) ||
      element.closest((at) => (at.words & ClassWord.footnotes) !== 0) !== undefined ||
      page.elements.slice(element.order, element.last + 1).some((at) => {
        const back = local(at);
        return back !== undefined && around.some((one) => one.get('id') === back || one.get('name') === back);
      });
    if (!isReference) continue;
    const known = notes.get(element);
    if (known) known.references.push(link);
    else if (notes.size < most) notes.set(element, { element, references: [link], label: shownText(link, 20) });
  }
  return [...notes.values()];
}

/** Places the page's footnotes; what refers to them is made known to the reader of inline text. Gives their lines. */
export function placeFootnotes(
  { draft, page, addresses, runs: all }: { draft: Draft; page: Page; addresses: Addresses; runs: readonly Run[] },
  flow: readonly FlowLine[],
  region: PageElement,
): Set<Run> {
  const told = new Set<Run>();
  const footnotes: NonNullable<Draft['declared']['footnotes']> = [];
  const ids = new Set<string>();
  const notes = notesOf(page, region);
  for (const { element, references, label } of notes) {
    const bare = label.replace(/[[\]()]/g, '');
    // The way back to the text is no word of the note.
    for (const at of page.elements.slice(element.order, element.last + 1))
      if (local(at) !== undefined && !/\p{L}{3}/u.test(shownText(at, 20))) at.why = 'way back';
    const from = all.findIndex((run) => run.order >= element.order);
    const runs = all.slice(from, from + mostElements).filter((run) => from >= 0 && element.contains(run.element));
    const content = runs.flatMap((run) => {
      const text = richTextOf(run.nodes, addresses);
      return text
        ? (withoutOpening(text, new RegExp(`^[[(]?${bare.replace(/\W/g, '\\$&')}[\\])]?[.:)]?\\s+|^[↑^]\\s*`)) ?? [])
        : [];
    });
    if (content.length === 0) continue;
    let id = element.get('id') ?? '';
    if (!/^[\w.-]{1,100}$/.test(id) || ids.has(id)) id = `note-${footnotes.length + 1}`;
    ids.add(id);
    const field = `/footnotes/${footnotes.length}`;
    const shown = cleanLine(bare, 20);
    footnotes.push({ id, ...(shown && { label: shown }), content });
    explainField(draft, field, { rule: 'footnote.linked', path: selectorOf(element), confidence: 0.9 });
    for (const link of references) addresses.references.set(link, id);
    for (const run of runs) {
      told.add(run);
      draft.ledger.claim(run, field);
    }
  }
  if (footnotes.length === 0) return told;
  draft.declared.footnotes = footnotes;
  for (const line of flow) if (told.has(line.run)) drop(line, 'footnote', 'footnote.linked');
  judgeHeadings(flow);
  return told;
}
