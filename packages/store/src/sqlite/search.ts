import { readCursor, writeCursor } from '../cursor.ts';
import type { Highlight, Hit, SearchQuery, SearchResult, Summary } from '../port.ts';
import { highlight } from '../search/highlight.ts';
import { parseQuery, type SearchField, searchFields, wantedTerms } from '../search/query.ts';
import type { Database } from './database.ts';
import { conditionsOf } from './filter.ts';
import { matchOf } from './match.ts';

type Row = Record<SearchField, string> & { id: string; key: number; rank: number; summary: string };

/** Weights of kicker, headline, lead, body and byline in the ranking. */
const weights = '3.0, 8.0, 4.0, 1.0, 3.0';
/** Hits are counted up to here. */
const countedHits = 1_000;

/** Ranked or newest-first hits with their passages. Throws `QueryError` and `CursorError`. */
export function searchArticles(db: Database, query: SearchQuery): SearchResult {
  const terms = parseQuery(query.q);
  const match = matchOf(terms);
  const { sort = 'relevance', limit } = query;
  const order = `search-${sort}`;
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, order);
  const { sql, values } = conditionsOf(query);
  const where = `search match ? and ${sql.join(' and ')}`;
  const counted =
    db.get<{ count: number }>(
      `select count(*) as count from (select 1 from search join article a on a.row = search.rowid where ${where} limit ?)`,
      match,
      ...values,
      countedHits + 1,
    )?.count ?? 0;
  const back = cursor?.direction === 'p';
  const ascending = (sort === 'relevance') !== back;
  const key = sort === 'relevance' ? 'rank' : 'a.date';
  const keyset = cursor ? `where (key, id) ${ascending ? '>' : '<'} (?, ?)` : '';
  const direction = ascending ? 'asc' : 'desc';
  const hits = db.all<{ row: number; id: string; key: number; rank: number }>(
    `select row, id, key, rank from (select a.row, a.id, ${key} as key, rank from (select rowid, bm25(search, ${weights}) as rank from search where search match ?) s join article a on a.row = s.rowid where ${sql.join(' and ')}) ${keyset} order by key ${direction}, id ${direction} limit ?`,
    match,
    ...values,
    ...(cursor ? [cursor.key, cursor.id] : []),
    limit + 1,
  );
  const more = hits.length > limit;
  const page = hits.slice(0, limit);
  if (back) page.reverse();
  const wanted = wantedTerms(terms);
  const items = page.map(({ row, rank }): Hit => {
    const found = db.get<Row>('select summary, kicker, headline, lead, body, byline from article where row = ?', row);
    const highlights = searchFields.flatMap((field): Highlight[] => {
      const passage = found && highlight(field, found[field], wanted);
      return passage ? [passage] : [];
    });
    return {
      summary: JSON.parse(found?.summary ?? '{}') as Summary,
      score: Math.round(-rank * 1_000) / 1_000,
      highlights,
    };
  });
  const token = (hit: (typeof page)[number] | undefined, to: 'n' | 'p') =>
    hit ? writeCursor({ direction: to, sort: order, key: hit.key, id: hit.id }) : undefined;
  const next = more || back ? token(page.at(-1), 'n') : undefined;
  const prev = (back ? more : cursor !== undefined) ? token(page[0], 'p') : undefined;
  return {
    items,
    total: { count: Math.min(counted, countedHits), more: counted > countedHits },
    ...(next !== undefined && { next }),
    ...(prev !== undefined && { prev }),
  };
}
