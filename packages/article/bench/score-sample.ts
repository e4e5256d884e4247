/** What the parser found in one sample, against its truth: exact but for white space. */
import type { LanguagePack } from '../src/languages/pack.ts';
import type { Block } from '../src/schema/block.ts';
import { parseText } from '../src/text.ts';
import type { Sample } from './layouts.ts';

export interface Score {
  title?: number;
  kicker?: number;
  authors?: number;
  published?: number;
  modified?: number;
  lead?: number;
  list?: number;
  talk?: number;
  captions?: number;
  place?: number;
  agency?: number;
  headings: { tp: number; fp: number; fn: number };
  paragraphs: number;
  lost: number;
  misses: string[];
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** A crosshead without its number and its colon: which of both the parser keeps is not what is judged. */
const bare = (text: string) =>
  tidy(text).replace(/^(?:(?:\d+[.)]|[IVX]+\.|[■►◆]|\p{Extended_Pictographic}\ufe0f?) |[一二三]、)|:$/gu, '');
/** Lines that were broken in a script without spaces are joined without them. */
const solid = (text: string) => text.replace(/\s+/gu, '');
/** A dash before a lead is its ornament, or its own. */
const undashed = (text: string) => solid(text).replace(/^—/u, '');
const say = (text: string) => (text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text);

function textsOf(block: Block, type: Block['type']): string[] {
  if (block.type === 'box') return block.blocks.flatMap((inner) => textsOf(inner, type));
  if (block.type !== type) return [];
  if (block.type === 'list') return block.items.map(({ content }) => content.map(({ text }) => text).join(' '));
  if (block.type === 'paragraph' && block.role === 'signature') return [];
  return block.type === 'paragraph' || block.type === 'heading' ? [block.content.text] : [];
}

/** Scores one sample with the packs given; `misses` says in words what went wrong. */
export function scoreSample(
  { language, text, truth, found: asFound }: Sample,
  languages: readonly LanguagePack[],
): Score {
  const { article, evidence } = parseText(text, { languages, ...(!asFound && { language }) });
  const misses: string[] = [];
  const same = (field: string, wanted: string | undefined, given: string | undefined): number => {
    if (solid(wanted ?? '') === solid(given ?? '')) return 1;
    misses.push(`${field}: «${say(tidy(wanted ?? ''))}» read as «${say(tidy(given ?? ''))}»`);
    return 0;
  };
  const blocks = [...(article?.body ?? []), ...(article?.live?.entries.flatMap((entry) => entry.blocks) ?? [])];
  const all = (type: Block['type']) => blocks.flatMap((block) => textsOf(block, type));
  const either = new Set(truth.either?.map(solid));
  const heads = all('heading')
    .map(bare)
    .filter((head) => !either.has(solid(head)));
  const wantedHeads = truth.sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const found = wantedHeads.filter((head) => heads.includes(head));
  for (const head of wantedHeads) if (!heads.includes(head)) misses.push(`crosshead missed: ${head}`);
  for (const head of heads) if (!wantedHeads.includes(head)) misses.push(`no crosshead: ${say(head)}`);
  const paragraphs = all('paragraph')
    .map(solid)
    .filter((text) => !either.has(text));
  const wanted = truth.sections.flatMap((section) => section.paragraphs).map(solid);
  // Without a lead in the truth, a first paragraph that is read as the lead counts as the paragraph that it is.
  const lead = article?.lead.map((part) => part.text) ?? [];
  if (truth.lead === undefined) paragraphs.unshift(...lead.map(solid).filter((text) => !either.has(text)));
  const kept = wanted.filter((paragraph) => paragraphs.includes(paragraph));
  for (const paragraph of wanted)
    if (!paragraphs.includes(paragraph)) misses.push(`paragraph missed: ${say(paragraph)}`);
  for (const paragraph of paragraphs) if (!wanted.includes(paragraph)) misses.push(`no paragraph: ${say(paragraph)}`);
  const talk = blocks.flatMap((block) =>
    block.type === 'paragraph' && (block.role === 'question' || block.role === 'answer')
      ? [`${block.role === 'question' ? 'Q' : 'A'}: ${block.content.text}`]
      : [],
  );
  const captions = [...(article?.leadMedia ?? []), ...blocks].flatMap((block) =>
    block.type === 'figure' && block.caption ? [block.caption.text] : [],
  );
  const authors = (article?.byline?.parties ?? [])
    .filter(({ kind }) => !asFound || kind !== 'organization')
    .map(({ name }) => name);
  return {
    ...(truth.title !== undefined && { title: same('title', truth.title, article?.headline.text) }),
    ...(truth.kicker !== undefined && { kicker: same('kicker', truth.kicker, article?.kicker?.text) }),
    ...((truth.authors || !asFound) && { authors: same('authors', truth.authors?.join('; '), authors.join('; ')) }),
    ...(truth.published !== undefined && {
      published: same(
        'published',
        truth.published,
        (article?.dates.published ?? article?.dates.asOf)?.value.slice(0, 16),
      ),
    }),
    ...(truth.modified !== undefined && {
      modified: same('modified', truth.modified, article?.dates.modified?.value.slice(0, 16)),
    }),
    ...(truth.lead !== undefined && {
      lead: same(
        'lead',
        truth.lead,
        lead.find((l) => undashed(l) === solid(truth.lead ?? '')) === undefined ? lead.join(' ') : truth.lead,
      ),
    }),
    ...(truth.list && { list: same('list', truth.list.join(' · '), all('list').join(' · ')) }),
    ...(truth.talk && { talk: same('talk', truth.talk.join(' · '), talk.join(' · ')) }),
    ...(truth.captions && { captions: same('captions', truth.captions.join(' · '), captions.join(' · ')) }),
    ...(truth.place !== undefined && { place: same('place', truth.place, article?.dateline?.place) }),
    ...(truth.agency !== undefined && {
      agency: same('agency', truth.agency, article?.dateline?.agencies?.join('; ')),
    }),
    headings: { tp: found.length, fp: heads.length - found.length, fn: wantedHeads.length - found.length },
    paragraphs: (2 * kept.length) / (wanted.length + paragraphs.length),
    lost: evidence.ledger.filter((row) => row.kind === 'ignored' && row.why === 'unclaimed').length,
    misses,
  };
}
