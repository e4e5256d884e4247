import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { sans, serif, serifItalic } from '../../frame/fonts.ts';
import { Frame } from '../../frame/frame.tsx';
import { settingsScript } from '../../frame/settings-script.ts';
import { isLocale, messagesOf } from '../../messages/index.ts';
import '../globals.css';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const localeIn = async (params: Props['params']) => {
  const { locale } = await params;
  return isLocale(locale) ? locale : 'en';
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#16171a' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = messagesOf(await localeIn(params));
  return { title: { default: `Broadsheet – ${t.tagline}`, template: '%s – Broadsheet' }, description: t.colophon };
}

export default async function Layout({ children, params }: Props) {
  const locale = await localeIn(params);
  const request = await headers();
  const path = (request.get('x-pathname') ?? '').replace(/^\/(?:de|en)/, '').replace(/\/$/, '');
  return (
    <html
      lang={locale}
      className={`${serif.variable} ${serifItalic.variable} ${sans.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script
          nonce={request.get('x-nonce') ?? undefined}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: settingsScript }}
        />
      </head>
      <body>
        <Frame locale={locale} path={path}>
          {children}
        </Frame>
      </body>
    </html>
  );
}
