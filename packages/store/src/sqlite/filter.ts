import type { SQLInputValue } from 'node:sqlite';
import type { FacetName, Filter } from '../port.ts';

const facetFilters: readonly FacetName[] = ['source', 'section', 'topic', 'author', 'language'];

/** A filter as SQL conditions on `article a`, with their values. */
export function conditionsOf(filter: Filter): { sql: string[]; values: SQLInputValue[] } {
  const sql = ['a.deleted_at is null'];
  const values: SQLInputValue[] = [];
  for (const name of facetFilters) {
    const value = filter[name];
    if (value === undefined) continue;
    sql.push(
      'exists (select 1 from facet f where f.name = ? and f.value = ? and f.date = a.date and f.article = a.id)',
    );
    values.push(name, name === 'language' ? value.toLowerCase() : value);
  }
  if (filter.kind !== undefined) {
    sql.push('a.kind = ?');
    values.push(filter.kind);
  }
  const times = [
    ['a.date >= ?', filter.from],
    ['a.date < ?', filter.to],
    ['a.stored_at >= ?', filter.updatedSince],
  ] as const;
  for (const [condition, time] of times) {
    if (time === undefined) continue;
    sql.push(condition);
    values.push(Date.parse(time));
  }
  return { sql, values };
}
