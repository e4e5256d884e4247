import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { api, attempt } from '../../../data/api.ts';
import { ApiDown, Trouble } from '../../../frame/trouble.tsx';
import { Story } from '../../../front/story.tsx';
import { isLocale, messagesOf } from '../../../messages/index.ts';
import { dayOf, formatDay } from '../../../text/dates.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).river } : {};
}

export default async function RiverPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { cursor } = await searchParams;
  if (!isLocale(locale)) notFound();
  const t = messagesOf(locale);
  const list = await attempt(api.articles.list({ limit: 20, ...(typeof cursor === 'string' && { cursor }) }));
  if ('failure' in list) {
    // A place in the list that there is no more: from its beginning.
    if (list.failure.kind === 'refused' && cursor !== undefined) redirect(`/${locale}/river`);
    return <ApiDown locale={locale} path="/river" />;
  }
  const { items, page } = list.value;
  if (items.length === 0) return <Trouble title={t.empty} help={t.emptyHelp} />;
  const days = new Map<number | undefined, typeof items>();
  for (const item of items) days.set(dayOf(item), [...(days.get(dayOf(item)) ?? []), item]);
  return (
    <div className="river">
      <h1>{t.river}</h1>
      {[...days].map(([day, articles]) => (
        <section key={day ?? 'none'}>
          <h2 className="section-name">{day === undefined ? '–' : formatDay(day, locale)}</h2>
          {articles.map((article) => (
            <Story key={article.id} article={article} locale={locale} level={3} withLead />
          ))}
        </section>
      ))}
      <p className="pages">
        {page.prev !== undefined && (
          <a rel="prev" href={`/${locale}/river?cursor=${encodeURIComponent(page.prev)}`}>
            {t.newer}
          </a>
        )}
        {page.next !== undefined && (
          <a rel="next" href={`/${locale}/river?cursor=${encodeURIComponent(page.next)}`}>
            {t.older}
          </a>
        )}
      </p>
    </div>
  );
}
