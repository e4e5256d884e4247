'use client';
import { type DragEvent, type FormEvent, useActionState, useRef, useState } from 'react';
import type { Locale } from '../messages/index.ts';
import { importArticle } from './action.ts';
import type { ImportState, Trouble } from './state.ts';
import type { ImportTexts } from './texts.ts';
import { largest } from './upload.ts';
import { Preview, TroubleNote, useMovedTo } from './view.tsx';

const tooLargeTrouble = ({ importTooLarge, importTooLargeHelp }: ImportTexts): Trouble => ({
  message: importTooLarge,
  details: [importTooLargeHelp],
});

interface Props {
  locale: Locale;
  texts: ImportTexts;
  /** A form was refused for its size before it was read. */
  tooLarge: boolean;
}

/** The import page's form and its result; without JavaScript the same steps go by plain form posts. */
export function ImportForm({ locale, texts, tooLarge }: Props) {
  const [state, act, busy] = useActionState<ImportState, FormData>(
    importArticle,
    tooLarge ? { step: 'failed', trouble: tooLargeTrouble(texts), text: '', url: '' } : { step: 'start' },
  );
  const answer = useMovedTo<HTMLDivElement>(
    state.step === 'preview' || state.step === 'stored' ? state.step : undefined,
  );
  if (state.step === 'stored')
    return (
      <section ref={answer} tabIndex={-1} className="trouble" role="status">
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
        {state.trouble && <TroubleNote trouble={state.trouble} />}
        <form action={act} className="store-form">
          <input type="hidden" name="locale" value={locale} />
          <p ref={answer} tabIndex={-1} role="status">
            {state.wouldBe && texts.wouldBe[state.wouldBe]}
          </p>
          {state.wouldBe === 'unchanged' ? (
            <a className="action" href={`/${locale}/a/${state.slug}`}>
              {texts.importRead}: {state.headline}
            </a>
          ) : (
            <button type="submit" name="intent" value="store" disabled={busy}>
              {texts.importSave}
            </button>
          )}
          <a href={`/${locale}/import`}>{texts.importAnother}</a>
        </form>
        <Preview state={state} texts={texts} />
      </>
    );
  return <SourceForm locale={locale} texts={texts} state={state} act={act} busy={busy} />;
}

interface SourceProps extends Omit<Props, 'tooLarge'> {
  state: Extract<ImportState, { step: 'start' | 'failed' }>;
  act: (data: FormData) => void;
  busy: boolean;
}

/** Where text is pasted, or a file chosen or dropped. What is too large is not even sent. */
function SourceForm({ locale, texts, state, act, busy }: SourceProps) {
  const fileField = useRef<HTMLInputElement>(null);
  const textField = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<Trouble>();
  const [dragged, setDragged] = useState(false);
  const trouble = refused ?? (state.step === 'failed' && !busy ? state.trouble : undefined);
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDragged(true);
  };
  const onDrop = (event: DragEvent) => {
    const { files } = event.dataTransfer;
    const [file] = files;
    setDragged(false);
    if (!file || !fileField.current) return;
    event.preventDefault();
    if (files.length > 1) {
      setRefused({ message: texts.importSeveral, details: [texts.importManyHelp] });
      return;
    }
    setRefused(undefined);
    fileField.current.files = files;
    fileField.current.focus();
  };
  const onSubmit = (event: FormEvent) => {
    const file = fileField.current?.files?.[0];
    const size = file?.size ?? new Blob([textField.current?.value ?? '']).size;
    if (size > largest) event.preventDefault();
    setRefused(
      size > largest ? { ...tooLargeTrouble(texts), ...(file !== undefined && { name: file.name }) } : undefined,
    );
  };
  return (
    <form
      action={act}
      className={dragged ? 'import-form dragged' : 'import-form'}
      onSubmit={onSubmit}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setDragged(false)}
      onDrop={onDrop}
    >
      <input type="hidden" name="locale" value={locale} />
      {trouble && <TroubleNote trouble={trouble} />}
      <label htmlFor="text-field">{texts.importText}</label>
      <textarea
        ref={textField}
        id="text-field"
        name="text"
        rows={14}
        spellCheck={false}
        defaultValue={state.step === 'failed' ? state.text : ''}
      />
      <label htmlFor="file-field">{texts.importFile}</label>
      <input
        ref={fileField}
        id="file-field"
        name="file"
        type="file"
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,text/plain,text/html,application/json"
        onChange={() => setRefused(undefined)}
      />
      <p className="meta drop-hint">{texts.importDrop}</p>
      <label htmlFor="url-field">{texts.importUrl}</label>
      <input
        id="url-field"
        name="url"
        type="url"
        placeholder="https://"
        defaultValue={state.step === 'failed' ? state.url : ''}
      />
      <button type="submit" name="intent" value="preview" disabled={busy}>
        {busy ? texts.importBusy : texts.importPreview}
      </button>
    </form>
  );
}
