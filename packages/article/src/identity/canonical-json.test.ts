import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('is what the reference implementation of RFC 8785 writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 1_000 },
  );
  expect(canonicalJson({ b: 1e21, a: [0.1, -0, 'ü\u2028"'], '\u20ac': null, c: undefined })).toBe(
    canonicalize({ b: 1e21, a: [0.1, -0, 'ü\u2028"'], '\u20ac': null }),
  );
});
