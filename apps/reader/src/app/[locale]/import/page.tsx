import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportForm } from '../../../importing/import-form.tsx';
import { importTexts } from '../../../importing/texts.ts';
import { isLocale, messagesOf } from '../../../messages/index.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).import } : {};
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messagesOf(locale);
  return (
    <div className="import">
      <h1>{t.import}</h1>
      <p className="import-lead">{t.importLead}</p>
      <ImportForm locale={locale} texts={importTexts(t)} tooLarge={(await searchParams)['too-large'] !== undefined} />
    </div>
  );
}
