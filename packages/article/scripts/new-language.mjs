/** Writes the skeleton of a language pack, or says which labels a pack still lacks. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const usage = `Usage: npm run new-language -- TAG [--name NAME] [--folder FOLDER]
       npm run new-language -- --check [TAG]

  TAG       primary language tag, such as lt or sw
  --name    what the pack is called in code; by default the English name of the language
  --folder  the package to write into; by default this one
  --check   says which labels packs lack, of one language or of all, and fails if any does
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    folder: { type: 'string' },
    check: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const home = values.folder ?? fileURLToPath(new URL('..', import.meta.url));
const packs = join(home, 'src', 'languages');
const [tag] = positionals;

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Lists of a pack that hold nothing yet, by their path. */
function missingIn(value, path = '') {
  if (Array.isArray(value))
    return value.length === 0 || value.every((item) => item === '' || (Array.isArray(item) && item.length === 0))
      ? [path]
      : value.flatMap((item, i) => (Array.isArray(item) ? missingIn(item, `${path}/${i}`) : []));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => missingIn(inner, `${path}/${key}`));
}

async function check() {
  const { languages } = await import(pathToFileURL(join(packs, 'index.ts')).href);
  const asked = tag === undefined ? languages : languages.filter(({ language }) => language === tag);
  if (asked.length === 0)
    fail(`There is no pack of "${tag}" in ${join(packs, 'index.ts')}. Make one: npm run new-language -- ${tag}`);
  let lacking = 0;
  for (const pack of asked) {
    // How headlines and address look is told of few languages; the words of layouts every one has.
    const { openings, qualifierEndings, address, ...layout } = pack.layout ?? { speech: [], boxes: [], press: [] };
    const missing = missingIn({ ...pack, layout });
    if (!existsSync(join(home, 'fixtures', 'languages', `${pack.language}.txt`)))
      missing.push('the article in fixtures/languages');
    lacking += missing.length;
    console.log(missing.length === 0 ? `${pack.language}: complete` : `${pack.language}: lacks ${missing.join(', ')}`);
  }
  process.exit(lacking === 0 ? 0 : 1);
}

const quoted = (list) => (list.includes("'") ? `"${list}"` : `'${list}'`);

/** Months and weekdays as the runtime knows them: in a date, alone, and short. */
function calendar() {
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0)
    return { months: Array.from({ length: 12 }, () => []), weekdays: [] };
  const part = (options, type, date) =>
    new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...options })
      .formatToParts(date)
      .find((one) => one.type === type)
      ?.value.toLowerCase()
      .replace(/\.$/, '') ?? '';
  const distinct = (words) => [...new Set(words.filter((word) => word !== '' && !/^\d+$/.test(word)))];
  return {
    months: Array.from({ length: 12 }, (_, i) => {
      const date = new Date(Date.UTC(2024, i, 5));
      return distinct([
        part({ day: 'numeric', month: 'long', year: 'numeric' }, 'month', date),
        part({ month: 'long' }, 'month', date),
        part({ day: 'numeric', month: 'short', year: 'numeric' }, 'month', date),
      ]);
    }),
    weekdays: distinct(
      ['long', 'short'].flatMap((weekday) =>
        Array.from({ length: 7 }, (_, i) => part({ weekday }, 'weekday', new Date(Date.UTC(2024, 0, 1 + i)))),
      ),
    ),
  };
}

function write() {
  if (!/^[a-z]{2,3}$/.test(tag))
    fail(`"${tag}" is no primary language tag; give two or three small letters, such as lt.`);
  const file = join(packs, `${tag}.ts`);
  if (existsSync(file)) fail(`${file} exists. What it lacks: npm run new-language -- --check ${tag}`);
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
  const name = values.name ?? english?.toLowerCase().replace(/[^a-z]+/g, '');
  if (!name) fail(`The English name of "${tag}" is not known; give one with --name.`);
  const { months, weekdays } = calendar();
  const empty = (keys, indent) => keys.map((key) => `${indent}${key}: '',`).join('\n');
  const pack = `import { languagePack } from './pack.ts';

export const ${name} = languagePack({
  language: '${tag}',
  letters: '',
  functionWords: '',
  months: ${quoted(months.map((row) => row.join(',')).join('|'))},
  weekdays: ${quoted(weekdays.join('|'))},
  numericOrder: 'dmy',
  dateWords: '',
  hours: '',
  dateLabels: {
${empty(['published', 'modified', 'asOf', 'embargoedUntil', 'expires'], '    ')}
  },
  byline: {
${empty(['by', 'and', 'roles'], '    ')}
  },
  organizationWords: '',
  sections: '',
  picture: {
${empty(['credit', 'handout', 'courtesy', 'archive'], '    ')}
  },
  programme: {
${empty(['labels', 'verbs', 'prepositions'], '    ')}
  },
  corrections: {
${empty(['correction', 'clarification', 'update', 'retraction'], '    ')}
  },
  notes: {
${empty(['editorial', 'disclosure', 'copyright'], '    ')}
  },
  chrome: {
${empty(['share', 'navigation', 'related', 'promotion', 'advertisement', 'consent', 'comments'], '    ')}
  },
  layout: {
    speech: '',
    boxes: {
${empty(['facts', 'keypoints', 'background', 'profile', 'explainer'], '      ')}
    },
    press: {
${empty(['release', 'contact', 'about', 'editors'], '      ')}
    },
    credits: '',
    furniture: { newsletter: '' },
  },
});
`;
  const index = join(packs, 'index.ts');
  const before = readFileSync(index, 'utf8');
  const imports = before.match(/^import \{ \w+ \} from '\.\/\w+\.ts';$/gm) ?? [];
  const line = `import { ${name} } from './${tag}.ts';`;
  const after = before
    .replace(imports.at(-1) ?? '', (last) => `${last}\n${line}`)
    .replace(/\n\];\n$/, `\n  ${name},\n];\n`);
  if (imports.length === 0 || !after.includes(`  ${name},\n];`))
    fail(`${index} has another shape than expected; nothing was written.`);
  writeFileSync(file, pack);
  writeFileSync(index, after);
  const fixture = join(home, 'fixtures', 'languages', `${tag}.txt`);
  mkdirSync(dirname(fixture), { recursive: true });
  if (!existsSync(fixture))
    writeFileSync(
      fixture,
      'SECTION\nHEADLINE\n\nBY-LINE\nPUBLISHED 5 MARCH 2024, 14:30\nUPDATED 6 MARCH 2024, 09:05\n\nLEAD, ONE SENTENCE.\n\nPARAGRAPH. OF TWO SENTENCES.\n\nCROSSHEAD\n\nPARAGRAPH.\n\nCAPTION. PHOTO: NAME\n\nPARAGRAPH.\n\nCORRECTION: WHAT WAS WRONG.\n\nSHARE\n',
    );
  console.log(`Wrote ${file} and ${fixture}, and added ${name} to ${index}.
Fill in the empty lists, and look at the months: every case and short form that a date is printed with. Give the
letters beside a-z that it uses most, or leave that line out; add zone: 'Area/City' if its readers live in one.
Then: npm run new-language -- --check ${tag}; put who signs its article into src/languages/languages.test.ts; npm test.`);
}

if (values.help || (tag === undefined && !values.check)) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}
if (values.check) await check();
else write();
