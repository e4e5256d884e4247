import type { EvidenceSource } from '../../schema/evidence.ts';
import type { Issue } from '../../schema/issue.ts';
import { type ReasonOfBytes, reasonsOfBytes } from '../../schema/issue-reason.ts';

export interface Decoded {
  text: string;
  source: EvidenceSource;
  issues: Issue[];
  /** The bytes are no text at all. */
  binary: boolean;
}

const decoders = new Map<string, TextDecoder>();
function decode(bytes: Uint8Array, encoding: string, fatal = false): string {
  const key = `${encoding}${fatal}`;
  let decoder = decoders.get(key);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true });
    decoders.set(key, decoder);
  }
  return decoder.decode(bytes);
}

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

/** UTF-16 without a mark: Latin text has a zero in nearly every second byte. */
function utf16Endianness(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length >> 1;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

const signatures: [ReasonOfBytes, number[]][] = [
  ['bytes.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['bytes.zip', [0x50, 0x4b, 0x03, 0x04]],
  ['bytes.gzip', [0x1f, 0x8b, 0x08]],
  ['bytes.png', [0x89, 0x50, 0x4e, 0x47]],
  ['bytes.jpeg', [0xff, 0xd8, 0xff]],
  ['bytes.gif', [0x47, 0x49, 0x46, 0x38]],
  ['bytes.office', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Share of control characters above which bytes are no text. */
const controlShare = 0.02;

function countControls(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) count++;
  return count;
}

/**
 * Reads bytes as text: a byte order mark, UTF-16 by its zeros, UTF-8, and else Windows-1252, with an issue. Never
 * throws; `binary` says that the bytes are no text, and an issue says what they look like.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const found = (encoding: string, text: string, byteOrderMark: boolean, issues: Issue[] = []): Decoded => ({
    text,
    source: { format: 'text', encoding, ...(byteOrderMark && { byteOrderMark }) },
    issues,
    binary: false,
  });
  const half: Issue[] =
    bytes.length % 2 === 0
      ? []
      : [{ code: 'input.replaced', severity: 'warning', message: 'The last sign is cut in half and was replaced.' }];
  if (startsWith(bytes, 0xff, 0xfe)) return found('utf-16le', decode(bytes, 'utf-16le'), true, half);
  if (startsWith(bytes, 0xfe, 0xff)) return found('utf-16be', decode(bytes, 'utf-16be'), true, half);
  const signature = signatures.find(([, head]) => startsWith(bytes, ...head))?.[0];
  const sample = bytes.subarray(0, 65_536);
  const utf16 = signature ? undefined : utf16Endianness(sample);
  const guessed = (encoding: string): Issue => ({
    code: 'input.encoding',
    severity: 'info',
    message: `The bytes do not name their encoding; they were read as ${encoding}.`,
  });
  if (utf16) return found(utf16, decode(bytes, utf16), false, [guessed(utf16.toUpperCase())]);
  if (signature || countControls(sample) > sample.length * controlShare) {
    const what = signature ?? 'bytes.unknown';
    const issue: Issue = {
      code: 'input.binary',
      severity: 'error',
      message: `The input is ${reasonsOfBytes[what]}, not text. Save the article as plain text and try again.`,
      reasons: [what],
    };
    return { text: '', source: { format: 'text' }, issues: [issue], binary: true };
  }
  const byteOrderMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  try {
    return found('utf-8', decode(bytes, 'utf-8', true), byteOrderMark);
  } catch {
    const lenient = decode(bytes, 'utf-8');
    const broken = countReplacements(lenient);
    let high = 0;
    for (const byte of bytes) if (byte > 0x7f) high++;
    // Mostly sound UTF-8 with a few broken bytes is damaged UTF-8; else every high byte breaks it, as Windows-1252 does.
    if (broken * 4 < high) {
      return mixed(bytes, (text, issues) => found('utf-8', text, byteOrderMark, issues));
    }
    return found('windows-1252', decode(bytes, 'windows-1252'), false, [guessed('Windows-1252')]);
  }
}

/** Sound UTF-8 but for some rows: those that are Windows-1252 throughout are read as that, single broken bytes replaced. */
function mixed(bytes: Uint8Array, found: (text: string, issues: Issue[]) => Decoded): Decoded {
  const rows: string[] = [];
  let foreign = 0;
  let replaced = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const row = bytes.subarray(at, end < 0 ? bytes.length : end + 1);
    at += row.length;
    let text = decode(row, 'utf-8');
    const broken = countReplacements(text);
    if (broken > 0) {
      let high = 0;
      for (const byte of row) if (byte > 0x7f) high++;
      if (broken * 4 >= high) {
        text = decode(row, 'windows-1252');
        foreign++;
      } else replaced += broken;
    }
    rows.push(text);
  }
  const issues: Issue[] = [];
  if (foreign > 0)
    issues.push({
      code: 'input.encoding',
      severity: 'warning',
      message: `${foreign} rows are not UTF-8 as the rest is; they were read as Windows-1252.`,
    });
  if (replaced > 0)
    issues.push({
      code: 'input.replaced',
      severity: 'warning',
      message: `${replaced} bytes are not valid UTF-8 and were replaced.`,
    });
  return found(rows.join(''), issues);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
