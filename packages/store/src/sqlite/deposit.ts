import { strongestFirst } from '@broadsheet/article/identity';
import type { Article, Identity } from '@broadsheet/article/schema';
import { type Prepared, type Receipt, RevisionConflict } from '../port.ts';
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
export function findKnown(db: Database, article: Pick<Prepared, 'id' | 'identity'>): Known | undefined {
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
export function deposit(db: Database, given: Prepared, expect: string | undefined, now: number): Receipt {
  const known = findKnown(db, given);
  const { hash, texts, facets, evidence, issues, source } = given;
  if (expect !== undefined && (known === undefined || known.deleted_at !== null || known.hash !== expect))
    throw new RevisionConflict(
      'The article was changed meanwhile. Get it again and repeat the change on the newest revision.',
      known?.hash,
    );
  if (known && known.deleted_at === null && known.hash === hash)
    return { outcome: 'unchanged', id: known.id, revision: known.revision, hash, sequence: known.sequence };
  const sequence = (db.get<{ sequence: number }>('select sequence from counter')?.sequence ?? 0) + 1;
  const { id, identity, json, summary } = known ? revised(db, given, known) : given;
  const date = given.date ?? now;
  const revision = (known?.revision ?? 0) + 1;
  const values = [
    revision,
    hash,
    date,
    now,
    sequence,
    given.kind,
    given.words,
    summary,
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
  else {
    // The index is written to by itself, not by a trigger: a statement that could fail half-way has it flushed each time.
    db.run(
      'insert into article (revision, hash, date, stored_at, sequence, kind, words, summary, json, kicker, headline, lead, body, byline, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...values,
      id,
    );
    db.run(
      'insert into search (rowid, kicker, headline, lead, body, byline) values (last_insert_rowid(), ?, ?, ?, ?, ?)',
      texts.kicker,
      texts.headline,
      texts.lead,
      texts.body,
      texts.byline,
    );
  }
  for (const one of identity) db.run('insert or ignore into identity values (?, ?, ?)', one.basis, one.key, id);
  db.run('insert into revision values (?, ?, ?, ?, ?, ?)', id, revision, hash, now, sequence, json);
  db.run('delete from facet where article = ?', id);
  for (const facet of facets) db.run('insert into facet values (?, ?, ?, ?)', facet.name, facet.value, date, id);
  db.run(
    'insert or replace into finding (article, evidence, issues, source, media_type, source_packed) values (?, ?, ?, ?, ?, ?)',
    id,
    evidence ?? null,
    issues ?? null,
    source?.bytes ?? null,
    source?.mediaType ?? null,
    source?.packed ? 1 : 0,
  );
  const isNew = known === undefined || known.deleted_at !== null;
  db.run('update counter set sequence = ?, articles = articles + ? where only = 1', sequence, isNew ? 1 : 0);
  return { outcome: isNew ? 'created' : 'updated', id, revision, hash, sequence };
}

/** The article as the next revision of the stored one: under its id, with the identities of both. */
function revised(db: Database, given: Prepared, known: Known): Pick<Prepared, 'id' | 'identity' | 'json' | 'summary'> {
  const stored = storedIdentities(db, known.id);
  const identity = strongestFirst([
    ...stored,
    ...given.identity.filter((one) => !stored.some((other) => other.basis === one.basis && other.key === one.key)),
  ]);
  const changed = { id: known.id, identity, revision: { hash: given.hash, previous: known.hash } };
  const change = (json: string) => JSON.stringify({ ...(JSON.parse(json) as object), ...changed });
  return { id: known.id, identity, json: change(given.json), summary: change(given.summary) };
}

function storedIdentities(db: Database, id: string): Identity[] {
  const json = db.get<{ json: string }>('select json from article where id = ?', id)?.json;
  return json === undefined ? [] : (JSON.parse(json) as Article).identity;
}
