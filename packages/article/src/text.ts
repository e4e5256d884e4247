import { assemble } from './decide/assemble.ts';
import { finish, type ParseOptions } from './decide/finish.ts';
import { resolve } from './decide/resolve.ts';
import { declaredLanguage } from './detect/front-matter.ts';
import { detectAll } from './detect/index.ts';
import { languageFor } from './detect/language-for.ts';
import { lexiconOf } from './detect/lexicon.ts';
import type { Document } from './document/document.ts';
import { labelsOf } from './document/field-names.ts';
import { shapeOf } from './document/shape.ts';
import type { LanguagePack } from './languages/pack.ts';
import type { Parsed } from './schema/evidence.ts';
import type { Issue } from './schema/issue.ts';
import { mayPart, splitArticles } from './source/text/articles.ts';
import { decodeText } from './source/text/decode.ts';
import { textDocument } from './source/text/lines.ts';
import { looksLike } from './source/text/looks-like.ts';

export type { ParseOptions } from './decide/finish.ts';
export type { LanguagePack } from './languages/pack.ts';
export type { Parsed } from './schema/evidence.ts';
export { type Stretch, splitArticles } from './source/text/articles.ts';

export interface TextOptions extends ParseOptions {
  /** Languages to tell apart; German and English by default. */
  languages?: readonly LanguagePack[];
}

/**
 * Parses a plain-text article. Bytes are decoded first. Gives the article, the evidence for every field with a ledger of
 * every character, and issues. Never throws on content; `article` is null iff an issue of severity `error` says why.
 */
export function parseText(input: string | Uint8Array, options: TextOptions = {}): Parsed {
  const decoded =
    typeof input === 'string'
      ? { text: input, source: { format: 'text' as const }, issues: [], binary: false }
      : decodeText(input);
  const nothing = (issues: Issue[]): Parsed => ({
    article: null,
    evidence: {
      source: decoded.source,
      fields: [],
      ledger: decoded.text === '' ? [] : [{ kind: 'literal', start: 0, end: decoded.text.length, text: decoded.text }],
    },
    issues,
  });
  if (decoded.binary) return nothing(decoded.issues);
  const { document, issues } = textDocument(
    decoded.text,
    decoded.source,
    options.languages ? labelsOf(options.languages) : undefined,
  );
  if (document.lines.length === 0)
    return nothing([
      ...decoded.issues,
      {
        code: 'input.empty',
        severity: 'error',
        message: 'There is no text in the input; an article has at least a headline.',
      },
    ]);
  const told = options.language ?? declaredLanguage(document.lines);
  const known = told === undefined ? options : { ...options, language: told };
  const language = languageFor(document, known);
  const shapes = document.lines.map(shapeOf);
  const scene = {
    document,
    shapes,
    lexicon: lexiconOf(language.pack),
    ...(options.timeZone !== undefined && { timeZone: options.timeZone }),
  };
  const draft = assemble(scene, resolve(scene, detectAll(scene)));
  draft.issues.unshift(...decoded.issues, ...looksLike(decoded.text), ...issues, ...severalIn(document));
  return finish(draft, known, language);
}

/** Says that a text holds several articles, which were read as one. */
function severalIn({ text, lines }: Document): Issue[] {
  if (!text.includes('\f') && !lines.some((line) => mayPart(line.text))) return [];
  const { length } = splitArticles(text);
  if (length < 2) return [];
  return [
    {
      code: 'input.several-articles',
      severity: 'warning',
      message: `The text seems to hold ${length} articles and was read as one; splitArticles gives each of them.`,
    },
  ];
}
