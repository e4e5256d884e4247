import type { FlowLine } from '../../detect/page/flow-line.ts';
import { quotationMarks } from '../../detect/quotation.ts';
import type { PageElement } from '../../document/page.ts';
import type { Block, LeafBlock } from '../../schema/block.ts';
import { limits } from '../../schema/limits.ts';
import { compareMarks } from '../../schema/mark-order.ts';
import type { RichText } from '../../schema/text.ts';
import { itemsOf } from './list.ts';
import { withSayer } from './quote.ts';
import { type Addresses, richTextOf } from './rich-text.ts';
import { captionBeside, tableOf } from './table.ts';

type BlockId = (type: string, text: string) => string;

/** A run's text as the model holds it: marks of the mark-up and of quotations, cut at the limit of one text. */
export function contentOf(line: FlowLine, addresses: Addresses, quotations: boolean): RichText | undefined {
  const content = richTextOf(line.run.nodes, addresses);
  if (!content) return undefined;
  if (content.text.length > limits.text) return { text: content.text.slice(0, limits.text).toWellFormed() };
  if (!quotations) {
    // A crosshead is bold by its nature.
    const marks = content.marks?.filter(
      (mark) => !(mark.type === 'strong' && mark.start === 0 && mark.end === content.text.length),
    );
    return marks && marks.length > 0 ? { text: content.text, marks } : { text: content.text };
  }
  const quoted = quotationMarks(content.text);
  if (quoted.length === 0) return content;
  return { text: content.text, marks: [...(content.marks ?? []), ...quoted].sort(compareMarks).slice(0, limits.marks) };
}

/** A block, with the field of each line that went into it. */
export interface Placement {
  block: LeafBlock;
  lines: { line: FlowLine; field: string }[];
}

/** Kept lines of the flow in order; those of one list, quotation or table, which become one block, together. */
export function* groupsOf(lines: readonly FlowLine[]): Generator<[FlowLine, ...FlowLine[]]> {
  for (let i = 0; i < lines.length; ) {
    const first = lines[i++];
    if (!first) return;
    const group: [FlowLine, ...FlowLine[]] = [first];
    for (let next = lines[i]; next && isOneOf(first, next); next = lines[++i]) group.push(next);
    yield group;
  }
}

const isOneOf = (first: FlowLine, { group, kind }: FlowLine): boolean =>
  first.group !== undefined && group === first.group && kind === first.kind;

/** The block that lines of one group make, if they have any words. */
export function blockOf(
  members: readonly [FlowLine, ...FlowLine[]],
  addresses: Addresses,
  blockId: BlockId,
): Placement | undefined {
  const [first] = members;
  const texts = members.map((line) => ({ line, content: contentOf(line, addresses, first.kind !== 'heading') }));
  const filled = texts.filter((one): one is { line: FlowLine; content: RichText } => one.content !== undefined);
  const [head] = filled;
  if (!head) return undefined;
  const key = filled.map(({ content }) => content.text).join('\n');
  const at = (suffix: (i: number) => string) => filled.map(({ line }, i) => ({ line, field: suffix(i) }));
  switch (first.kind) {
    case 'heading':
      return {
        block: {
          type: 'heading',
          id: blockId('heading', key),
          level: Math.min(6, Math.max(2, first.run.level || 2)),
          content: head.content,
        },
        lines: at(() => ''),
      };
    case 'item': {
      const { items, places } = itemsOf(filled);
      return { block: { type: 'list', id: blockId('list', key), items }, lines: at((n) => `/items/${places[n] ?? 0}`) };
    }
    case 'quote': {
      const cite = first.group?.get('cite');
      const url = cite === undefined ? undefined : addresses.link(cite);
      const said = withSayer(
        filled.map(({ content }) => content),
        first.group,
      );
      return {
        block: {
          type: 'quote',
          id: blockId('quote', key),
          ...said,
          ...(url && { cite: url }),
        },
        lines: at((n) => (n < said.content.length ? `/content/${n}` : '/attribution')),
      };
    }
    case 'embed':
      return {
        block: embedOf(
          first.group,
          filled.map(({ content }) => content),
          addresses,
          blockId,
        ),
        lines: at(() => '/text'),
      };
    case 'pullQuote':
      return {
        block: { type: 'pullQuote', id: blockId('pullQuote', key), content: head.content },
        lines: at(() => '/content'),
      };
    case 'code':
      return {
        block: { type: 'code', id: blockId('code', key), text: preformatted(first.group) ?? key },
        lines: at(() => ''),
      };
    case 'cell': {
      const table = tableOf(filled);
      const beside = captionBeside(first.group);
      const caption = table.caption ?? (beside && richTextOf(beside.children, addresses));
      return {
        block: { type: 'table', id: blockId('table', key), ...table, ...(caption && { caption }) },
        lines: at(() => ''),
      };
    }
    default:
      return {
        block: { type: 'paragraph', id: blockId('paragraph', key), content: head.content },
        lines: at(() => ''),
      };
  }
}

const providers: readonly [RegExp, string][] = [
  [/twitter|tweet/, 'X'],
  [/instagram/, 'Instagram'],
  [/tiktok/, 'TikTok'],
  [/bluesky/, 'Bluesky'],
  [/fb-post/, 'Facebook'],
  [/reddit/, 'Reddit'],
  [/mastodon/, 'Mastodon'],
  [/threads/, 'Threads'],
];

/** A post of a social network: its words, and the address that its last link gives. */
function embedOf(
  group: PageElement | undefined,
  texts: readonly RichText[],
  addresses: Addresses,
  blockId: BlockId,
): LeafBlock {
  const name = group?.get('class') ?? '';
  const provider = providers.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown';
  const given = group?.get('cite') ?? group?.get('data-instgrm-permalink');
  const last = texts.flatMap((text) => text.marks ?? []).findLast((mark) => mark.type === 'link');
  const href = given ?? (last?.type === 'link' ? last.href : undefined);
  const url = href === undefined ? undefined : addresses.web(href);
  const text = texts
    .map((one) => one.text)
    .join('\n')
    .slice(0, limits.text)
    .toWellFormed();
  return { type: 'embed', id: blockId('embed', text), provider, ...(url !== undefined && { url }), text: { text } };
}

/** Text of a `pre`, white space as it stands. */
function preformatted(element: PageElement | undefined): string | undefined {
  if (!element) return undefined;
  let text = '';
  const visit = (at: PageElement): void => {
    for (const child of at.children) {
      if (typeof child === 'string') text += child;
      else if (child.tag === 'br') text += '\n';
      else visit(child);
    }
  };
  visit(element);
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
    .replace(/^\n+|\s+$/g, '')
    .slice(0, limits.text);
  return clean === '' ? undefined : clean;
}

export type { Block };
