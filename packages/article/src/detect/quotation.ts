import { englishSpeech, germanSpeech } from '../languages/speech-words.ts';
import type { Mark } from '../schema/text.ts';
import { anyOf } from './lexicon.ts';

const closers: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
  '”': '”',
  '「': '」',
  '『': '』',
};
const anyQuote = /["„“”«»‹「『]/;
/** The same by code unit: comparing numbers costs a tenth of what comparing letters does. */
const closersOf: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries(closers).map(([open, close]) => [open.charCodeAt(0), [...close].map((sign) => sign.charCodeAt(0))]),
);
/** A quoted passage is at most some sentences. */
const longest = 2_000;
const isGap = (char: string) => char === '' || /[\s([{–—:/-]/.test(char);

/** Passages in quotation marks, the marks included. A mark that nothing closes is left alone. */
export function quotationMarks(text: string, speech: readonly string[] = usual): Mark[] {
  const first = text.search(anyQuote);
  if (first < 0) return [];
  const marks: Mark[] = [];
  /** By opening sign, how far nothing closes it. */
  const unclosed: Map<number, number> = new Map();
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Letters of Latin scripts, which are most of a text, cannot open a quotation.
    if (code !== 34 && (code < 0xab || (code > 0xbb && code < 0x2018))) continue;
    const close = closersOf.get(code);
    if (close === undefined) continue;
    const open = text.charAt(i);
    const after = text.charAt(i + 1);
    if (!isGap(text.charAt(i - 1)) && open !== '「' && open !== '『') continue;
    // French sets a space inside its guillemets; others do not.
    if (open !== '«' && /\s/.test(after)) continue;
    const end = closeOf(text, Math.max(i + 2, unclosed.get(code) ?? 0), i + longest, code, close);
    if (end < 0) {
      unclosed.set(code, i + longest);
      continue;
    }
    const speaker = speakerOf(text, i, end + 1, speechOf(speech));
    marks.push({ type: 'quotation', start: i, end: end + 1, ...(speaker !== undefined && { speaker }) });
    i = end;
  }
  return marks;
}

/** Where in a stretch a mark closes; -1 when nothing closes it. */
function closeOf(text: string, from: number, to: number, open: number, close: readonly number[]): number {
  const end = Math.min(text.length, to);
  for (let j = from; j < end; j++) {
    const code = text.charCodeAt(j);
    if (code !== 34 && code < 0xab) continue;
    if (close.includes(code) && !(code === open && code !== 0xab && isGap(text.charAt(j - 1)))) return j;
  }
  return -1;
}

const usual = [...germanSpeech, ...englishSpeech];
const name =
  "(?:\\p{Lu}\\p{Ll}?\\.|(?:Dr|Prof|St)\\.|\\p{Lu}[\\p{L}\\p{M}'’-]+)(?: (?:(?:von|van|de|der|den|al|bin|zu|la|le) )*(?:\\p{Lu}\\p{Ll}?\\.|\\p{Lu}[\\p{L}\\p{M}'’-]+)){1,3}";
/** One name behind the verb, where the clause ends with it; "said Monday" names a day. */
const surname = "\\p{Lu}(?!\\p{L}*(?:day|tag)(?!\\p{L}))[\\p{L}\\p{M}'’-]{2,}(?=[,.;:!?]|$)";

interface Speech {
  /** After a quotation: "…", sagte Ada Berg; "…," Ada Berg said. A title in small letters may stand before the name. */
  verbThenName: RegExp;
  nameThenVerb: RegExp;
  /** Before one: Ada Berg said: "…" */
  nameBefore: RegExp;
}
const compiled = new WeakMap<readonly string[], Speech>();

function speechOf(words: readonly string[]): Speech {
  let speech = compiled.get(words);
  if (!speech) {
    const verb = `(?:${anyOf(words)})`;
    speech = {
      verbThenName: new RegExp(`^[,.]?\\s*(?:[—–-]\\s*)?${verb} (?:(?:(?:\\p{L}+ ){0,3}?)(${name})|(${surname}))`, 'u'),
      nameThenVerb: new RegExp(`^[,.]?\\s*(?:\\p{Ll}[\\p{L}’'-]* ){0,3}(${name}) ${verb}(?![\\p{L}])`, 'u'),
      nameBefore: new RegExp(
        `(?:^|[^\\p{L}])(${name})(?:, [^,"„“]{2,60},| (?:vom|von|of|from|de|du|del|della) [^,.:"„“]{2,40})? ${verb}(?: [\\p{L} ]{2,30})?\\s?[:,]\\s?$`,
        'u',
      ),
    };
    compiled.set(words, speech);
  }
  return speech;
}
/** How far from a quotation its speaker is named. */
const reach = 120;

/** Who is said to have said it, in the same sentence. */
function speakerOf(text: string, start: number, end: number, speech: Speech): string | undefined {
  const after = text.slice(end, end + reach);
  const found = speech.verbThenName.exec(after) ?? speech.nameThenVerb.exec(after);
  const said = found?.[1] ?? found?.[2];
  if (said !== undefined) return trimmed(said);
  const before = text.slice(Math.max(0, start - reach), start);
  const named = /[:,]\s?$/.test(before) ? speech.nameBefore.exec(before)?.[1] : undefined;
  return named === undefined ? undefined : trimmed(named);
}

const trimmed = (found: string) => found.replace(/[.'’-]+$/, '');
