import type { ReactNode } from 'react';
import { type Locale, messagesOf } from '../messages/index.ts';

/** A page that says what is wrong and what to do. */
export function Trouble({ title, help, children }: { title: string; help?: string; children?: ReactNode }) {
  return (
    <section className="trouble">
      <h1>{title}</h1>
      {help && <p>{help}</p>}
      {children}
    </section>
  );
}

/** Where to go from a page that is not there. */
export function WaysOn({ locale }: { locale: Locale }) {
  const t = messagesOf(locale);
  return (
    <p className="ways-on">
      <a className="action" href={`/${locale}`}>
        {t.toFront}
      </a>
      <a className="action" href={`/${locale}/search`}>
        {t.search}
      </a>
    </p>
  );
}

/** The archive does not answer. */
export function ApiDown({ locale, path }: { locale: Locale; path: string }) {
  const t = messagesOf(locale);
  return (
    <Trouble title={t.apiDown} help={t.apiDownHelp}>
      <p>
        <a className="action" href={`/${locale}${path}`}>
          {t.retry}
        </a>
      </p>
    </Trouble>
  );
}
