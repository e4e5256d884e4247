import { type Page, rawText } from '../../document/page.ts';
import { plain } from './declared-text.ts';

const largest = 4_000_000;
const literal = /"((?:[^"\\]|\\.){240,400000})"/gs;
const codeLike =
  /function\s*\(|=>|\{"|"\s*:\s*[{["]|;\s*(?:var|const|let|return)\b|^https?:|^data:|[A-Za-z0-9+/=]{120}/;

function decoded(raw: string): string | undefined {
  try {
    return JSON.parse(`"${raw.replace(/[\n\r\t]/g, ' ')}"`) as string;
  } catch {
    return undefined;
  }
}

function longStrings(text: string, depth: number, into: string[]): void {
  for (const match of text.matchAll(literal)) {
    if (into.length > 400) return;
    const value = decoded(match[1] ?? '');
    if (value === undefined) continue;
    if (depth > 0 && /\\?":\s*\\?"/.test(value)) longStrings(value, depth - 1, into);
    else if (!codeLike.test(value.slice(0, 4_000))) into.push(value);
  }
}

/**
 * The article's text where a page holds it only in the state that its scripts start from: the longest text of sentences
 * among the strings of its scripts, as paragraphs. Strings that stand side by side as paragraphs are taken together.
 */
export function payloadText(page: Page): string | undefined {
  const strings: string[] = [];
  for (const script of page.found.get('script') ?? []) {
    const text = rawText(script);
    if (text.length < 400 || text.length > largest || /ld\+json/.test(script.get('type') ?? '')) continue;
    if (/^(?:application\/json|$)|module|javascript/i.test(script.get('type') ?? '')) longStrings(text, 2, strings);
  }
  let best = '';
  for (const value of strings) {
    const text = plain(value);
    const sentences = text.match(/[.!?。！？다]["'”’」]?(?=\s|$)/g)?.length ?? 0;
    if (sentences >= 3 && text.length / (sentences + 1) < 600 && text.length > best.length) best = text;
  }
  return best.length >= 300 ? best : undefined;
}
