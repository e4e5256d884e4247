import type { Article } from '@broadsheet/article/schema';
import { notFound } from 'next/navigation';
import { slugOf } from '../../article/slug.ts';
import { api, attempt } from '../../data/api.ts';
import { ApiDown, Trouble } from '../../frame/trouble.tsx';
import { editFrontPage } from '../../front/front-page.ts';
import { Story, StoryMeta } from '../../front/story.tsx';
import { isLocale, messagesOf } from '../../messages/index.ts';
import { hyphenate, longWord } from '../../text/hyphenate.ts';
import { Rich } from '../../text/rich.tsx';

/** Characters of the leading article that the front page prints. */
const printed = 1_500;

function opening(article: Article): Article['body'] {
  let length = 0;
  return article.body.filter((block) => {
    // A paragraph that ends in a colon announces what is not printed here.
    if (block.type !== 'paragraph' || length > printed || block.content.text.endsWith(':')) return false;
    length += block.content.text.length;
    return true;
  });
}

export default async function FrontPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messagesOf(locale);
  const list = await attempt(api.articles.list({ limit: 19 }));
  if ('failure' in list) return <ApiDown locale={locale} path="" />;
  const { lead, columns, rest } = editFrontPage(list.value.items, locale);
  if (!lead)
    return (
      <Trouble title={t.empty} help={t.emptyHelp}>
        <p>
          <a className="action" href={`/${locale}/import`}>
            {t.emptyAction}
          </a>
        </p>
      </Trouble>
    );
  const { article } = lead;
  const whole = await attempt(api.articles.get(article.id));
  const href = `/${locale}/a/${slugOf(article)}`;
  return (
    <>
      <h1 className="visually-hidden">{t.front}</h1>
      <div className="front">
        <article className="front-lead" lang={article.language} dir={article.direction} data-why={lead.why.join('; ')}>
          {article.kicker && <p className="kicker accent">{article.kicker.text}</p>}
          <h2>
            <a href={href}>{hyphenate(article.headline.text, article.language, longWord)}</a>
          </h2>
          {article.lead[0] && <p className="front-standfirst">{article.lead[0].text}</p>}
          <div lang={locale} dir="ltr">
            <StoryMeta article={article} locale={locale} />
          </div>
          {'value' in whole && (
            <div className="front-text">
              {opening(whole.value.article).map((block) =>
                block.type === 'paragraph' ? (
                  <p key={block.id}>
                    <Rich content={block.content} language={article.language} />
                  </p>
                ) : null,
              )}
            </div>
          )}
          <p className="read-on" lang={locale}>
            <a href={href} aria-label={`${t.readOn}: ${article.headline.text}`}>
              {t.readOn}
            </a>
          </p>
        </article>
        {columns.map((column, i) => (
          <div className="front-column" key={i}>
            {column.map((placed, k) => (
              <Story
                key={placed.article.id}
                article={placed.article}
                locale={locale}
                withLead={k === 0 || column.length < 4}
                why={placed.why}
              />
            ))}
          </div>
        ))}
      </div>
      {rest.length > 0 && (
        <section className="front-rest">
          <h2 className="section-name">{t.more}</h2>
          <div className="rest-grid">
            {rest.map((placed) => (
              <Story key={placed.article.id} article={placed.article} locale={locale} level={3} why={placed.why} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
