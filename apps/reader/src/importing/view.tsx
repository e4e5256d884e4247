import { type RefObject, useEffect, useRef } from 'react';
import type { ImportState, Trouble } from './state.ts';
import type { ImportTexts } from './texts.ts';

/** An element that is moved to, and so into sight, whenever there are news: the button stands far below the answer. */
export function useMovedTo<T extends HTMLElement>(news: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (news !== undefined) element.current?.focus();
  }, [news]);
  return element;
}

/** What went wrong, why, and what to do. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const note = useMovedTo<HTMLDivElement>(trouble);
  return (
    <div ref={note} className="problem" role="alert" tabIndex={-1}>
      {trouble.name !== undefined && <p className="problem-name">{trouble.name}</p>}
      <p className="problem-message">{trouble.message}</p>
      {trouble.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </div>
  );
}

/** Source on the left, typed result on the right; on a narrow page the result comes first. */
export function Preview({ state, texts }: { state: Extract<ImportState, { step: 'preview' }>; texts: ImportTexts }) {
  const name = (role: string | undefined) =>
    texts.roles[(role ?? 'other') as keyof ImportTexts['roles']] ?? texts.roles.other;
  const leftOut = (why: string | undefined) => (why === undefined ? texts.ignored : `${texts.ignored}: ${why}`);
  return (
    <div className="preview">
      <section className="preview-source" aria-labelledby="preview-source">
        <h2 id="preview-source" className="section-name">
          {texts.importSource}
        </h2>
        {state.parts.map((part, i) =>
          part.kind === 'literal' ? null : (
            <p key={i} className={`part ${part.kind}`}>
              <span className="part-role">{part.kind === 'ignored' ? leftOut(part.why) : name(part.role)}</span>
              <span className="part-text">{part.text.trim()}</span>
            </p>
          ),
        )}
      </section>
      <section className="preview-result" aria-labelledby="preview-result">
        <h2 id="preview-result" className="section-name">
          {texts.importResult}
        </h2>
        <dl>
          {state.fields.map((field, i) => (
            <div key={i} className="found">
              <dt>{name(field.role)}</dt>
              <dd>
                {field.text !== '' && <span className="found-text">{field.text}</span>}
                <span className="meta">
                  {texts.basis[field.basis]} · {field.percent} %
                </span>
              </dd>
            </div>
          ))}
        </dl>
        {state.remarks.length > 0 && (
          <>
            <h3 className="section-name">{texts.issues}</h3>
            <ul>
              {state.remarks.map(({ role, about, text }, i) => (
                <li key={i}>
                  {role !== undefined && (
                    <span className="remark-about">
                      {role}
                      {about !== undefined && ` ${about}`}:{' '}
                    </span>
                  )}
                  {text}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
