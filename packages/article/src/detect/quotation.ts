import { once } from '../document/once.ts';
import { englishSpeech, germanSpeech } from '../languages/speech-words.ts';
import type { Mark } from '../schema/text.ts';
import { anyOf } from './any-of.ts';

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
const anySign = /["„“”«»‹›「」『』]/g;
/** A quoted passage is at most some sentences. */
const longest = 2_000;
const isGap = (char: string) => char === ' ' || char === '' || /[\s([{–—:/-]/.test(char);

/** Where in a text signs of quotation stand. */
function signsIn(text: string): number[] {
  const places: number[] = [];
  anySign.lastIndex = 0;
  while (anySign.test(text)) places.push(anySign.lastIndex - 1);
  return places;
}

/** Passages in quotation marks, the marks included. A mark that nothing closes is left alone. */
export function quotationMarks(text: string, speech: readonly string[] = usual): Mark[] {
  const marks: Mark[] = [];
  const signs = signsIn(text);
  /** By opening sign, up to which of the signs nothing closes it. */
  const unclosed: Record<string, number> = {};
  for (let at = 0; at < signs.length; at++) {
    const start = signs[at] ?? 0;
    const open = text.charAt(start);
    const close = closers[open];
    if (close === undefined) continue;
    if (open !== '「' && open !== '『' && !isGap(text.charAt(start - 1))) continue;
    // French sets a space inside its guillemets; others do not.
    if (open !== '«' && /\s/.test(text.charAt(start + 1))) continue;
    let closing = Math.max(at + 1, unclosed[open] ?? 0);
    let end = signs[closing] ?? text.length;
    while (end < start + longest && closing < signs.length && (end < start + 2 || !closes(text, end, open, close)))
      end = signs[++closing] ?? text.length;
    if (closing === signs.length || end >= start + longest) {
      unclosed[open] = closing;
      continue;
    }
    const speaker = speakerOf(text, start, end + 1, speechOf(speech));
    marks.push({ type: 'quotation', start, end: end + 1, ...(speaker !== undefined && { speaker }) });
    at = closing;
  }
  return marks;
}

/** Whether a sign closes what another opened; one that opens as well as closes does so only behind a word. */
function closes(text: string, at: number, open: string, close: string): boolean {
  const sign = text.charAt(at);
  return close.includes(sign) && !(sign === open && sign !== '«' && isGap(text.charAt(at - 1)));
}

const usual = `${germanSpeech}|${englishSpeech}`.split('|');
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
  verb: RegExp;
}

const speechOf = once((words: readonly string[]): Speech => {
  const verb = `(?:${anyOf(words)})`;
  return {
    verb: new RegExp(verb),
    verbThenName: new RegExp(`^[,.]?\\s*(?:[—–-]\\s*)?${verb} (?:(?:(?:\\p{L}+ ){0,3}?)(${name})|(${surname}))`, 'u'),
    nameThenVerb: new RegExp(`^[,.]?\\s*(?:\\p{Ll}[\\p{L}’'-]* ){0,3}(${name}) ${verb}(?![\\p{L}])`, 'u'),
    nameBefore: new RegExp(
      `(?:^|[^\\p{L}])(${name})(?:, [^,"„“]{2,60},| (?:vom|von|of|from|de|du|del|della) [^,.:"„“]{2,40})? ${verb}(?: [\\p{L} ]{2,30})?\\s?[:,]\\s?$`,
      'u',
    ),
  };
});
/** How far from a quotation its speaker is named. */
const reach = 120;

/** Who is said to have said it, in the same sentence. */
function speakerOf(text: string, start: number, end: number, speech: Speech): string | undefined {
  const after = text.slice(end, end + reach);
  const found = speech.verbThenName.exec(after) ?? speech.nameThenVerb.exec(after);
  const said = found?.[1] ?? found?.[2];
  if (said !== undefined) return trimmed(said);
  if (!/[:,]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const before = text.slice(Math.max(0, start - reach), start);
  const named = speech.verb.test(before) ? speech.nameBefore.exec(before)?.[1] : undefined;
  return named === undefined ? undefined : trimmed(named);
}

const trimmed = (found: string) => found.replace(/[.'’-]+$/, '');
