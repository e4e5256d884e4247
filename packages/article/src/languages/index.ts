import { arabic } from './ar.ts';
import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { greek } from './el.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { hebrew } from './he.ts';
import { hindi } from './hi.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { dutch } from './nl.ts';
import { norwegian } from './no.ts';
import type { LanguagePack } from './pack.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { romanian } from './ro.ts';
import { russian } from './ru.ts';
import { swedish } from './sv.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';
import { vietnamese } from './vi.ts';
import { chinese } from './zh.ts';

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
  russian,
  ukrainian,
  greek,
  arabic,
  hebrew,
  hindi,
  indonesian,
  vietnamese,
  japanese,
  korean,
  chinese,
  romanian,
];
