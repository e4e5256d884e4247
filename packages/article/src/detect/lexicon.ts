import { once } from '../document/once.ts';
import { startOf } from '../document/shape.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { anyOf } from './any-of.ts';

/** A language pack made ready for matching. */
export interface Lexicon {
  pack: LanguagePack;
  /** Month number (1–12) by name, without final full stop. */
  months: ReadonlyMap<string, number>;
  /** Names of months, longest first, as an alternation. */
  monthPattern: string;
  /** Words that may stand in a date line beside date and label. */
  dateWords: ReadonlySet<string>;
  dateLabels: readonly { words: string; field: DateField }[];
  /** One of the labels, somewhere. */
  anyDateLabel: RegExp;
  sections: ReadonlySet<string>;
  organizationWords: ReadonlySet<string>;
  /** Whatever a person in a by-line can be, somewhere. */
  anyRole: RegExp;
  chrome: ReadonlyMap<string, string>;
  chromeOpenings: readonly { words: string; why: string }[];
  /** Starts of everything that opens a note, page furniture, a by-line or a press release's parts: most lines begin otherwise. */
  noteStarts: ReadonlySet<number>;
  chromeStarts: ReadonlySet<number>;
  bylineStarts: ReadonlySet<number>;
  pressStarts: ReadonlySet<number>;
  creditStarts: ReadonlySet<number>;
}

export type DateField = 'published' | 'modified' | 'asOf' | 'embargoedUntil' | 'expires';

/** Whether a line of this start can have one of the openings that `starts` were taken from, be they of one sign alone. */
export const mayOpen = (starts: ReadonlySet<number>, start: number): boolean =>
  starts.has(start) || starts.has(start & ~0xffff);

const dateFields: readonly DateField[] = ['published', 'modified', 'asOf', 'embargoedUntil', 'expires'];

export const lexiconOf = once((pack: LanguagePack): Lexicon => {
  const months = new Map(pack.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
  const chromeWords = Object.entries(pack.chrome).flatMap(([why, words]) => words.map((word) => [word, why] as const));
  const starts = (words: readonly string[]) => new Set(words.map(startOf));
  const { programme, corrections, notes } = pack;
  const noteWords = [programme.labels, ...Object.values(corrections), ...Object.values(notes)].flat();
  const dateLabels = dateFields
    .flatMap((field) => pack.dateLabels[field].map((words) => ({ words, field })))
    .sort((a, b) => b.words.length - a.words.length);
  return {
    pack,
    months,
    monthPattern: anyOf(months.keys()),
    dateWords: new Set([...pack.dateWords, ...pack.weekdays, ...pack.hours]),
    dateLabels,
    anyDateLabel: new RegExp(anyOf(dateLabels.map(({ words }) => words)) || '(?!)'),
    sections: new Set(pack.sections),
    organizationWords: new Set(pack.organizationWords),
    anyRole: new RegExp(anyOf(pack.byline.roles) || '(?!)'),
    noteStarts: starts(noteWords),
    bylineStarts: starts(pack.byline.by),
    creditStarts: starts(pack.layout?.credits ?? []),
    pressStarts: starts(Object.values(pack.layout?.press ?? {}).flat()),
    chromeStarts: starts(chromeWords.map(([word]) => word)),
    chrome: new Map(chromeWords.filter(([word]) => !word.endsWith('…'))),
    chromeOpenings: chromeWords
      .filter(([word]) => word.endsWith('…'))
      .map(([word, why]) => ({ words: word.slice(0, -1), why })),
  };
});

/** Whether `text` (lower case) begins with `words` as whole words; gives what they cover. */
export function openingOf(text: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  const first = text.charCodeAt(0);
  for (const word of words) {
    if (
      word.charCodeAt(0) === first &&
      word.length > (best?.length ?? 0) &&
      text.startsWith(word) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(word.length) || ' ')
    )
      best = word;
  }
  return best;
}
