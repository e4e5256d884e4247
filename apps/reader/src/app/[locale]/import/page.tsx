import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportForm } from '../../../importing/import-form.tsx';
import { isLocale, messagesOf } from '../../../messages/index.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).import } : {};
}

export default async function ImportPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = messagesOf(locale);
  const {
    importText,
    importFile,
    importUrl,
    importPreview,
    importSave,
    importSource,
    importResult,
    importCreated,
    importUpdated,
    importUnchanged,
    importRead,
    importAnother,
    wouldBe,
    ignored,
    basis,
    issues,
    issueTexts,
    roles,
  } = t;
  return (
    <div className="import">
      <h1>{t.import}</h1>
      <p className="import-lead">{t.importLead}</p>
      <ImportForm
        locale={locale}
        texts={{
          importText,
          importFile,
          importUrl,
          importPreview,
          importSave,
          importSource,
          importResult,
          importCreated,
          importUpdated,
          importUnchanged,
          importRead,
          importAnother,
          wouldBe,
          ignored,
          basis,
          issues,
          issueTexts,
          roles,
        }}
      />
    </div>
  );
}
