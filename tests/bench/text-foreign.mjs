// The plain-text parser on texts in a language that it has no words of: what layout alone tells.
import { languages } from '@broadsheet/article/languages';
import { parseWith } from './text.mjs';

export const name = 'broadsheet, without the language';

/** @param {string} text @param {{ language?: string }} options */
export function parse(text, { language } = {}) {
  const base = /^(?:nb|nn)/.test(language ?? '') ? 'no' : (language ?? '').split('-')[0];
  return parseWith(
    text,
    undefined,
    languages.filter((pack) => pack.language !== base),
  );
}
