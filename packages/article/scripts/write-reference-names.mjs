/**
 * Writes the named character references of HTML, those of mathematics aside, as a compact table, from the packages `character-entities` and
 * `character-entities-legacy`, which hold the list of https://html.spec.whatwg.org/multipage/named-characters.html.
 *   node scripts/write-reference-names.mjs
 */
import { writeFileSync } from 'node:fs';
import { characterEntities } from 'character-entities';
import { characterEntitiesLegacy } from 'character-entities-legacy';

/** Arrows and signs of mathematics that HTML 4 knew; of the two thousand that came later no newspaper has need. */
const known = new Set(
  'larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang'.split(
    ' ',
  ),
);
const isKept = ([first, second], name) =>
  second === undefined && (first < 0x2190 || (first >= 0x2580 && first < 0x27c0) || known.has(name));

const legacy = new Set(characterEntitiesLegacy);
const points = (text) => Array.from(text, (sign) => sign.codePointAt(0));
const rows = new Map();
for (const [name, text] of Object.entries(characterEntities)) {
  if (!isKept(points(text), name)) continue;
  const key = points(text).join('+');
  const row = rows.get(key) ?? { points: points(text), names: [] };
  row.names.push(legacy.has(name) ? `*${name}` : name);
  rows.set(key, row);
}
const sorted = [...rows.values()].sort((a, b) => a.points[0] - b.points[0]);
let before = 0;
const table = sorted.map(({ points: [first], names }) => {
  const step = first - before;
  before = first;
  return [step === 1 ? '' : step.toString(36), ...names.sort()].join(' ');
});

writeFileSync(
  new URL('../src/source/html/reference-names.ts', import.meta.url),
  `/**
 * Named character references of HTML, written by scripts/write-reference-names.mjs. Rows by code point, parted by \`;\`: the
 * step from the row before in base 36, 1 if none is given; then the names, those with \`*\` known without a semicolon too.
 */
export const referenceNames =
  '${table.join(';')}';
`,
);
