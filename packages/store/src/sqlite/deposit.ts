import { revisionHash, strongestFirst } from '@broadsheet/article/identity';
import { type Article, type Identity, unloadArticle } from '@broadsheet/article/schema';
import { entryOf } from '../entry.ts';
import { type Deposit, type Receipt, RevisionConflict } from '../port.ts';
import type { Database } from './database.ts';

interface Known {
  id: string;
  revision: number;
  hash: string;
  sequence: number;
  deleted_at: number | null;
}

const columns = 'select id, revision, hash, sequence, deleted_at from article';

/** The stored article that this one is: by a shared strong key, else by a fingerprint that no strong key contradicts. */
export function findKnown(db: Database, article: Article): Known | undefined {
  const own = db.get<Known>(`${columns} where id = ?`, article.id);
  if (own) return own;
  for (const { basis, key } of strongestFirst(article.identity)) {
    const candidates = db.all<Known>(
      `${columns} where id in (select article from identity where basis = ? and key = ?)`,
      basis,
      key,
    );
    for (const known of candidates) {
      if (basis !== 'fingerprint') return known;
      const others = db.all<Identity>('select basis, key from identity where article = ?', known.id);
      const contradicted = article.identity.some(
        (one) =>
          one.basis !== 'fingerprint' &&
          others.some((other) => other.basis === one.basis) &&
          !others.some((other) => other.basis === one.basis && other.key === one.key),
      );
      if (!contradicted) return known;
    }
  }
  return undefined;
}

/** Stores one article within a transaction. Throws `RevisionConflict` when `expect` is not the current hash. */
export function deposit(
  db: Database,
  { article: given, evidence, issues, source }: Deposit,
  expect: string | undefined,
  now: number,
): Receipt {
  const known = findKnown(db, given);
  const hash = revisionHash(given);
  if (expect !== undefined && (known === undefined || known.deleted_at !== null || known.hash !== expect))
    throw new RevisionConflict(
      'The article was changed meanwhile. Get it again and repeat the change on the newest revision.',
      known?.hash,
    );
  if (known && known.deleted_at === null && known.hash === hash)
    return { outcome: 'unchanged', id: known.id, revision: known.revision, hash, sequence: known.sequence };
  const sequence = (db.get<{ sequence: number }>('select sequence from counter')?.sequence ?? 0) + 1;
  const id = known?.id ?? given.id;
  const stored = known ? storedIdentities(db, id) : [];
  const identity = strongestFirst([
    ...stored,
    ...given.identity.filter((one) => !stored.some((other) => other.basis === one.basis && other.key === one.key)),
  ]);
  const article: Article = { ...given, id, identity, revision: known ? { hash, previous: known.hash } : { hash } };
  const json = JSON.stringify(unloadArticle(article));
  const { summary, date, texts, facets } = entryOf(article, now);
  const revision = (known?.revision ?? 0) + 1;
  const values = [
    revision,
    hash,
    date,
    now,
    sequence,
    article.kind,
    summary.words,
    JSON.stringify(summary),
    json,
    texts.kicker,
    texts.headline,
    texts.lead,
    texts.body,
    texts.byline,
  ] as const;
  if (known)
    db.run(
      'update article set revision = ?, hash = ?, date = ?, stored_at = ?, sequence = ?, kind = ?, words = ?, summary = ?, json = ?, kicker = ?, headline = ?, lead = ?, body = ?, byline = ?, deleted_at = null where id = ?',
      ...values,
      id,
    );
  else
    db.run(
      'insert into article (revision, hash, date, stored_at, sequence, kind, words, summary, json, kicker, headline, lead, body, byline, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...values,
      id,
    );
  for (const one of identity) db.run('insert or ignore into identity values (?, ?, ?)', one.basis, one.key, id);
  db.run('insert into revision values (?, ?, ?, ?, ?, ?)', id, revision, hash, now, sequence, json);
  db.run('delete from facet where article = ?', id);
  for (const facet of facets) db.run('insert into facet values (?, ?, ?, ?)', facet.name, facet.value, date, id);
  db.run(
    'insert or replace into finding values (?, ?, ?, ?, ?)',
    id,
    evidence ? JSON.stringify(evidence) : null,
    issues ? JSON.stringify(issues) : null,
    source?.bytes ?? null,
    source?.mediaType ?? null,
  );
  const isNew = known === undefined || known.deleted_at !== null;
  db.run('update counter set sequence = ?, articles = articles + ?', sequence, isNew ? 1 : 0);
  return { outcome: isNew ? 'created' : 'updated', id, revision, hash, sequence };
}

function storedIdentities(db: Database, id: string): Identity[] {
  const json = db.get<{ json: string }>('select json from article where id = ?', id)?.json;
  return json === undefined ? [] : (JSON.parse(json) as Article).identity;
}
