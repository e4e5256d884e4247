import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What some runtimes hand out without an import, so that a bundle for any other holds no trace of it. */
interface Runtime {
  process?: {
    getBuiltinModule?: (
      name: 'node:crypto',
    ) => { hash?: (algorithm: string, text: string, encoding: 'buffer') => Uint8Array } | undefined;
  };
}

const own = (globalThis as Runtime).process?.getBuiltinModule?.('node:crypto')?.hash;

/** SHA-256 of a text's UTF-8. The runtime's own hash, where it has one, takes a tenth of the time. */
export const digest: (text: string) => Uint8Array = own
  ? (text) => own('sha256', text, 'buffer')
  : (text) => sha256(utf8ToBytes(text));
