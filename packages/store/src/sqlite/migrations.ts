/** Numbered steps; a database stands at the number of those it has seen (`user_version`). Never edit one that shipped. */
export const migrations: readonly string[] = [
  `
  create table article (
    row integer primary key,
    id text not null unique,
    revision integer not null,
    hash text not null,
    date integer not null,
    stored_at integer not null,
    sequence integer not null,
    kind text not null,
    words integer not null,
    summary text not null,
    json text not null,
    deleted_at integer,
    kicker text not null,
    headline text not null,
    lead text not null,
    body text not null,
    byline text not null
  );
  create index article_by_date on article (date, id) where deleted_at is null;
  create index article_by_stored on article (stored_at, id) where deleted_at is null;
  create table identity (
    basis text not null,
    key text not null,
    article text not null,
    primary key (basis, key, article)
  ) without rowid;
  create index identity_by_article on identity (article);
  create table revision (
    article text not null,
    number integer not null,
    hash text not null,
    stored_at integer not null,
    sequence integer not null,
    json text not null,
    primary key (article, number)
  ) without rowid;
  create table finding (
    article text primary key,
    evidence text,
    issues text,
    source blob,
    media_type text
  );
  create table facet (
    name text not null,
    value text not null,
    date integer not null,
    article text not null,
    primary key (name, value, date, article)
  ) without rowid;
  create index facet_by_article on facet (article);
  create table counter (only integer primary key check (only = 1), sequence integer not null, articles integer not null);
  insert into counter values (1, 0, 0);
  create virtual table search using fts5 (
    kicker, headline, lead, body, byline,
    content = 'article', content_rowid = 'row', tokenize = "unicode61 remove_diacritics 2", prefix = '3 4'
  );
  create trigger article_added after insert on article begin
    insert into search (rowid, kicker, headline, lead, body, byline) values (new.row, new.kicker, new.headline, new.lead, new.body, new.byline);
  end;
  create trigger article_removed after delete on article begin
    insert into search (search, rowid, kicker, headline, lead, body, byline) values ('delete', old.row, old.kicker, old.headline, old.lead, old.body, old.byline);
  end;
  create trigger article_changed after update of kicker, headline, lead, body, byline on article begin
    insert into search (search, rowid, kicker, headline, lead, body, byline) values ('delete', old.row, old.kicker, old.headline, old.lead, old.body, old.byline);
    insert into search (rowid, kicker, headline, lead, body, byline) values (new.row, new.kicker, new.headline, new.lead, new.body, new.byline);
  end;
  `,
  `
  alter table finding add column source_packed integer;
  drop trigger article_added;
  `,
];
