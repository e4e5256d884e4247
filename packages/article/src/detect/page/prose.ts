/** CJK text says in one character what takes others two or three. */
const wide = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const sentenceEnd = /[.!?…。！？।؟։:]["'”’“»«›‹)\]）」』]*\s*$/;

/** Length of a text as a reader of Latin letters would feel it. */
export function weightOf(text: string): number {
  if (text.length > 0 && text.charCodeAt(0) < 0x250 && text.charCodeAt(text.length >> 1) < 0x250) return text.length;
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  const count = sample.match(wide)?.length ?? 0;
  return text.length * (1 + (1.4 * count) / Math.max(1, sample.length));
}

/** Thai, Lao, Khmer and Burmese write no full stops. */
const withoutStops = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]["'”’]?\s*$/;

export const endsSentence = (text: string): boolean => {
  const end = text.length > 24 ? text.slice(-24) : text;
  return sentenceEnd.test(end) || (text.length > 50 && withoutStops.test(end));
};

/** Units of prose in a run of text: none where it is short, or mostly links. */
export function proseOf(text: string, linkChars: number, isParagraph: boolean): number {
  const weight = weightOf(text);
  const own = weight * (1 - linkChars / Math.max(1, text.length));
  if (own < 30) return 0;
  if (isParagraph ? own >= 60 : own >= 140) return own;
  return endsSentence(text) ? own : isParagraph ? own / 3 : 0;
}
