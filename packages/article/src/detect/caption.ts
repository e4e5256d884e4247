import { once } from '../document/once.ts';
import type { Credit } from '../schema/party.ts';
import { anyOf } from './any-of.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';
import { type Lexicon, openingOf } from './lexicon.ts';

/** A caption with its credit is at most a paragraph. */
const longest = 700;
const lastBracket = /\s*[(（]([^()（）]{2,160})[)）][.。]?$/;
const agencyLike =
  /(?:^|[/\s,])(?:dpa|afp|ap|reuters|rtr|getty|getty images|epa|apa|imago|picture alliance|picture-alliance|shutterstock|istock|unsplash|xinhua|tass|anadolu|keystone|pa|alamy|bloomberg|nasa|pixabay|rex)(?:$|[/\s,)])/i;

/** What every credit label ends in; most lines have none of it and need no closer look. */
const mayHoldCredit = /[:：=＝©]|[bB][yY] /;
const personAlone = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** A credit without a colon names a person and nothing else, at the end of its line: "Foto di Anna Berg". */
const personAtEnd = /\s(?:di|de|van|von|par|por|av|af)\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;

const creditOpener = once(
  (lexicon: Lexicon) =>
    new RegExp(
      `(?:^[(（[]?|[\\s|/–—。-])((?:${anyOf(lexicon.pack.picture.credit)})\\s?(?:[:：=＝©]|by\\s|(?<=\\.)\\s|(?:di|de|van|von|par|por|av|af)\\s)|©)\\s?(?=\\S)`,
      'iu',
    ),
);

/** What kind of credit a text is. */
export function creditOf(text: string, lexicon: Lexicon): Credit {
  const lower = text.toLowerCase();
  const { handout, courtesy, archive } = lexicon.pack.picture;
  const has = (words: readonly string[]) => words.some((word) => lower.includes(word));
  if (has(handout)) return { text, kind: 'handout' };
  if (has(courtesy)) return { text, kind: 'courtesy' };
  if (has(archive)) return { text, kind: 'archive' };
  if (agencyLike.test(text)) return { text, kind: 'agency' };
  const name = text.replace(/^[^:：=＝]{1,14}[:：=＝]\s*/, '');
  const words = name.split(/\s+/);
  const person =
    words.length <= 4 &&
    (words.length >= 2 || /^\p{Lo}{2,5}$/u.test(name)) &&
    words.every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word));
  return { text, kind: person ? 'photographer' : 'unknown' };
}

function bracketScore(inner: string, lexicon: Lexicon): number {
  const lower = inner.toLowerCase();
  const { credit, handout, courtesy, archive } = lexicon.pack.picture;
  if (openingOf(lower, credit) !== undefined) return 1.05;
  if ([...handout, ...courtesy, ...archive].some((word) => lower.includes(word))) return 0.96;
  if (agencyLike.test(inner)) return 0.95;
  if (/[/©]/.test(inner)) return 0.85;
  const words = inner.split(/\s+/);
  if (words.length <= 6 && words.every((word) => /^[\p{Lu}\p{Lo}+&|]/u.test(word))) return 0.7;
  return 0.45;
}

/** Lines under a picture: a caption with its credit in brackets or after a label, or a credit alone. */
export function detectCaptions({ document, lexicon }: Scene): Candidate[] {
  const found: Candidate[] = [];
  const abbreviated = lexicon.pack.picture.credit.some((word) => word.endsWith('.'));
  for (const line of document.lines) {
    const { text } = line;
    if (text.length > longest || line.markup === 'meta') continue;
    if (line.href !== undefined) {
      found.push({ ...claim('caption', line, 1.25, 'picture.markdown', 'stated'), src: line.href });
      continue;
    }
    const last = text.charAt(text.length - (text.endsWith('.') || text.endsWith('。') ? 2 : 1));
    const bracket = last === ')' || last === '）' ? lastBracket.exec(text) : null;
    // "(3-3)" is a result and no credit.
    if (bracket?.[1] !== undefined && bracket.index > 0 && /\p{L}{2}|©/u.test(bracket[1])) {
      const inner = bracket[1];
      const start = text.indexOf(inner, bracket.index);
      found.push({
        ...claim('caption', line, bracketScore(inner, lexicon), 'caption.credit-in-brackets'),
        caption: { start: 0, end: bracket.index },
        credit: creditOf(inner, lexicon),
        creditSpan: { start, end: start + inner.length },
      });
      continue;
    }
    const opener =
      mayHoldCredit.test(text) ||
      (abbreviated && text.includes('. ')) ||
      (!text.endsWith('.') && personAtEnd.test(text.slice(-70)))
        ? creditOpener(lexicon).exec(text)
        : null;
    if (opener) {
      const at = opener.index + opener[0].length;
      const labelAt = opener.index + opener[0].indexOf(opener[1] ?? '');
      const credit = (/^[(（[]/.test(text) ? text.slice(at).replace(/[)）\]]\.?$/, '') : text.slice(at)).trim();
      // "© All rights reserved" is a note.
      if (labelAt === 0 && openingOf(credit.toLowerCase(), lexicon.pack.notes.copyright) !== undefined) continue;
      const colonless = !/[:：=＝©]\s?$|[bB][yY]\s$|\.\s$/.test(opener[0]);
      const stands = labelAt === 0 || /[.!?|/–—(]\s*$/.test(text.slice(0, labelAt));
      if (colonless && !(stands && personAlone.test(credit))) continue;
      if (credit.length === 0 || credit.length > 160 || /[.!?]\s+\p{Lu}/u.test(credit)) continue;
      const before = text.slice(0, labelAt).replace(/[\s|–—(-]+$/, '');
      const by = creditOf(credit, lexicon);
      const named = by.kind !== 'unknown' || /^\p{Lu}[^.!?]*\//u.test(credit);
      // No crosshead ends in who took the picture.
      const score = before === '' ? (named ? 1.05 : 0.93) : /[.!?。！？।]$/.test(before) ? 1.05 : 0.88;
      found.push({
        ...claim('caption', line, score, 'caption.credit-label', 'stated'),
        ...(before !== '' && { caption: { start: 0, end: before.length } }),
        credit: by,
        creditSpan: { start: at, end: at + credit.length },
      });
    }
  }
  return found;
}
