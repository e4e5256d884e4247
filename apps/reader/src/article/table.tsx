import type { BlockOf } from '@broadsheet/article/schema';
import type { Messages } from '../messages/index.ts';
import { Rich } from '../text/rich.tsx';

type Rows = BlockOf<'table'>['rows'];
type Align = Rows[number][number]['align'];

const figure = /^[-–−+±]?\s?[\d.,'’\s\u00a0\u202f]*\d\s?[%‰€$£]?$/;

/** How each column is set: as most of its cells say, and columns of figures to the end; none where cells span. */
export function columnAligns(rows: Rows): Align[] {
  if (rows.some((row) => row.some(({ colSpan, rowSpan }) => (colSpan ?? 1) > 1 || (rowSpan ?? 1) > 1))) return [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const counts = new Map<Align, number>();
    for (const { align, content } of cells) {
      const own = align ?? (figure.test(content.map(({ text }) => text).join(' ')) ? 'end' : undefined);
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    return [...counts].find(([, count]) => count > cells.length / 2)?.[0];
  });
}

/** A table that scrolls within itself where it is wider than the page. */
export function Table({ block, t }: { block: BlockOf<'table'>; t: Messages }) {
  const aligns = columnAligns(block.rows);
  const rows = (list: Rows | undefined, head: boolean) =>
    list?.map((row, i) => (
      <tr key={i}>
        {row.map((cell, k) => {
          const Tag = head || cell.header ? 'th' : 'td';
          const align = cell.align ?? (row.length === aligns.length ? aligns[k] : undefined);
          return (
            <Tag key={k} colSpan={cell.colSpan} rowSpan={cell.rowSpan} className={align && `align-${align}`}>
              {cell.content.map((text, n) => (
                <Rich key={n} content={text} />
              ))}
            </Tag>
          );
        })}
      </tr>
    ));
  return (
    <section id={block.id} className="table" aria-label={block.caption?.text ?? t.tableHint} tabIndex={0}>
      <table>
        {block.caption && (
          <caption>
            <Rich content={block.caption} />
          </caption>
        )}
        {block.head && <thead>{rows(block.head, true)}</thead>}
        <tbody>{rows(block.rows, false)}</tbody>
        {block.foot && <tfoot>{rows(block.foot, false)}</tfoot>}
      </table>
    </section>
  );
}
