import type { Summary } from '@broadsheet/client';
import { slugOf } from '../article/slug.ts';
import { type Locale, messagesOf } from '../messages/index.ts';
import { formatShort, ownDate } from '../text/dates.ts';
import { hyphenate, longWord } from '../text/hyphenate.ts';
import { readingMinutes } from '../text/reading-time.ts';

/** Date and reading time of an article in a list. */
export function StoryMeta({ article, locale }: { article: Summary; locale: Locale }) {
  const t = messagesOf(locale);
  const stamp = ownDate(article);
  return (
    <p className="meta">
      {stamp && <time dateTime={stamp.value}>{formatShort(stamp, locale)}</time>}
      {stamp && ' · '}
      {t.minutesShort(readingMinutes(article.words))}
    </p>
  );
}

/** An article in a list: kicker, headline, and its lead if asked. */
export function Story({
  article,
  locale,
  level = 2,
  withLead = false,
  why,
}: {
  article: Summary;
  locale: Locale;
  level?: 2 | 3;
  withLead?: boolean;
  why?: readonly string[];
}) {
  const Heading = `h${level}` as const;
  const lead = article.lead[0]?.text;
  return (
    <article className="story" lang={article.language} dir={article.direction} data-why={why?.join('; ')}>
      {article.kicker && <p className="kicker">{article.kicker.text}</p>}
      <Heading className="story-headline">
        <a href={`/${locale}/a/${slugOf(article)}`}>{hyphenate(article.headline.text, article.language, longWord)}</a>
      </Heading>
      {withLead && lead !== undefined && <p className="story-lead">{hyphenate(lead, article.language, longWord)}</p>}
      <div lang={locale} dir="ltr">
        <StoryMeta article={article} locale={locale} />
      </div>
    </article>
  );
}
