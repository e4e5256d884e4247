import { type Decoded, decodeText } from '../text/decode.ts';

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
  const plain = decodeText(bytes);
  const asHtml = (decoded: Decoded): Decoded => ({ ...decoded, source: { ...decoded.source, format: 'html' } });
  if (plain.source.byteOrderMark || plain.source.encoding?.startsWith('utf-16')) return asHtml(plain);
  const head = String.fromCharCode(...bytes.subarray(0, prescan));
  const named = [charset, inMeta.exec(head)?.[1], inXml.exec(head)?.[1]].find(
    (label) => label !== undefined && decoderFor(label) !== undefined,
  );
  // Stateful encodings such as ISO-2022-JP are ASCII bytes too, and only their name tells.
  const stateful = named !== undefined && /^(?:iso-2022|hz)/i.test(named);
  if (plain.source.encoding === 'utf-8' && plain.issues.length === 0 && !stateful) return asHtml(plain);
  const decoder = named === undefined ? undefined : decoderFor(named);
  if (!decoder || (decoder.encoding === 'utf-8' && !stateful)) return asHtml(plain);
  if (plain.binary && !stateful) return asHtml(plain);
  return {
    text: decoder.decode(bytes),
    source: { format: 'html', encoding: decoder.encoding },
    issues: [],
    binary: false,
  };
}
