import { prefixLength } from '../search/highlight.ts';
import type { Query, Term } from '../search/query.ts';

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

function termSql({ words, field }: Term): string {
  const [only = ''] = words;
  const phrase = words.length > 1 ? `"${words.map((word) => word.replaceAll('"', '""')).join(' ')}"` : quoted(only);
  const prefix = words.length === 1 && only.length >= prefixLength ? `${phrase} OR ${phrase} *` : phrase;
  return field === undefined ? `(${prefix})` : `(${field} : (${prefix}))`;
}

/** A query as an FTS5 expression of quoted terms; nothing that the reader typed is an operator. */
export function matchOf(query: Query): string {
  const groups = query.map((group) => ({
    exclude: group[0]?.exclude ?? false,
    sql: `(${group.map(termSql).join(' OR ')})`,
  }));
  const wanted = groups
    .filter((group) => !group.exclude)
    .map((group) => group.sql)
    .join(' AND ');
  return groups.filter((group) => group.exclude).reduce((all, group) => `(${all}) NOT ${group.sql}`, wanted);
}
