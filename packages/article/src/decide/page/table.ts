import type { FlowLine } from '../../detect/page/flow-line.ts';
import type { PageElement } from '../../document/page.ts';
import type { BlockOf } from '../../schema/block.ts';
import type { RichText } from '../../schema/text.ts';

type Table = BlockOf<'table'>;
type Cell = Table['rows'][number][number];

const sides: Readonly<Record<string, Cell['align']>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
};

/** Text of the element that stands beside the block in one figure and says what it shows. */
export function captionBeside(group: PageElement | undefined): PageElement | undefined {
  const figure = group?.closest((at) => at.tag === 'figure' || at.depth + 3 < group.depth);
  return figure?.tag === 'figure'
    ? figure.children.find((child): child is PageElement => typeof child !== 'string' && child.tag === 'figcaption')
    : undefined;
}

/** A table by the lines that stand in its cells and its caption. */
export function tableOf(
  lines: readonly { line: FlowLine; content: RichText }[],
): Pick<Table, 'caption' | 'head' | 'rows' | 'foot'> {
  const rows = new Map<PageElement, Map<PageElement, Cell>>();
  let caption: RichText | undefined;
  for (const { line, content } of lines) {
    const cell = line.run.element.closest((at) => at.tag === 'td' || at.tag === 'th' || at.tag === 'caption');
    if (cell?.tag === 'caption') caption ??= content;
    const row = cell?.closest((at) => at.tag === 'tr') ?? cell?.parent;
    if (!cell || !row || cell.tag === 'caption') continue;
    const cells = rows.get(row) ?? new Map<PageElement, Cell>();
    rows.set(row, cells);
    const known = cells.get(cell);
    if (known) known.content.push(content);
    else cells.set(cell, { content: [content], ...settingOf(cell) });
  }
  const part = (name: string) =>
    [...rows].filter(([row]) => (row.parent?.tag ?? '') === name).map(([row, cells]) => wholeRow(row, cells));
  const [head, foot] = [part('thead'), part('tfoot')];
  return {
    ...(caption && { caption }),
    ...(head.length > 0 && { head }),
    rows: [...rows]
      .filter(([row]) => row.parent?.tag !== 'thead' && row.parent?.tag !== 'tfoot')
      .map(([row, cells]) => wholeRow(row, cells)),
    ...(foot.length > 0 && { foot }),
  };
}

function settingOf(cell: PageElement): Omit<Cell, 'content'> {
  const span = (name: string) => {
    const value = Number.parseInt(cell.get(name) ?? '', 10);
    return value > 1 && value <= 1_000 ? value : undefined;
  };
  const [colSpan, rowSpan] = [span('colspan'), span('rowspan')];
  const side = cell.get('align') ?? /text-align\s*:\s*(\w+)/i.exec(cell.get('style') ?? '')?.[1] ?? '';
  const align = Object.hasOwn(sides, side.toLowerCase()) ? sides[side.toLowerCase()] : undefined;
  return {
    ...(cell.tag === 'th' && { header: true }),
    ...(colSpan && { colSpan }),
    ...(rowSpan && { rowSpan }),
    ...(align && { align }),
  };
}

/** Empty cells keep their place. */
function wholeRow(row: PageElement, filled: ReadonlyMap<PageElement, Cell>): Cell[] {
  const cells: Cell[] = [];
  for (const child of row.children)
    if (typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'))
      cells.push(filled.get(child) ?? { content: [] });
  return cells.length > 0 ? cells : [...filled.values()];
}
