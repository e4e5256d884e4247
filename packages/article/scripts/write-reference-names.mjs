/**
 * Writes the named character references of HTML, those of mathematics and their long names aside, as a compact table, from the packages `character-entities` and
 * `character-entities-legacy`, which hold the list of https://html.spec.whatwg.org/multipage/named-characters.html.
 *   node scripts/write-reference-names.mjs
 */
import { writeFileSync } from 'node:fs';
import { characterEntities } from 'character-entities';
import { characterEntitiesLegacy } from 'character-entities-legacy';

/** Of the signs that are no letters and no punctuation, those that a newspaper may need; of the rest, mathematics, it has none. */
const known = new Set(
  'numero copysr weierp image real trade alefsym frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78 larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor block square squ squf utri utrif rtri rtrif dtri dtrif ltri ltrif loz cir star starf phone female male spades clubs hearts diams sung flat natural sharp check checkmark cross lang rang'.split(
    ' ',
  ),
);
const all = Object.entries(characterEntities);
/** Names of MathML in several words, of signs that have a shorter one: `NonBreakingSpace`. */
const inWords = /[a-z][A-Z]/;
const isLong = (name, text) => inWords.test(name) && all.some(([other, sign]) => sign === text && !inWords.test(other));
/** Letters and signs as formulas have them, in the blocks of other letters and signs. */
const ofFormulas =
  /^(?:(?:var|straight|back)\w+|(?:theta|phi|kappa|rho|epsi|sigma)v|[Gg]ammad|digamma|b?epsi|[Uu]psi|jmath|imped|af|it|ic|tdot|bsemi|hybull|caret|[qtb]prime|angst|strns|die|Dot|midast)$/;
const isKept = ([first, second], name) =>
  second === undefined && (first < 0x2100 || known.has(name)) && !ofFormulas.test(name);

/** What the names of letters with an accent end in, and the accent to set on the letter before. */
const accents = {
  acute: 0x301,
  grave: 0x300,
  circ: 0x302,
  uml: 0x308,
  tilde: 0x303,
  ring: 0x30a,
  cedil: 0x327,
  caron: 0x30c,
  breve: 0x306,
  macr: 0x304,
  ogon: 0x328,
  dot: 0x307,
  dblac: 0x30b,
};
const letters = new Map(Object.keys(accents).map((accent) => [accent, '']));

const legacy = new Set(characterEntitiesLegacy);
const points = (text) => Array.from(text, (sign) => sign.codePointAt(0));

/** Whether a name is a letter and its accent, and is noted as such. */
function isAccented(name, text) {
  const accent = name.slice(1);
  const composed = accents[accent] && (name[0] + String.fromCodePoint(accents[accent])).normalize('NFC');
  if (composed !== text || legacy.has(name) !== text < '\u0100') return false;
  letters.set(accent, letters.get(accent) + name[0]);
  return true;
}

/** Whether a name and its sign are those of another in lower case. */
const isLower = (name, text) =>
  all.some(([upper, sign]) => isUpper(upper, sign) && upper.toLowerCase() === name && sign.toLowerCase() === text);
/** A Greek or Cyrillic capital that the lower case is known of by the same name. */
const isUpper = (name, text) =>
  text > '\u0370' &&
  text < '\u0500' &&
  name !== name.toLowerCase() &&
  characterEntities[name.toLowerCase()] === text.toLowerCase();

const rows = new Map();
for (const [name, text] of all) {
  if (!isKept(points(text), name) || isLong(name, text) || isAccented(name, text) || isLower(name, text)) continue;
  const row = rows.get(text) ?? { point: points(text)[0], names: [] };
  row.names.push(legacy.has(name) ? `*${name}` : isUpper(name, text) ? `+${name}` : name);
  rows.set(text, row);
}
const sorted = [...rows.values()].sort((a, b) => a.point - b.point);
let before = 0;
const table = sorted.map(({ point, names }) => {
  const step = point - before;
  before = point;
  return [step === 1 ? '' : step.toString(36), ...names.sort()].join(' ');
});
const accented = [...letters].map(([accent, all]) => `${accent} ${accents[accent].toString(36)} ${all}`);

writeFileSync(
  new URL('../src/source/html/reference-names.ts', import.meta.url),
  `/**
 * Named character references of HTML, written by scripts/write-reference-names.mjs. Rows by code point, parted by \`;\`: the
 * step from the row before in base 36, 1 if none is given; then the names, those with \`*\` known without a semicolon too,
 * those with \`+\` in lower case too.
 */
export const referenceNames =
  '${table.join(';')}';

/** Letters with an accent: its name, its code point in base 36, and the letters whose name goes before. */
export const accentedLetters =
  '${accented.join(';')}';
`,
);
