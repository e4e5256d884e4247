/** What JSON escapes in a string. Most strings have none of it, and to look is quicker than to have them written. */
const mustBeEscaped = /["\\\u0000-\u001f\ud800-\udfff]/;
const quotedKeys = new Map<string, string>();

/** Keys of the model recur in every article; those of `ext` are never hashed. */
function quotedKey(key: string): string {
  let quoted = quotedKeys.get(key);
  if (quoted === undefined) {
    quoted = `${JSON.stringify(key)}:`;
    if (quotedKeys.size < 500) quotedKeys.set(key, quoted);
  }
  return quoted;
}

/** Most objects of the model have few keys, nearly in order: each finds its place as it comes. */
function sortedKeys(members: object): string[] {
  const keys = Object.keys(members);
  if (keys.length > 40) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? '';
    let at = i;
    // No look before the first: a place below zero is sought as a name would be, at length.
    for (; at > 0; at--) {
      const before = keys[at - 1] ?? '';
      if (before < key) break;
      keys[at] = before;
    }
    keys[at] = key;
  }
  return keys;
}

/**
 * Canonical JSON (RFC 8785) of a JSON value: keys in the order of their UTF-16 units, no white space; numbers and strings
 * as ECMAScript writes them, which is what the RFC asks for. `undefined` members are left out. Recurses: for values that
 * the schema bounds in depth.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string' && !mustBeEscaped.test(value)) return `"${value}"`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let out = '';
    for (const item of value) out += out === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${out}]`;
  }
  const members = value as Record<string, unknown>;
  let out = '';
  for (const key of sortedKeys(members)) {
    const member = members[key];
    if (member === undefined) continue;
    if (out !== '') out += ',';
    out += quotedKey(key);
    out += canonicalJson(member);
  }
  return `{${out}}`;
}
