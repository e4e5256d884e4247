const alphabet = Uint8Array.from('abcdefghijklmnopqrstuvwxyz234567', (char) => char.charCodeAt(0));

/** A prefix and the first `length` characters of bytes in lower-case base32 (RFC 4648 alphabet, no padding). */
export function base32Id(prefix: string, bytes: readonly number[], length: number): string {
  const codes: number[] = [];
  for (let i = 0; i < prefix.length; i++) codes.push(prefix.charCodeAt(i));
  let held = 0;
  let bits = 0;
  for (let i = 0; codes.length < prefix.length + length; ) {
    if (bits < 5) {
      held = (held << 8) | (bytes[i++] ?? 0);
      bits += 8;
    }
    bits -= 5;
    codes.push(alphabet[held >>> bits] ?? 0);
    held &= (1 << bits) - 1;
  }
  return String.fromCharCode(...codes);
}
