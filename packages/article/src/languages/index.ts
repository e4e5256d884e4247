import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { norwegian } from './no.ts';
import type { LanguagePack } from './pack.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { swedish } from './sv.ts';
import { turkish } from './tr.ts';

export type { LanguagePack } from './pack.ts';

/** Every language that there is a pack of, to be passed to `parseText`. */
export const languages: readonly LanguagePack[] = [
  german,
  english,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  czech,
  danish,
  swedish,
  norwegian,
  finnish,
  turkish,
];
