import type { SearchResults } from '@broadsheet/client';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { slugOf } from '../../../article/slug.ts';
import { api, attempt } from '../../../data/api.ts';
import { ApiDown } from '../../../frame/trouble.tsx';
import { StoryMeta } from '../../../front/story.tsx';
import { isLocale, type Locale, type Messages, messagesOf } from '../../../messages/index.ts';
import { Marked } from '../../../text/rich.tsx';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).search } : {};
}

function Hits({
  results,
  locale,
  t,
  more,
}: {
  results: SearchResults;
  locale: Locale;
  t: Messages;
  more: (cursor: string) => string;
}) {
  const { items, total, page } = results;
  return (
    <>
      <p className="meta hit-count" role="status">
        {t.hits(total.count, total.more)}
      </p>
      <ol className="hits">
        {items.map(({ article, highlights }) => {
          const headline = highlights.find((entry) => entry.field === 'headline');
          const passages = highlights.filter((entry) => entry.field === 'lead' || entry.field === 'body').slice(0, 2);
          return (
            <li key={article.id} lang={article.language} dir={article.direction}>
              {article.kicker && <p className="kicker">{article.kicker.text}</p>}
              <h2 className="story-headline">
                <a href={`/${locale}/a/${slugOf(article)}`}>
                  {headline ? <Marked {...headline} /> : article.headline.text}
                </a>
              </h2>
              {passages.map((passage) => (
                <p className="passage" key={passage.field}>
                  <Marked {...passage} />
                </p>
              ))}
              <div lang={locale} dir="ltr">
                <StoryMeta article={article} locale={locale} />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="pages">
        {page.prev !== undefined && <a href={more(page.prev)}>{t.newer}</a>}
        {page.next !== undefined && <a href={more(page.next)}>{t.older}</a>}
      </p>
    </>
  );
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messagesOf(locale);
  const asked = await searchParams;
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : undefined);
  const q = one('q')?.trim() ?? '';
  const sort = one('sort') === 'newest' ? 'newest' : 'relevance';
  const language = /^(?:de|en)$/.test(one('language') ?? '') ? one('language') : undefined;
  const cursor = one('cursor');
  const found =
    q === ''
      ? undefined
      : await attempt(
          api.search({
            q,
            sort,
            limit: 20,
            ...(language !== undefined && { language }),
            ...(cursor !== undefined && { cursor }),
          }),
        );
  if (found && 'failure' in found && found.failure.kind === 'down')
    return <ApiDown locale={locale} path={`/search?q=${encodeURIComponent(q)}`} />;
  const more = (next: string) =>
    `/${locale}/search?${new URLSearchParams({ q, sort, ...(language !== undefined && { language }), cursor: next })}`;
  return (
    <div className="search">
      <h1>{t.search}</h1>
      <search>
        <form action={`/${locale}/search`} method="get">
          <label htmlFor="q">{t.searchLabel}</label>
          <div className="field-row">
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              maxLength={512}
              autoComplete="off"
              aria-describedby="q-help"
            />
            <button type="submit">{t.searchAction}</button>
          </div>
          <p id="q-help" className="meta">
            {t.searchHelp}
          </p>
          <div className="field-row filters">
            <label>
              {t.sortBy}{' '}
              <select name="sort" defaultValue={sort}>
                <option value="relevance">{t.relevance}</option>
                <option value="newest">{t.byDate}</option>
              </select>
            </label>
            <label>
              {t.roles.language}{' '}
              <select name="language" defaultValue={language ?? ''}>
                <option value="">{t.anyLanguage}</option>
                <option value="de">Deutsch</option>
                <option value="en">English</option>
              </select>
            </label>
          </div>
        </form>
      </search>
      {found && 'failure' in found && found.failure.kind === 'refused' && (
        <p className="problem" role="alert">
          {t.issueTexts.problems[found.failure.code] ?? found.failure.detail}
        </p>
      )}
      {found && 'value' in found && found.value.items.length === 0 && (
        <section className="trouble">
          <p className="story-headline">{t.noHits(q)}</p>
          <p>{t.noHitsHelp}</p>
        </section>
      )}
      {found && 'value' in found && found.value.items.length > 0 && (
        <Hits results={found.value} locale={locale} t={t} more={more} />
      )}
    </div>
  );
}
