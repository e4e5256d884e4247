import { scriptOf } from '../script.ts';

export interface TextLanguage {
  tag: string;
  confidence: number;
}

/** Commonest words of languages in Latin letters, those that tell neighbours apart among them. */
const common: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on he his by at from they have',
  de: 'der die und das ist nicht mit den von ein eine im dem sich auf für auch dass',
  fr: 'le la les des et est une du dans que pour qui sur au avec pas par plus',
  es: 'el la los las de y que en del una por con para no se su es como',
  it: 'il di che la della è per un una con non del sono gli nel anche dei più',
  pt: 'o de que da do os em uma não para com as dos por um no mais foi',
  nl: 'de het een van en dat is op te niet zijn voor met die aan ook er',
  sv: 'och att det som en är för på av med inte den till har ett om också',
  da: 'og at det er en på af til ikke med som den der har et for også blev efter mellem sig nu hvad',
  no: 'og at det er en på av til ikke med som den har et for også ble etter mellom seg nå hva sier',
  fi: 'ja on ei että oli se hän kun myös mutta ovat kuin joka mukaan tai',
  pl: 'w i na z się nie do że jest to o jak po przez co od za',
  cs: 'a se na je že v to s z do který jsou jako pro byl ale už',
  sk: 'a sa na je že v to s z do ktorý sú ako pre bol ale už',
  hu: 'a az és hogy nem is egy meg volt de csak mint van már',
  ro: 'și de în la a că din cu pe nu o este pentru care mai sunt au',
  hr: 'je i u da se na su za ne od što s koji bi o kao nije',
  tr: 've bir bu için da ile de olarak olan daha çok gibi kadar ise sonra',
  id: 'yang dan di dengan untuk pada itu ini dari tidak dalam akan juga ke oleh',
  vi: 'và của là có trong được cho không các với một người đã này những',
  ca: 'el la de i que en els les per amb una del és no un dels va',
  et: 'ja on ei et see oli ka kui mis oma ta aga seda',
  lt: 'ir kad į iš yra su buvo tai kaip ne už apie dar',
  lv: 'un ir ka ar no uz par bija kas to arī vai lai',
};
const languagesOf = new Map<string, string[]>();
for (const [tag, words] of Object.entries(common))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), tag]);

/** Languages of a script that one letter tells apart; the last is the commonest. */
const byLetter: Readonly<Record<string, readonly (readonly [letters: RegExp, tag: string])[]>> = {
  Cyrl: [
    [/[іїєґ]/g, 'uk'],
    [/[ђјљњћџ]/g, 'sr'],
    [/ъ/g, 'bg'],
    [/[ыэ]/g, 'ru'],
  ],
  Arab: [
    [/[ٹڈڑےں]/g, 'ur'],
    [/[پچژگ]/g, 'fa'],
    [/[ةى]/g, 'ar'],
  ],
};
const byScript: Readonly<Record<string, string>> = {
  Grek: 'el',
  Hebr: 'he',
  Deva: 'hi',
  Jpan: 'ja',
  Hang: 'ko',
  Hans: 'zh',
};
/** Scripts of one language each that nothing else here asks for. */
const rare: readonly (readonly [RegExp, string])[] = [
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0b80-\u0bff]/g, 'ta'],
];

/** The language that prose is in, where the page does not declare one, or declares English, as themes do whatever is written in them. */
export function languageBeside(declared: string | undefined, prose: string): TextLanguage | undefined {
  if (declared === undefined) return languageOfText(prose);
  if (!/^en\b/i.test(declared)) return undefined;
  const isEnglish = (prose.slice(0, 600).match(/ (?:the|of|and|to) /g)?.length ?? 0) > 2;
  return isEnglish ? undefined : languageOfText(prose);
}

/** The language that prose is in, by its script, its letters and its commonest words; none where they do not say. */
export function languageOfText(prose: string): TextLanguage | undefined {
  const sample = prose.slice(0, 2_000).toLowerCase();
  if (sample.length < 40) return undefined;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  for (const [letters, tag] of rare) if (count(letters) > sample.length / 3) return { tag, confidence: 0.95 };
  const script = scriptOf(sample);
  const only = byScript[script];
  if (only !== undefined) return { tag: only, confidence: 0.95 };
  const letters = byLetter[script];
  if (letters) {
    let best: { tag: string; count: number } | undefined;
    for (const [pattern, tag] of letters)
      if (count(pattern) > (best?.count ?? 0)) best = { tag, count: count(pattern) };
    return best && { tag: best.tag, confidence: 0.85 };
  }
  const words = sample.split(/[^\p{L}\p{M}]+/u);
  const hits = new Map<string, number>();
  for (const word of words) for (const tag of languagesOf.get(word) ?? []) hits.set(tag, (hits.get(tag) ?? 0) + 1);
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 4 || first[1] < 0.08 * words.length || first[1] - (second?.[1] ?? 0) < 3) return undefined;
  return { tag: first[0], confidence: Math.round(100 * Math.min(0.95, 0.5 + first[1] / (2 * words.length))) / 100 };
}

/** The parts of a tag as they are written: `en-GB`, `zh-Hans`. */
export const canonicalTag = (tag: string): string =>
  tag
    .split('-')
    .map((part, i) =>
      i === 0
        ? part.toLowerCase()
        : part.length === 2
          ? part.toUpperCase()
          : part.length === 4 && /^[a-z]+$/i.test(part)
            ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
            : part,
    )
    .join('-');
