import type { Line } from '../document/document.ts';
import { type DeclaredField, fieldNames } from '../document/field-names.ts';
import { isLanguageTag } from '../schema/language-tag.ts';

/** The field that a line of a front matter declares, by what it is called. */
export function fieldOf(line: Line): DeclaredField | undefined {
  const field = fieldNames.get(line.name ?? '');
  return field === 'body' ? undefined : field;
}

/** The line that declares the headline, if one does. */
export const declaredHeadline = (lines: readonly Line[]): Line | undefined => declaring(lines, 'headline');
export const declaredLead = (lines: readonly Line[]): Line | undefined => declaring(lines, 'lead');

/** The language that a front matter names. */
export function declaredLanguage(lines: readonly Line[]): string | undefined {
  const tag = declaring(lines, 'language')?.text.replace('_', '-');
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}

const declaring = (lines: readonly Line[], field: DeclaredField) =>
  lines.find((line) => line.markup === 'meta' && line.text !== '' && fieldOf(line) === field);
