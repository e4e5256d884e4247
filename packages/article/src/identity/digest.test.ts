import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digest } from './digest.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('digest', () => {
  it('is SHA-256 of UTF-8', () => {
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it('is the same with the runtime’s own hash and without', async () => {
    vi.stubGlobal('process', undefined);
    vi.resetModules();
    const { digest: portable } = await import('./digest.ts');
    expect(portable).not.toBe(digest);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(portable(text)).toBe(digest(text));
      }),
    );
    // Where the padding needs a block of its own, and where it does not.
    for (const length of [0, 54, 55, 56, 63, 64, 65, 119, 120, 100_000])
      expect(portable('x'.repeat(length))).toBe(digest('x'.repeat(length)));
  });
});
