import { ClassWord } from '../../detect/page/class-words.ts';
import type { FlowLine } from '../../detect/page/flow-line.ts';
import type { Region } from '../../detect/page/region.ts';
import { shownText } from '../../detect/page/runs.ts';
import { declaredDate } from '../../detect/page/when.ts';
import { timestampOf } from '../../detect/timestamp.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Declared } from '../../document/declared.ts';
import type { Page, PageElement } from '../../document/page.ts';
import type { Content } from '../../identity/revision.ts';
import type { Rendition } from '../../schema/asset.ts';
import type { Block, BlockOf, LeadMedia, LeafBlock } from '../../schema/block.ts';
import { limits } from '../../schema/limits.ts';
import type { Blocks, Draft } from '../draft.ts';
import { blockOf, contentOf, groupsOf } from './blocks.ts';
import { boxOf, roleOf } from './box.ts';
import { explainField } from './explain-field.ts';
import { entryAt, flagsOf, headOf, type LiveEntry } from './live.ts';
import { assetOf, captionAround, declaredPicture, type Picture, pictureKey, pictureOf } from './media.ts';
import { type Player, playerOf, playerTags } from './players.ts';
import { withSayer } from './quote.ts';
import type { Addresses } from './rich-text.ts';
import { selectorOf } from './selector.ts';

/** What the body is placed with. */
export interface Placing {
  draft: Draft;
  addresses: Addresses;
  page: Page;
  /** Entries of a live blog, in the order of the page. */
  entries: readonly LiveEntry[];
  /** Whether 3/4 is March 4. */
  american: boolean;
  declared: Declared;
}

/** A medium of the page with its place in it. */
interface Medium {
  order: number;
  block: LeadMedia | BlockOf<'pullQuote'>;
  rule: string;
  path: string;
}

/** Places the kept lines of the flow as blocks, boxes among them, and between them pictures, players and pull quotes. */
export function placeBody(
  placing: Placing,
  flow: readonly FlowLine[],
  region: Region,
  headline: PageElement | undefined,
): void {
  const { draft, addresses } = placing;
  const kept = flow.filter((line) => line.why === undefined);
  const first = kept[0]?.run.order ?? Number.POSITIVE_INFINITY;
  const last = (kept.at(-1)?.run.order ?? region.element.last) + 40;
  const media: Medium[] = [];
  for (const medium of mediaOf(placing, region.element, headline, last)) {
    if (medium.order >= first || medium.block.type === 'pullQuote') {
      if (medium.order <= last) media.push(medium);
      continue;
    }
    const { rule, path } = medium;
    explainField(draft, `/leadMedia/${draft.leadMedia.length}`, { rule: `${rule}-above-text`, path, confidence: 0.85 });
    draft.leadMedia.push(medium.block);
  }
  media.push(...pullQuotesOf(placing, flow));
  media.sort((a, b) => a.order - b.order);

  const live = placing.entries.length > 0 ? liveOf(placing) : undefined;
  let open: { element: PageElement; blocks: Blocks; field: string } | undefined;
  const place = (block: LeafBlock): string => {
    const [blocks, base] = open ? [open.blocks, open.field] : [draft.body, '/body'];
    blocks.push(block);
    return `${base}/${blocks.length - 1}`;
  };
  let nextMedium = 0;
  const flush = (before: number) => {
    for (let one = media[nextMedium]; one && one.order < before; one = media[++nextMedium]) {
      if (draft.refuses(200) !== undefined) continue;
      if (open && one.order > open.element.last) open = undefined;
      explainField(draft, place(one.block), { rule: `${one.rule}-in-text`, path: one.path, confidence: 0.85 });
    }
  };
  for (const group of groupsOf(kept)) {
    const [head] = group;
    const { run } = head;
    flush(run.order);
    const why = draft.refuses(group.reduce((sum, line) => sum + line.run.text.length, 0));
    if (why !== undefined) {
      for (const line of group) {
        line.why = why;
        line.rule = why;
      }
      continue;
    }
    const made = blockOf(group, addresses, (type, text) => draft.blockId(type, text));
    if (!made) continue;
    const { block, lines: members } = made;
    const entry = live?.at(run.element);
    const box = entry ? undefined : boxOf(run.element, region.element);
    let field: string;
    if (entry) {
      const isNew = entry.element !== open?.element;
      open = entry;
      const top = entry.blocks.length === 0 ? headOf(entry.of, run) : undefined;
      if (top) {
        const { names } = top;
        const text = cleanLine(top.text, 200);
        if (names.length > 0 && text)
          entry.live.byline = { text: { text }, parties: names.map((name) => ({ name, kind: 'person', roles: [] })) };
        draft.ledger.claim(run, entry.field.replace(/blocks$/, names.length > 0 ? 'byline' : 'dates/published'));
        continue;
      }
      if ((isNew || !entry.live.title) && block.type === 'heading' && entry.blocks.length === 0) {
        field = entry.field.replace(/blocks$/, 'title');
        entry.live.title = block.content;
      } else field = place(block);
    } else if (box !== open?.element) {
      open = undefined;
      if (box) {
        const blocks: LeafBlock[] = [];
        field = `/body/${draft.body.length}`;
        draft.body.push({
          type: 'box',
          id: draft.blockId('box', run.text),
          role: roleOf(box, run.text),
          ...(block.type === 'heading' && { title: block.content }),
          blocks,
        });
        open = { element: box, blocks, field: `${field}/blocks` };
        field = block.type === 'heading' ? `${field}/title` : place(block);
      } else field = place(block);
    } else field = place(block);
    explainField(draft, field, {
      rule: head.rule || `${head.kind}.in-region`,
      path: selectorOf(run.element),
      confidence: confidenceOf(head, region),
      range: run,
    });
    for (const { line, field: suffix } of members)
      draft.ledger.claim(line.run, field.endsWith('/title') ? field : `${field}${suffix}`);
  }
  flush(Number.POSITIVE_INFINITY);
  placeDeclaredPicture(placing);
}

/** A page that shows no picture may still declare one. */
function placeDeclaredPicture({ draft, addresses, declared }: Placing): void {
  if (draft.assets.some(({ kind }) => kind === 'image')) return;
  const renditions = new Map<string, Rendition>();
  const pictures = declared.images.slice(0, 20).flatMap((image) => {
    const picture = declaredPicture(image, addresses);
    const key = picture && pictureKey(picture.renditions[0]?.url ?? '');
    return picture && key !== undefined ? [{ ...picture, key, path: image.path }] : [];
  });
  const [first] = pictures;
  if (!first) return;
  // Sizes of one picture; other pictures are declared for services that want another shape.
  for (const { key, renditions: own } of pictures)
    if (key === first.key) for (const one of own) renditions.set(one.url, one);
  const asset = `image-${draft.assets.length + 1}`;
  draft.assets.push({ id: asset, kind: 'image', renditions: [...renditions.values()].slice(0, 24) });
  const { caption, credit, path } = first;
  explainField(draft, `/leadMedia/${draft.leadMedia.length}`, {
    rule: 'picture.declared',
    path,
    confidence: 0.6,
    basis: 'stated',
  });
  const id = draft.blockId('figure', first.renditions[0]?.url ?? '');
  draft.leadMedia.push({ type: 'figure', id, asset, ...(caption && { caption }), ...(credit && { credit }) });
}

interface OpenEntry {
  element: PageElement;
  blocks: Block[];
  field: string;
  live: NonNullable<Content['live']>['entries'][number];
  of: LiveEntry;
}

/** Makes the article a live blog; its entries are added as text is found in them. */
function liveOf({ draft, entries, american }: Placing): { at(element: PageElement): OpenEntry | undefined } {
  const made: NonNullable<Content['live']> = { state: 'unknown', entries: [] };
  const open = new Map<PageElement, OpenEntry>();
  const entryOf = entryAt(entries);
  return {
    at(element) {
      const found = entryOf(element);
      if (!found) return undefined;
      const known = open.get(found.element);
      if (known) return known;
      if (made.entries.length >= limits.blocks / 10) return undefined;
      draft.declared.kind = 'liveblog';
      draft.declared.live = made;
      const field = `/live/entries/${made.entries.length}`;
      const printed = found.time.get('datetime') ?? shownText(found.time, 60);
      const date = declaredDate({ value: printed, path: selectorOf(found.time), from: 'microdata' }, american);
      const raw = cleanLine(date?.raw, 100);
      const reading = date && timestampOf(date.moment, {}, raw === undefined ? {} : { raw });
      const id = cleanLine(found.element.get('id'), 100) ?? `entry-${made.entries.length + 1}`;
      const flags = flagsOf(found.element);
      const blocks: Block[] = [];
      const live: OpenEntry['live'] = {
        id,
        dates: reading ? { published: reading.timestamp } : {},
        ...(flags.length > 0 && { flags }),
        blocks,
      };
      if (reading)
        explainField(draft, `${field}/dates/published`, { rule: 'date.time', path: date.path, confidence: 0.9 });
      made.entries.push(live);
      const entry: OpenEntry = { element: found.element, blocks, field: `${field}/blocks`, live, of: found };
      open.set(found.element, entry);
      return entry;
    },
  };
}

/** Words set large that the text says itself: blocks of their own, no part of the reading text. */
function pullQuotesOf({ draft, addresses }: Placing, flow: readonly FlowLine[]): Medium[] {
  const parts = new Map<PageElement, FlowLine[]>();
  for (const line of flow) {
    if (line.why !== 'pull quote') continue;
    const holder = line.run.element.closest((at) => at.why !== undefined) ?? line.run.element;
    const list = parts.get(holder);
    if (list) list.push(line);
    else parts.set(holder, [line]);
  }
  return [...parts].flatMap(([holder, members]) => {
    const texts = members.flatMap((line) => contentOf(line, addresses, false) ?? []);
    const { content: words, attribution } = withSayer(texts, holder);
    const text = words.map((one) => one.text).join('\n');
    const [first] = members;
    if (!first || text.length < 12 || text.length > limits.text) return [];
    const [only] = words;
    const content = only && words.length === 1 ? only : { text };
    const id = draft.blockId('pullQuote', text);
    const block = { type: 'pullQuote' as const, id, content, ...(attribution && { attribution }) };
    return [{ order: first.run.order, block, rule: 'pullQuote', path: selectorOf(holder) }];
  });
}

const galleryClass = /gallery|galerie|galeria|slideshow|carousel|karussell|slider|swiper|bildstrecke|diashow|lightbox/i;
/** Elements that are looked at for pictures and players. */
const mostLookedAt = 1_000;

/** Pictures, galleries and players of the article in order: those in its region, and those between headline and text. */
function mediaOf(
  { draft, addresses, page }: Placing,
  region: PageElement,
  headline: PageElement | undefined,
  last: number,
): Medium[] {
  const found: Medium[] = [];
  const seen = new Set<string>();
  const galleries = new Map<PageElement, BlockOf<'gallery'>>();
  const from = Math.min(headline?.order ?? region.order, region.order);
  let looked = 0;
  const fresh = (key: string): boolean => !seen.has(key) && seen.add(key).size > 0;
  for (let order = from; order <= Math.min(region.last, last) && found.length < 200 && looked < mostLookedAt; order++) {
    const element = page.elements[order];
    if (!element) break;
    const isImage = element.tag === 'img' || element.tag === 'amp-img';
    if (!isImage && !playerTags.has(element.tag)) continue;
    looked++;
    if (isOutside(element, isImage)) continue;
    if (!isImage) {
      const player = playerOf(element, addresses);
      const key = player && (player.kind === 'embed' ? player.url : player.renditions[0]?.url);
      if (player && key !== undefined && fresh(key)) found.push(mediumOf(draft, player, region, order));
      continue;
    }
    const picture = pictureOf(element, region, addresses);
    const url = picture?.renditions[0]?.url;
    if (!picture || url === undefined || !fresh(pictureKey(url))) continue;
    const use = useOf(draft, picture);
    const holder = element.closest(
      (at) => at.images > 1 && galleryClass.test(at.get('class') ?? at.tag) && !at.contains(region),
    );
    const known = holder && galleries.get(holder);
    if (known) {
      known.items.push(use);
      continue;
    }
    const path = selectorOf(picture.holder);
    if (!holder) {
      found.push({ order, block: { type: 'figure', id: draft.blockId('figure', url), ...use }, rule: 'picture', path });
      continue;
    }
    const gallery: BlockOf<'gallery'> = { type: 'gallery', id: draft.blockId('gallery', url), items: [use] };
    galleries.set(holder, gallery);
    found.push({ order, block: gallery, rule: 'gallery', path: selectorOf(holder) });
  }
  // A gallery of one picture is a picture.
  return found.map((medium) => {
    const { block } = medium;
    const [only, more] = block.type === 'gallery' ? block.items : [];
    return only && !more ? { ...medium, block: { type: 'figure', id: block.id, ...only }, rule: 'picture' } : medium;
  });
}

/** Whether a medium belongs to something else than the article's text. */
function isOutside(element: PageElement, isImage: boolean): boolean {
  const pruned = element.closest((at) => at.why !== undefined && at.why !== 'caption');
  const allowed = isImage ? pruned?.why === 'hidden' : pruned?.why === 'consent' || pruned?.why === 'navigation';
  if (pruned && !allowed) return true;
  const other = ClassWord.related | ClassWord.biography | ClassWord.comments;
  return element.closest((at) => (at.words & other) !== 0 && at.kept === 0) !== undefined;
}

function useOf(draft: Draft, picture: Picture): BlockOf<'gallery'>['items'][number] {
  const asset = `image-${draft.assets.length + 1}`;
  draft.assets.push(assetOf(asset, picture));
  const { caption, credit } = picture;
  return { asset, ...(caption && { caption }), ...(credit && { credit }) };
}

function mediumOf(draft: Draft, player: Player, region: PageElement, order: number): Medium {
  const { holder, caption, credit } = captionAround(player.element, region);
  const path = selectorOf(holder);
  if (player.kind === 'embed') {
    const { provider, url, title } = player;
    const block = { type: 'embed' as const, id: draft.blockId('embed', url), provider, url, ...(title && { title }) };
    return { order, path, rule: 'player.embedded', block };
  }
  const { kind, renditions, poster, title } = player;
  const asset = `${kind}-${draft.assets.length + 1}`;
  draft.assets.push({ id: asset, kind, renditions, ...(title && { alt: title }) });
  const id = draft.blockId(kind, renditions[0]?.url ?? '');
  const use = { asset, ...(caption && { caption }), ...(credit && { credit }) };
  if (kind === 'audio') return { order, path, rule: 'player.audio', block: { type: 'audio', id, ...use } };
  if (poster === undefined) return { order, path, rule: 'player.video', block: { type: 'video', id, ...use } };
  const posterId = `image-${draft.assets.length + 1}`;
  draft.assets.push({ id: posterId, kind: 'image', renditions: [{ url: poster }] });
  return { order, path, rule: 'player.video', block: { type: 'video', id, ...use, poster: posterId } };
}

const confidenceOf = (line: FlowLine, region: Region): number =>
  Math.min(0.98, 0.55 + 0.25 * Math.min(1, region.share) + (line.run.prose > 0 ? 0.15 : 0));
