/**
 * Writes the named character references of HTML as a compact table, from the packages `character-entities` and
 * `character-entities-legacy`, which hold the list of https://html.spec.whatwg.org/multipage/named-characters.html.
 *   node scripts/write-reference-names.mjs
 */
import { writeFileSync } from 'node:fs';
import { characterEntities } from 'character-entities';
import { characterEntitiesLegacy } from 'character-entities-legacy';

const legacy = new Set(characterEntitiesLegacy);
const points = (text) => Array.from(text, (sign) => sign.codePointAt(0));
const rows = new Map();
for (const [name, text] of Object.entries(characterEntities)) {
  const key = points(text).join('+');
  const row = rows.get(key) ?? { points: points(text), names: [] };
  row.names.push(legacy.has(name) ? `*${name}` : name);
  rows.set(key, row);
}
const sorted = [...rows.values()].sort(
  (a, b) => a.points.length - b.points.length || a.points[0] - b.points[0] || a.points[1] - b.points[1],
);
let before = 0;
const table = sorted.map(({ points: [first, second], names }) => {
  const step = first - before;
  before = first;
  const head =
    second === undefined ? (step === 1 ? '' : step.toString(36)) : `${step.toString(36)}+${second.toString(36)}`;
  return [head, ...names.sort()].join(' ');
});

writeFileSync(
  new URL('../src/source/html/reference-names.ts', import.meta.url),
  `/**
 * Named character references of HTML, written by scripts/write-reference-names.mjs. Rows by code point, parted by \`;\`: the
 * step from the row before in base 36, 1 if none is given, \`+\` a second code point; then the names, those with \`*\` known
 * without a semicolon too.
 */
export const referenceNames =
  '${table.join(';')}';
`,
);
