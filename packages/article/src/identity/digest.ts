import { sha256 } from './sha256.ts';

/** What some runtimes hand out without an import, so that a bundle for any other holds no trace of it. */
interface Runtime {
  process?: {
    getBuiltinModule?: (
      name: 'node:crypto',
    ) => { hash?: (algorithm: string, text: string, encoding: 'buffer') => Uint8Array } | undefined;
  };
}

/** Bytes in hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const own = (globalThis as Runtime).process?.getBuiltinModule?.('node:crypto')?.hash;

/** SHA-256 of a text's UTF-8. The runtime's own hash, where it has one, takes a tenth of the time. */
export const digest: (text: string) => Uint8Array = own
  ? (text) => own('sha256', text, 'buffer')
  : (text) => sha256(new TextEncoder().encode(text));
