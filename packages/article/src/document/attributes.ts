const upperA = 65;
const upperZ = 90;
const toLower = 32;

/** Whether `name`, in lower case, stands at a place of a text in any case. */
export function standsAt(name: string, text: string, at: number): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = text.charCodeAt(at + i);
    if (unit !== name.charCodeAt(i) && !(unit >= upperA && unit <= upperZ && unit + toLower === name.charCodeAt(i)))
      return false;
  }
  return true;
}

/** One of 32 bits that names of attributes share: an element without it has no attribute of that name. */
const signOf = (first: number, length: number): number => 1 << (first + length);

/** The sign of a name in lower case; that of the same name in capitals is the same. */
export const signOfName = (name: string): number => signOf(name.charCodeAt(0), name.length);

/**
 * The attributes of a page's elements, as places in its text: most are never asked for, and no string is made of those.
 * Four numbers each: where the name begins and ends, where the value begins and ends.
 */
export class Attributes {
  readonly #text: string;
  readonly #decode: (value: string) => string;
  #places = new Int32Array(1_024);
  /** Numbers in use. */
  size = 0;

  /** `decode` resolves the character references of a value. */
  constructor(text: string, decode: (value: string) => string) {
    this.#text = text;
    this.#decode = decode;
  }

  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const { size } = this;
    if (size + 4 > this.#places.length) {
      const larger = new Int32Array(this.#places.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[size] = nameStart;
    this.#places[size + 1] = nameEnd;
    this.#places[size + 2] = valueStart;
    this.#places[size + 3] = valueEnd;
    this.size = size + 4;
  }

  /** The signs of all names between two places. */
  signs(from: number, to: number): number {
    const places = this.#places;
    let signs = 0;
    for (let at = from; at < to; at += 4) {
      const start = places[at] ?? 0;
      signs |= signOf(this.#text.charCodeAt(start), (places[at + 1] ?? 0) - start);
    }
    return signs;
  }

  /** Place of the first attribute of this name between two places, or -1. `name` is in lower case. */
  find(name: string, from: number, to: number): number {
    const places = this.#places;
    for (let at = from; at < to; at += 4) {
      const start = places[at] ?? 0;
      if ((places[at + 1] ?? 0) - start === name.length && standsAt(name, this.#text, start)) return at;
    }
    return -1;
  }

  name(at: number): string {
    return this.#text.slice(this.#places[at], this.#places[at + 1]).toLowerCase();
  }

  value(at: number): string {
    const value = this.#text.slice(this.#places[at + 2], this.#places[at + 3]);
    return value.includes('&') ? this.#decode(value) : value;
  }
}
