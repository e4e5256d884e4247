import { assemble } from './decide/assemble.ts';
import { finish } from './decide/finish.ts';
import { placeRecord } from './decide/record/place-record.ts';
import { type Reading, resolve } from './decide/resolve.ts';
import type { Candidate } from './detect/candidate.ts';
import { detectAll } from './detect/index.ts';
import { languageFor } from './detect/language-for.ts';
import { lexiconOf } from './detect/lexicon.ts';
import { keyOf } from './detect/page/key.ts';
import { cleanLine } from './document/clean-line.ts';
import type { Declared, DeclaredValue } from './document/declared.ts';
import type { Document, Line } from './document/document.ts';
import { shapeOf } from './document/shape.ts';
import type { Parsed } from './schema/evidence.ts';
import type { Issue } from './schema/issue.ts';
import { isRecord, readRecord } from './source/record/read-record.ts';
import { textDocument } from './source/text/lines.ts';
import type { TextOptions } from './text.ts';

export type { Parsed } from './schema/evidence.ts';
export type { TextOptions } from './text.ts';

/** Lines that are searched for the headline's repetition. */
const headLines = 12;

/**
 * Parses one JSON record of a corpus: `{ title, text, date, url, author … }` as trafilatura, news-please, CC-News,
 * newspaper and schema.org spell it. What the record declares wins; its text goes through the text parser, and the ledger
 * is that of the text. Never throws on content; `article` is null iff an issue of severity `error` says why.
 */
export function parseRecord(value: unknown, options: TextOptions = {}): Parsed {
  const nothing = (code: Issue['code'], message: string): Parsed => ({
    article: null,
    evidence: { source: { format: 'json' }, fields: [], ledger: [] },
    issues: [{ code, severity: 'error', message }],
  });
  if (!isRecord(value)) return nothing('load.invalid', 'A record is a JSON object with fields such as title and text.');
  const { declared, issues } = readRecord(value);
  const body = declared.bodies[0]?.value ?? '';
  if (body.trim() === '' && (declared.headlines.length === 0 || declared.descriptions.length === 0))
    return nothing(
      'input.not-an-article',
      declared.headlines.length === 0
        ? 'The record has no text under a name such as text, maintext or articleBody, and no headline.'
        : 'The record has a headline and no text under a name such as text, maintext or articleBody.',
    );
  return new RecordReader(body, declared, options).read(issues);
}

class RecordReader {
  readonly #document: Document;
  readonly #declared: Declared;
  readonly #options: TextOptions;
  readonly #headline: Line | undefined;
  /** The line whose words are the description's. */
  readonly #lead: Line | undefined;
  readonly #issues: Issue[];

  constructor(body: string, declared: Declared, options: TextOptions) {
    const { document, issues } = textDocument(body, { format: 'json' });
    this.#declared = declared;
    this.#options = options;
    this.#issues = issues;
    const [headline] = declared.headlines;
    this.#headline = headline && headlineIn(document, headline);
    this.#document = document;
    const key = keyOf(declared.descriptions[0]?.value ?? '');
    this.#lead =
      key === ''
        ? undefined
        : document.lines.slice(0, headLines).find((line) => line !== this.#headline && keyOf(line.text) === key);
  }

  read(found: readonly Issue[]): Parsed {
    const { document } = { document: this.#document };
    const declared = this.#declared;
    const options = this.#options;
    const asked = options.language ?? declared.languages[0]?.value;
    const language = languageFor(document, { ...options, ...(asked !== undefined && { language: asked }) });
    const scene = {
      document,
      shapes: document.lines.map(shapeOf),
      lexicon: lexiconOf(language.pack),
      ...(options.timeZone !== undefined && { timeZone: options.timeZone }),
    };
    const draft = assemble(scene, this.#withLead(resolve(scene, this.#candidates(detectAll(scene)))));
    draft.issues.unshift(...found, ...this.#issues);
    placeRecord(draft, declared, options, asked ?? (language.found ? language.pack.language : undefined));
    this.#stateLead(draft);
    return finish(draft, options, language);
  }

  /** A declared headline is the only one, and its line is nothing else. */
  #candidates(candidates: readonly Candidate[]): readonly Candidate[] {
    const line = this.#headline;
    if (!line) return candidates;
    const others = candidates.filter((one) => one.line !== line.index && one.role !== 'headline');
    const span = { start: 0, end: line.text.length };
    return [
      ...others,
      { role: 'headline', line: line.index, score: 1, rule: 'headline.record', basis: 'stated', span },
    ];
  }

  /** A declared lead stands in for the one that the text's first paragraph was taken for. */
  #withLead(reading: Reading): Reading {
    const lead = this.#lead;
    if (!lead && !this.#leadApart()) return reading;
    const placed = reading.placed.map((one) => {
      if (lead && one.line === lead.index)
        return one.role === 'paragraph' || one.role === 'lead'
          ? { ...one, role: 'lead' as const, confidence: 0.99 }
          : one;
      return one.role === 'lead' ? { ...one, role: 'paragraph' as const } : one;
    });
    return { ...reading, placed };
  }

  /** The description, when the text does not hold it and it is whole; many are the text's beginning, cut off. */
  #leadApart(): DeclaredValue | undefined {
    const [given] = this.#declared.descriptions;
    if (!given || this.#lead) return undefined;
    const text = given.value.replace(/(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/, '');
    const key = keyOf(text);
    const [headline] = this.#declared.headlines;
    if (key === '' || key === keyOf(headline?.value ?? '')) return undefined;
    const start = this.#document.lines
      .slice(0, headLines)
      .map((line) => keyOf(line.text))
      .join('');
    const inText = start.includes(key.slice(0, 120));
    return inText || (text.length < given.value.length && this.#declared.bodies.length > 0) ? undefined : given;
  }

  #stateLead(draft: ReturnType<typeof assemble>): void {
    const apart = this.#leadApart();
    const given = apart ?? (this.#lead && this.#declared.descriptions[0]);
    const text = cleanLine(given?.value, 4_000);
    if (!given || text === undefined) return;
    if (apart) draft.lead = [{ text }];
    const at = draft.fields.findIndex((row) => row.field === '/lead/0');
    if (!apart && at < 0) return;
    const range = draft.fields[at]?.range;
    if (at >= 0) draft.fields.splice(at, 1);
    draft.fields.push({
      field: '/lead/0',
      basis: 'stated',
      rule: 'lead.record',
      confidence: 0.9,
      path: given.path,
      ...(range && { range }),
    });
  }
}

/**
 * The line of the text that repeats the declared headline, or a line put before the text, which has no place in the source.
 * Further repetitions are set aside.
 */
function headlineIn(document: Document, { value, path }: DeclaredValue): Line {
  const text = cleanLine(value, 4_000) ?? value;
  const key = keyOf(text);
  const repeats = document.lines.slice(0, headLines).filter((line) => keyOf(line.text) === key);
  const first = repeats.find((line) => document.lines.slice(0, line.index).every((above) => above.text.length < 200));
  for (const line of repeats)
    if (line !== first) Object.assign(line, { zone: 'hidden', why: 'the headline, repeated' } satisfies Partial<Line>);
  if (first) return Object.assign(first, { path });
  for (const line of document.lines) {
    line.index += 1;
    line.group += 1;
  }
  if (document.lines[0]) document.lines[0].gap = Math.max(1, document.lines[0].gap);
  const line: Line = {
    index: 0,
    text,
    markup: 'heading',
    level: 1,
    path,
    zone: 'content',
    group: 0,
    gap: 0,
    pieces: [],
  };
  document.lines.unshift(line);
  return line;
}
