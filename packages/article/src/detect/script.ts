import type { LanguagePack } from '../languages/pack.ts';

export type Script = NonNullable<LanguagePack['script']> | 'Latn';

/** First code unit, last code unit and script of what tells one script from another. */
const ranges: readonly (readonly [number, number, Script | 'Han'])[] = [
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x590, 0x5ff, 'Hebr'],
  [0x600, 0x6ff, 'Arab'],
  [0x900, 0x97f, 'Deva'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x3040, 0x30ff, 'Jpan'],
  [0x4e00, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hang'],
];

/** The script that most letters of a text are in. Chinese characters with some kana among them are Japanese. */
export function scriptOf(text: string): Script {
  const counts = new Map<Script | 'Han', number>();
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if (code <= 0x24f) {
      latin++;
      continue;
    }
    for (const [from, to, script] of ranges)
      if (code >= from && code <= to) {
        counts.set(script, (counts.get(script) ?? 0) + 1);
        break;
      }
  }
  counts.set('Latn', (counts.get('Latn') ?? 0) + latin);
  const count = (script: Script | 'Han') => counts.get(script) ?? 0;
  const [kana, han, hangul] = [count('Jpan'), count('Han'), count('Hang')];
  if (han + kana + hangul > 0.3 * count('Latn') && han + kana + hangul > 3) {
    if (hangul > han + kana) return 'Hang';
    return kana > 0.05 * (han + kana) ? 'Jpan' : 'Hans';
  }
  let best: Script = 'Latn';
  for (const [script, n] of counts) if (script !== 'Han' && n > count(best)) best = script;
  return best;
}
