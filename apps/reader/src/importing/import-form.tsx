'use client';
import { useActionState } from 'react';
import type { Locale } from '../messages/index.ts';
import { importArticle } from './action.ts';
import type { ImportState } from './state.ts';
import type { ImportTexts } from './texts.ts';
import { Preview } from './view.tsx';

/** The import page's form and its result; without JavaScript the same steps go by plain form posts. */
export function ImportForm({ locale, texts }: { locale: Locale; texts: ImportTexts }) {
  const [state, act, busy] = useActionState<ImportState, FormData>(importArticle, { step: 'start' });
  if (state.step === 'stored')
    return (
      <section className="trouble" role="status">
        <p className="story-headline">
          {state.outcome === 'created'
            ? texts.importCreated
            : state.outcome === 'updated'
              ? texts.importUpdated
              : texts.importUnchanged}
        </p>
        <p>
          <a className="action" href={`/${locale}/a/${state.slug}`}>
            {texts.importRead}: {state.headline}
          </a>
        </p>
        <p>
          <a href={`/${locale}/import`}>{texts.importAnother}</a>
        </p>
      </section>
    );
  if (state.step === 'preview')
    return (
      <>
        <form action={act} className="store-form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="base64" value={state.kept.base64} />
          <input type="hidden" name="mediaType" value={state.kept.mediaType} />
          <input type="hidden" name="url" value={state.kept.url} />
          <p role="status">{state.wouldBe && texts.wouldBe[state.wouldBe]}</p>
          <button type="submit" name="intent" value="store" disabled={busy}>
            {texts.importSave}
          </button>
          <a href={`/${locale}/import`}>{texts.importAnother}</a>
        </form>
        <Preview state={state} texts={texts} />
      </>
    );
  return (
    <form action={act} className="import-form">
      <input type="hidden" name="locale" value={locale} />
      {state.step === 'failed' && (
        <div className="problem" role="alert">
          <p>{state.message}</p>
          {state.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </div>
      )}
      <label htmlFor="text-field">{texts.importText}</label>
      <textarea id="text-field" name="text" rows={14} spellCheck={false} />
      <label htmlFor="file-field">{texts.importFile}</label>
      <input
        id="file-field"
        name="file"
        type="file"
        accept=".txt,.text,.md,.html,.htm,.json,text/plain,text/html,application/json"
      />
      <label htmlFor="url-field">{texts.importUrl}</label>
      <input id="url-field" name="url" type="url" placeholder="https://" />
      <button type="submit" name="intent" value="preview" disabled={busy}>
        {texts.importPreview}
      </button>
    </form>
  );
}
