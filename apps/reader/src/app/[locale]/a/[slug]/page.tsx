import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleView } from '../../../../article/article-view.tsx';
import { idInSlug } from '../../../../article/slug.ts';
import { api, attempt } from '../../../../data/api.ts';
import { ApiDown, Trouble, WaysOn } from '../../../../frame/trouble.tsx';
import { isLocale, messagesOf } from '../../../../messages/index.ts';
import { formatDay } from '../../../../text/dates.ts';
import { countWords } from '../../../../text/word-count.ts';
import NotFound from '../../not-found.tsx';

type Props = { params: Promise<{ locale: string; slug: string }> };

const articleOf = cache(async (id: string) => attempt(api.articles.get(id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = idInSlug((await params).slug);
  const found = id === undefined ? undefined : await articleOf(id);
  if (!found || !('value' in found)) return { robots: { index: false } };
  const { article } = found.value;
  const description = article.lead[0]?.text;
  return {
    title: article.headline.text,
    ...(description !== undefined && { description }),
    ...(article.canonicalUrl !== undefined && { alternates: { canonical: article.canonicalUrl } }),
    openGraph: { type: 'article', title: article.headline.text, ...(description !== undefined && { description }) },
  };
}

export default async function ArticlePage({ params }: Props) {
  const { locale, slug } = await params;
  const id = idInSlug(slug);
  if (!isLocale(locale)) notFound();
  if (id === undefined) return <NotFound />;
  const t = messagesOf(locale);
  const found = await articleOf(id);
  if ('failure' in found) {
    const { failure } = found;
    if (failure.kind === 'down') return <ApiDown locale={locale} path={`/a/${slug}`} />;
    if (failure.code === 'gone')
      return (
        <Trouble
          title={t.gone}
          {...(failure.deletedAt !== undefined && { help: t.goneOn(formatDay(Date.parse(failure.deletedAt), locale)) })}
        >
          <WaysOn locale={locale} />
        </Trouble>
      );
    return <NotFound />;
  }
  const { article } = found.value;
  const [revisions, jsonLd] = await Promise.all([
    attempt(api.articles.revisions(id)),
    attempt(api.articles.getAs(id, 'jsonld')),
  ]);
  return (
    <>
      <ArticleView
        article={article}
        words={countWords(article)}
        revisions={'value' in revisions ? revisions.value.length : 1}
        locale={locale}
      />
      {'value' in jsonLd && (
        <script
          type="application/ld+json"
          nonce={(await headers()).get('x-nonce') ?? undefined}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: jsonLd.value }}
        />
      )}
    </>
  );
}
