#!/usr/bin/env node
/**
 * Copies the pages of a bench's data folder with what a parser may lean on taken away, to stand in for sites never seen.
 *   node tests/bench/perturb.mjs --data DIR --out DIR --without classes,json-ld,meta,microdata,sections,paragraphs,crossheads
 * classes: class names, ids and the like become hashes, alike for one page; json-ld, meta: these elements go; microdata:
 * its attributes go; sections: article, section, main and their kin become div; paragraphs: p becomes div; crossheads: h2 to
 * h6 become a bold paragraph.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';

/** One more word of a name than any vocabulary holds. */
function hash(word) {
  let sum = 2166136261;
  for (const unit of word) sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 16777619);
  return `x${(sum >>> 0).toString(36)}`;
}

const tag =
  /<!--[\s\S]*?-->|<(script|style)\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const named = /(\s(?:class|id|data-component|data-testid|data-type)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const microdata = /\sitem(?:prop|scope|type|id|ref)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/gi;
const sections = new Set(['article', 'section', 'main', 'aside', 'nav', 'header', 'footer', 'figure', 'figcaption']);

const hashed = (_, before, value) => `${before}"${value.replace(/["']/g, '').replace(/\S+/g, hash)}"`;

/** A page without what `without` names. */
export function perturb(html, without) {
  return html.replace(tag, (whole, raw, slash, name, attributes) => {
    if (raw !== undefined) return without.has('json-ld') && /^<script[^>]*ld\+json/i.test(whole) ? '' : whole;
    if (name === undefined) return whole;
    const lower = name.toLowerCase();
    if (lower === 'meta' && without.has('meta') && !/charset/i.test(attributes)) return '';
    let rest = attributes;
    if (without.has('classes')) rest = rest.replace(named, hashed);
    if (without.has('microdata')) rest = rest.replace(microdata, '');
    if (without.has('crossheads') && /^h[2-6]$/.test(lower)) return slash ? '</strong></p>' : `<p${rest}><strong>`;
    const plain = (without.has('sections') && sections.has(lower)) || (without.has('paragraphs') && lower === 'p');
    return `<${slash}${plain ? 'div' : name}${rest}>`;
  });
}

if (import.meta.main) {
  const usage =
    'Usage: node tests/bench/perturb.mjs --data DIR --out DIR --without classes,json-ld,meta,microdata,sections,paragraphs,crossheads';
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      without: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit();
  }
  if (!values.data || !values.out || !values.without) {
    console.error(usage);
    process.exit(2);
  }
  const without = new Set(values.without.split(','));
  for (const path of readdirSync(values.data, { recursive: true, encoding: 'utf8' })) {
    const [from, to] = [join(values.data, path), join(values.out, path)];
    if (path.endsWith('.html.gz')) {
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, gzipSync(perturb(gunzipSync(readFileSync(from)).toString('utf8'), without)));
    } else if (/^[^/\\]+\.json$/.test(path)) {
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, readFileSync(from));
    }
  }
}
