import type { Article, Timestamp } from '@broadsheet/article/schema';
import { type Locale, messagesOf } from '../messages/index.ts';
import { formatStamp } from '../text/dates.ts';
import { withPrintedQuotes } from '../text/quotes.ts';
import { readingMinutes } from '../text/reading-time.ts';
import { Rich } from '../text/rich.tsx';
import { BlockView, type Setting } from './blocks.tsx';

function Stamp({
  stamp,
  label,
  locale,
  accent,
}: {
  stamp: Timestamp | undefined;
  label: string;
  locale: Locale;
  accent?: boolean;
}) {
  if (!stamp) return null;
  return (
    <span className={accent ? 'updated' : undefined} dir="auto">
      {label}: <time dateTime={stamp.value}>{formatStamp(stamp, locale)}</time>
    </span>
  );
}

const authorOf = ({ text, parties }: NonNullable<Article['byline']>) =>
  text?.text ?? parties.map((party) => party.name).join(', ');

/** An article as it is read; its own language and direction on the element. */
export function ArticleView({
  article,
  words,
  revisions,
  locale,
}: {
  article: Article;
  words: number;
  revisions: number;
  locale: Locale;
}) {
  const t = messagesOf(locale);
  const { dates, byline } = article;
  const setting: Setting = {
    assets: new Map(article.assets.map((asset) => [asset.id, asset])),
    language: article.language,
    t,
  };
  const crossheads = article.body.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []));
  const hasNotes =
    article.canonicalUrl !== undefined ||
    article.rights?.truncated ||
    [article.footnotes, article.corrections, article.notes].some((list) => list && list.length > 0);
  const author = byline && authorOf(byline);
  return (
    <div className="article-grid">
      {crossheads.length > 1 && (
        <nav className="contents" aria-label={t.contents}>
          <p className="meta">{t.contents}</p>
          <ol lang={article.language}>
            {crossheads.map((block) => (
              <li key={block.id}>
                <a href={`#${block.id}`}>{block.content.text}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <article className="article" lang={article.language} dir={article.direction}>
        <header>
          {article.kicker && <p className="kicker accent">{article.kicker.text}</p>}
          <h1>
            <Rich content={article.headline} language={article.language} head />
          </h1>
          {article.lead.map((text) => (
            <p className="standfirst" key={text.text}>
              <Rich content={withPrintedQuotes(text, article.language)} language={article.language} head />
            </p>
          ))}
          <div className="meta-line" lang={locale}>
            {author && (
              <span className="author" lang={article.language} dir="auto">
                {author}
              </span>
            )}
            <Stamp stamp={dates.asOf} label={t.asOf} locale={locale} />
            <Stamp stamp={dates.published ?? dates.firstPublished} label={t.published} locale={locale} />
            <Stamp stamp={dates.modified} label={t.updated} locale={locale} accent />
            {article.live && article.live.state !== 'unknown' && <span>{t.liveStates[article.live.state]}</span>}
            <span dir="auto">{t.minutes(readingMinutes(words))}</span>
            {revisions > 1 && <span dir="auto">{t.revisions(revisions)}</span>}
          </div>
          {article.leadMedia?.map((block) => (
            <BlockView key={block.id} block={block} setting={setting} />
          ))}
        </header>
        <div className="body">
          {article.dateline && <p className="dateline">{article.dateline.raw}</p>}
          {article.body.map((block) => (
            <BlockView key={block.id} block={block} setting={setting} />
          ))}
          {article.live?.entries.map((entry) => (
            <section key={entry.id} className="live-entry">
              {entry.dates.published && (
                <p className="meta">
                  <time dateTime={entry.dates.published.value}>{formatStamp(entry.dates.published, locale)}</time>
                </p>
              )}
              {entry.title && (
                <h2 className="crosshead">
                  <Rich content={entry.title} language={article.language} head />
                </h2>
              )}
              {entry.byline && <p className="entry-author">{authorOf(entry.byline)}</p>}
              {entry.blocks.map((block) => (
                <BlockView key={block.id} block={block} setting={setting} />
              ))}
            </section>
          ))}
        </div>
        {hasNotes && (
          <footer className="article-notes">
            {article.footnotes && <h2 id="footnotes">{t.footnotes}</h2>}
            {article.footnotes && (
              <ol aria-labelledby="footnotes">
                {article.footnotes.map((note) => (
                  <li key={note.id} id={`footnote-${encodeURIComponent(note.id)}`}>
                    {note.content.map((text) => (
                      <Rich key={text.text} content={text} />
                    ))}
                  </li>
                ))}
              </ol>
            )}
            {article.corrections?.map((entry) => (
              <p className="note" key={entry.text.text}>
                <strong lang={locale}>{t.correctionKinds[entry.kind]}: </strong>
                <Rich content={entry.text} />
              </p>
            ))}
            {article.notes?.map((note) => (
              <p className="note" key={note.text.text}>
                {note.label !== undefined && <strong>{note.label} </strong>}
                <Rich content={note.text} />
              </p>
            ))}
            {article.rights?.truncated && (
              <p className="note" lang={locale}>
                {t.truncated}
              </p>
            )}
            {article.canonicalUrl !== undefined && (
              <p className="note" lang={locale} dir="auto">
                <strong>{t.source}: </strong>
                <a href={article.canonicalUrl} rel="noopener noreferrer">
                  {article.publisher?.name ?? new URL(article.canonicalUrl).hostname.replace(/^www\./, '')}
                </a>
              </p>
            )}
          </footer>
        )}
      </article>
    </div>
  );
}
