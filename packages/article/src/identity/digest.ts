import { sha256 } from '@noble/hashes/sha2.js';

/** What some runtimes hand out without an import, so that a bundle for any other holds no trace of it. */
interface Runtime {
  process?: {
    getBuiltinModule?: (
      name: 'node:crypto',
    ) => { hash?: (algorithm: string, text: string, encoding: 'buffer') => Uint8Array } | undefined;
  };
}

/** Bytes in hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
}

const own = (globalThis as Runtime).process?.getBuiltinModule?.('node:crypto')?.hash;

/** SHA-256 of a text's UTF-8. The runtime's own hash, where it has one, takes a tenth of the time. */
export const digest: (text: string) => Uint8Array = own
  ? (text) => own('sha256', text, 'buffer')
  : (text) => sha256(new TextEncoder().encode(text));
