import { readCursor, writeCursor } from '../cursor.ts';
import type { FacetName, Filter, ListQuery, Page, Summary } from '../port.ts';
import type { Database } from './database.ts';
import { conditionsOf } from './filter.ts';

interface Row {
  id: string;
  key: number;
  summary: string;
}

const facetNames: readonly FacetName[] = ['source', 'topic', 'author', 'section', 'language'];

/** Where a list begins: at the facet's own index when there is one, so that a rare value is as quick as a common one. */
function origin(filter: Filter): { from: string; key: string; id: string; values: string[]; rest: Filter } {
  const name = facetNames.find((facet) => filter[facet] !== undefined);
  const value = name && filter[name];
  if (name === undefined || value === undefined)
    return { from: 'article a', key: 'a.date', id: 'a.id', values: [], rest: filter };
  const { [name]: _taken, ...rest } = filter;
  return {
    from: 'facet d cross join article a on a.id = d.article and d.name = ? and d.value = ?',
    key: 'd.date',
    id: 'd.article',
    values: [name, name === 'language' ? value.toLowerCase() : value],
    rest,
  };
}

/** One page of summaries, by keyset. */
export function listArticles(db: Database, query: ListQuery): Page<Summary> {
  const { sort = 'newest', limit } = query;
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, sort);
  const start =
    sort === 'updated' ? { from: 'article a', key: 'a.stored_at', id: 'a.id', values: [], rest: query } : origin(query);
  const { sql, values } = conditionsOf(start.rest);
  const back = cursor?.direction === 'p';
  const descending = (sort !== 'oldest') !== back;
  if (cursor) {
    sql.push(`(${start.key}, ${start.id}) ${descending ? '<' : '>'} (?, ?)`);
    values.push(cursor.key, cursor.id);
  }
  const order = descending ? 'desc' : 'asc';
  const rows = db.all<Row>(
    `select a.id, ${start.key} as key, a.summary from ${start.from} where ${sql.join(' and ')} order by ${start.key} ${order}, ${start.id} ${order} limit ?`,
    ...start.values,
    ...values,
    limit + 1,
  );
  const more = rows.length > limit;
  const page = rows.slice(0, limit);
  if (back) page.reverse();
  const token = (row: Row | undefined, direction: 'n' | 'p') =>
    row ? writeCursor({ direction, sort, key: row.key, id: row.id }) : undefined;
  const next = more || back ? token(page.at(-1), 'n') : undefined;
  const prev = (back ? more : cursor !== undefined) ? token(page[0], 'p') : undefined;
  return {
    items: page.map((row) => JSON.parse(row.summary) as Summary),
    ...(next !== undefined && { next }),
    ...(prev !== undefined && { prev }),
  };
}
