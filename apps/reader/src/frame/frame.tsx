import type { ReactNode } from 'react';
import { type Locale, messagesOf } from '../messages/index.ts';
import { formatDay } from '../text/dates.ts';
import { Settings } from './settings.tsx';

/** The page's frame: nameplate, date, navigation, colophon. `path` is the page's own, without its language. */
export function Frame({ locale, path, children }: { locale: Locale; path: string; children: ReactNode }) {
  const t = messagesOf(locale);
  const other = locale === 'de' ? 'en' : 'de';
  const { settings, theme, themes, size, sizes } = t;
  const links = [
    ['', t.front],
    ['/river', t.river],
    ['/search', t.search],
    ['/import', t.import],
  ] as const;
  return (
    <div className="page">
      <a className="skip" href="#text">
        {t.skip}
      </a>
      <header className="masthead">
        <div className="nameplate-row">
          <p className="today">{formatDay(Date.now(), locale)}</p>
          <p className="nameplate">
            <a href={`/${locale}`}>Broadsheet</a>
          </p>
          <div className="tools">
            <a href={`/${other}${path}`} hrefLang={other} lang={other}>
              {t.language}
            </a>
            <Settings texts={{ settings, theme, themes, size, sizes }} />
          </div>
        </div>
        <nav className="main-nav" aria-label={t.sections}>
          <ul>
            {links.map(([href, name]) => (
              <li key={href}>
                <a href={`/${locale}${href}`} aria-current={path === href ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="text">{children}</main>
      <footer className="colophon">
        <p>{t.colophon}</p>
      </footer>
    </div>
  );
}
