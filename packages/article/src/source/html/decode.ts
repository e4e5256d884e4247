import type { Issue } from '../../schema/issue.ts';
import { type Decoded, decodeText } from '../text/decode.ts';
import { guessEncoding } from './guess-encoding.ts';

/** Bytes in which a page must name its encoding; pages in the wild are late, so twice the standard's share and more. */
const prescan = 8_192;
const inMeta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const inXml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i;

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/**
 * Reads a page's bytes: a byte order mark first; bytes that are sound UTF-8 are that, whatever is declared; then what the
 * server named, what the page names, and else as plain text is read. Never throws.
 * Order after https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): Decoded {
  if (charset === undefined || decoderFor(charset)) return decodePage(bytes, charset);
  const decoded = decodePage(bytes, undefined);
  const message = `The server names the encoding "${charset.slice(0, 40)}", which is not known; the page was read as ${decoded.source.encoding}.`;
  return decoded.binary
    ? decoded
    : { ...decoded, issues: [...decoded.issues, { code: 'input.encoding', severity: 'warning', message }] };
}

function decodePage(bytes: Uint8Array, charset: string | undefined): Decoded {
  const plain = decodeText(bytes);
  const asHtml = (decoded: Decoded): Decoded => ({ ...decoded, source: { ...decoded.source, format: 'html' } });
  if (plain.source.byteOrderMark || plain.source.encoding?.startsWith('utf-16')) return asHtml(plain);
  // No sign that another encoding could be switched on: nothing else needs to be looked for.
  if (plain.source.encoding === 'utf-8' && plain.issues.length === 0 && !/\x1b|~\{/.test(plain.text))
    return asHtml(plain);
  const read = (encoding: string, issues: Issue[]): Decoded => ({
    text: new TextDecoder(encoding).decode(bytes),
    source: { format: 'html', encoding },
    issues,
    binary: false,
  });
  const guessed = (encoding: string): Issue => ({
    code: 'input.encoding',
    severity: 'info',
    message: `The bytes are not what they are said to be; they were read as ${encoding}.`,
  });
  const head = String.fromCharCode(...bytes.subarray(0, prescan));
  const named = [charset, inMeta.exec(head)?.[1], inXml.exec(head)?.[1]].find(
    (label) => label !== undefined && decoderFor(label) !== undefined,
  );
  // Stateful encodings such as ISO-2022-JP are ASCII bytes too, and only their name tells.
  const switches = named === undefined || !/^iso-2022/i.test(named) ? /\x1b\$[@B]/.test(plain.text) : false;
  if (switches && plain.source.encoding === 'utf-8') return read('iso-2022-jp', [guessed('iso-2022-jp')]);
  const stateful = named !== undefined && /^(?:iso-2022|hz)/i.test(named);
  if (plain.source.encoding === 'utf-8' && plain.issues.length === 0 && !stateful) return asHtml(plain);
  const decoder = named === undefined ? undefined : decoderFor(named);
  // A name that most pages bear, rightly or not, is believed less than the bytes.
  if (
    plain.source.encoding !== 'utf-8' &&
    !plain.binary &&
    /^(?:utf-8|windows-1252)$/.test(decoder?.encoding ?? 'utf-8')
  ) {
    const label = guessEncoding(bytes);
    if (label !== undefined) return read(label, label === decoder?.encoding ? [] : [guessed(label)]);
  }
  if (!decoder || (decoder.encoding === 'utf-8' && !stateful)) return asHtml(plain);
  if (plain.binary && !stateful) return asHtml(plain);
  return read(decoder.encoding, []);
}
