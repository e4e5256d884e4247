import { declaredDate } from '../../detect/page/when.ts';
import { timestampOf } from '../../detect/timestamp.ts';
import type { Declared, DeclaredValue } from '../../document/declared.ts';
import type { Article } from '../../schema/article.ts';
import type { Block } from '../../schema/block.ts';
import type { Draft } from '../draft.ts';
import { explainField } from './explain-field.ts';

type Medium = Exclude<Article['kind'], 'article' | 'liveblog'>;

/** What schema.org and Open Graph call a page whose matter is a medium, and the blocks that show one. */
const media: readonly { kind: Medium; says: RegExp; blocks: readonly Block['type'][]; fewest: number }[] = [
  { kind: 'gallery', says: /^(?:image|media|photo)?-?gallery$/i, blocks: ['gallery', 'figure'], fewest: 2 },
  { kind: 'video', says: /^video(?:object)?(?:$|\.)/i, blocks: ['video', 'embed'], fewest: 1 },
  {
    kind: 'audio',
    says: /^(?:audio(?:object)?|podcast(?:episode)?|radioepisode|music)(?:$|\.)/i,
    blocks: ['audio', 'embed'],
    fewest: 1,
  },
];
/** Most text, in characters, that stands beside a film or a recording which is the page's matter. */
const mostBeside = 2_500;

const pictures = (block: Block) => (block.type === 'gallery' ? block.items.length : 1);

/**
 * Makes an article one of pictures, film or sound, where the page says so and shows it; a live blog stays one, and gets
 * its state. `now` is RFC 3339.
 */
export function placeKind(draft: Draft, declared: Declared, now: string | undefined): void {
  const { live } = draft.declared;
  if (live) {
    const state = stateOf(declared, now);
    if (!state) return;
    live.state = state.state;
    explainField(draft, '/live/state', { rule: 'live.coverage', path: state.path, confidence: 0.8, basis: 'derived' });
    return;
  }
  // A page that calls itself an article and holds a film as well is an article, unless Open Graph says what it is.
  const names = [declared.openGraphType ?? '', ...(declared.types.length > 0 ? [] : declared.pageTypes)];
  const shown = [...draft.leadMedia, ...draft.body];
  const beside = draft.body.reduce(
    (sum, block) => sum + (block.type === 'paragraph' ? block.content.text.length : 0),
    0,
  );
  for (const { kind, says, blocks, fewest } of media) {
    const count = shown.reduce((sum, block) => sum + (blocks.includes(block.type) ? pictures(block) : 0), 0);
    if (count < fewest || !names.some((name) => says.test(name)) || (kind !== 'gallery' && beside > mostBeside))
      continue;
    draft.declared.kind = kind;
    explainField(draft, '/kind', { rule: 'kind.declared', confidence: 0.85, basis: 'stated' });
    return;
  }
}

/** Where the hours that a live blog says it covers lie to `now`, or to when the page was last changed. */
function stateOf(
  { coverage, modified }: Declared,
  now: string | undefined,
): { state: 'upcoming' | 'live' | 'ended'; path: string } | undefined {
  /** Without a zone, nobody can tell what lies before what. */
  const time = (value: DeclaredValue | undefined): number => {
    const found = value && declaredDate(value, false);
    return Date.parse((found && timestampOf(found.moment, {})?.timestamp.instant) ?? '');
  };
  const [starts, ends, at] = [
    time(coverage.start),
    time(coverage.end),
    now === undefined ? time(modified[0]) : Date.parse(now),
  ];
  if (at >= ends) return { state: 'ended', path: coverage.end?.path ?? '' };
  if (at < starts) return { state: 'upcoming', path: coverage.start?.path ?? '' };
  // Until when it was so, nobody knows who has only the page.
  return now !== undefined && at >= starts && at < ends ? { state: 'live', path: coverage.end?.path ?? '' } : undefined;
}
