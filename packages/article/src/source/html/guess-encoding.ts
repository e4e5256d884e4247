/** Encodings that pages are in without saying so, the likeliest first. */
const candidates =
  'windows-1252 windows-1251 shift_jis euc-jp gb18030 big5 euc-kr windows-1250 windows-1253 windows-1254 windows-1255 windows-1256 windows-874 koi8-r'.split(
    ' ',
  );
/** Signs that every text in a script is full of: where they are rare, the bytes are those of something else. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年這為個國時來們於對會發過說後經學開與將從長後' +
    '이다는을를가에의고로하지한은도서기리사시그' +
    'оеаинтсрвлαοιετσνרהולאימاليمونرะานรอกเง',
);
const enough = 400;

const scripts: readonly (readonly [from: number, to: number])[] = [
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x590, 0x5ff],
  [0x600, 0x6ff],
  [0xe00, 0xe7f],
];
const scriptOf = (code: number): number => scripts.findIndex(([from, to]) => code >= from && code <= to);
const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isUpper = (char: string): boolean => char !== char.toLowerCase();

/** How much a text looks like one that somebody wrote: 1 and more, down to less than nothing. */
function likeness(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || (code >= 0x2010 && code <= 0x203a) || code === 0xa0 || (code >= 0x3000 && code <= 0x301f))
      continue;
    count++;
    const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)];
    const char = text.charAt(i);
    const usual = common.has(char);
    if (code >= 0x3041 && code <= 0x30fe) sum += 1;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) sum += usual ? 3 : 0.1;
    else if (code >= 0xc0 && code < 0x250) sum += isAsciiLetter(before) || isAsciiLetter(after) ? 0.8 : 0;
    else if (scriptOf(code) >= 0) {
      const mixed = isAsciiLetter(before) || isAsciiLetter(after);
      const capitals = isUpper(char) && scriptOf(before) >= 0 && !isUpper(text.charAt(i - 1));
      // Thai letters are what two bytes of Chinese look like, evenly spread.
      sum += mixed || capitals ? -1 : usual ? 1.2 : code >= 0xe00 ? 0.3 : 0.7;
    } else if (code >= 0xff61 || code === 0xfffd || code < 0xa0 || isAsciiLetter(before)) sum -= 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** Bytes around those that are not ASCII, from the whole of the page. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let at = 0; at < bytes.length && sample.length < 12_000; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let end = at;
    for (let plain = 0; end < bytes.length && plain < 12 && end < at + enough; end++)
      plain = (bytes[end] ?? 0) < 0x80 ? plain + 1 : 0;
    sample.push(0x20, bytes[at - 1] ?? 0x20, ...bytes.subarray(at, end), 0x0a);
    at = end;
  }
  return Uint8Array.from(sample);
}

/** The encoding that bytes which are no UTF-8 are most likely in, where the page's word is none or not to be believed. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = sampleOf(bytes);
  let best: { label: string; score: number } | undefined;
  for (const label of candidates) {
    let score: number;
    try {
      score = likeness(new TextDecoder(label).decode(sample));
    } catch {
      continue;
    }
    if (score > (best?.score ?? 0.5) + (best ? 0.05 : 0)) best = { label, score };
  }
  return best?.label;
}
