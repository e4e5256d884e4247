import type { Candidate, CandidateOf, Role, Scene } from '../detect/candidate.ts';
import { declaredHeadline, declaredLead } from '../detect/front-matter.ts';
import type { Line } from '../document/document.ts';
import { considerLead, mostDeck } from './lead.ts';
import { headlineWeights, leastHeadWorth, type Place, type Placed, unclaimed, worth } from './placement.ts';

export interface Reading {
  /** Line of the headline; `undefined` when no line can be one. */
  headline: number | undefined;
  placed: Placed[];
  total: number;
  /** Other lines that could be the headline, with what those readings were worth. */
  rivals: { line: number; total: number }[];
  candidates: ByLine;
}

/** What no headline is, wherever it stands. */
const sure: ReadonlySet<Role> = new Set(['signature', 'correction', 'note', 'entry']);

/** What is a rival of a headline on its own line. */
const contests: ReadonlySet<Role> = new Set([...sure, 'date', 'byline', 'caption', 'chrome', 'programme']);

/** What no prose is, whatever it looks like. */
const noProse: ReadonlySet<Role> = new Set([
  'programme',
  'correction',
  'note',
  'byline',
  'date',
  'chrome',
  'signature',
]);

/** What the text is made of. */
const isText: ReadonlySet<Placed['role']> = new Set(['paragraph', 'quote', 'item', 'turn', 'entry', 'table']);

/** Lines at the head that readings are compared on. */
const horizon = 18;
const headPlaces: readonly Place[] = ['above', 'over', 'under', 'body'];

/** By the index of the line. */
export type ByLine = readonly (readonly Candidate[])[];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Candidate, b: Candidate) =>
  b.score - a.score || compare(a.role, b.role) || compare(a.rule, b.rule) || a.span.start - b.span.start;

/** Candidates by line, in an order that does not depend on that of the detectors. */
function byLine(candidates: readonly Candidate[], lines: readonly Line[]): ByLine {
  const lists: Candidate[][] = lines.map(() => []);
  for (const candidate of candidates) {
    const list = lists[candidate.line];
    if (!list) continue;
    // A line has a handful of candidates: each finds its place as it comes.
    let at = list.length;
    for (; at > 0; at--) {
      const before = list[at - 1];
      if (!before || inOrder(before, candidate) <= 0) break;
      list[at] = before;
    }
    list[at] = candidate;
  }
  return lists;
}

const none: readonly Candidate[] = [];

function best(candidates: readonly Candidate[], place: Place, allowed: (candidate: Candidate, role: Role) => boolean) {
  let chosen: Candidate | undefined;
  let value = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const { role } = candidate;
    if (role === 'headline' || role === 'dateline') continue;
    if (role === 'kicker' && candidate.rest) continue;
    if (!allowed(candidate, role)) continue;
    const here = worth(candidate, place);
    if (here > value) {
      value = here;
      chosen = candidate;
    }
  }
  return { chosen, value };
}

const isProse = (candidates: readonly Candidate[]) => candidates.some((c) => c.role === 'paragraph' && c.score >= 0.7);
const isMeta = (candidates: readonly Candidate[]) =>
  candidates.some((c) => (c.role === 'date' || c.role === 'byline') && c.score >= 0.75);

class Reader {
  readonly lines: number[];
  readonly map: ByLine;
  readonly scene: Scene;
  readonly lastProse: number;
  /** The headline stands in a front matter. */
  readonly declared: boolean;
  /** Where in `lines` a line stands, by its index. */
  readonly at: number[] = [];
  /** What the lines of the head are worth, by line and place: readings share most of it. */
  readonly #worths: ReturnType<typeof best>[] = [];
  /** Which lines of the head, and of the two under it, are prose, and which a date or a by-line. */
  readonly proseAt: readonly boolean[];
  readonly metaAt: readonly boolean[];

  constructor(scene: Scene, candidates: readonly Candidate[]) {
    this.scene = scene;
    this.map = byLine(candidates, scene.document.lines);
    this.lines = scene.document.lines
      .filter((line) => line.markup !== 'meta' && line.zone === 'content')
      .map((line) => line.index);
    this.declared = declaredHeadline(scene.document.lines) !== undefined;
    this.lines.forEach((line, at) => {
      this.at[line] = at;
    });
    const head = this.lines.slice(0, horizon + 2);
    this.proseAt = head.map((line) => isProse(this.of(line)));
    this.metaAt = head.map((line) => isMeta(this.of(line)));
    this.lastProse = this.lines.findLastIndex((line) => {
      const shape = scene.shapes[line];
      const found = this.of(line);
      return (
        (shape?.prose || (shape?.sentence && shape.words >= 6)) &&
        !found.some((c) => noProse.has(c.role) && c.score >= 0.8)
      );
    });
  }

  of(line: number | undefined): readonly Candidate[] {
    return line === undefined ? none : (this.map[line] ?? none);
  }

  place(
    line: number,
    role: Placed['role'],
    candidate: Candidate | undefined,
    place: Placed['place'],
    confidence: number,
  ): Placed {
    const others = this.of(line).filter((c) => c !== candidate && c.score >= 0.3 && c.role !== role);
    return { line, role, candidate, place, confidence: Math.max(0.05, Math.min(0.99, confidence)), others };
  }

  /** What the head is worth when the line at `at` is its headline; -1 for none. */
  total(at: number, headline: Candidate | undefined): number {
    const weights = headlineWeights;
    let total = (headline?.score ?? 0) * weights.own;
    if (this.metaAt[at + 1] || this.metaAt[at + 2]) total += weights.nearDate;
    if (this.proseAt[at + 1] || this.proseAt[at + 2]) total += weights.overProse;
    const end = Math.min(this.lines.length, horizon);
    let prose = 0;
    for (let i = 0; i < end; i++) {
      if (i === at) continue;
      const place: Place = i < at ? (i === at - 1 ? 'over' : 'above') : prose < 2 ? 'under' : 'body';
      const { chosen, value } = this.worthAt(i, place, prose > 0);
      total += chosen ? Math.max(value, i < at ? -0.9 : 0) : unclaimed[place];
      if (i < at && chosen?.role !== 'chrome' && chosen?.role !== 'caption') total += weights.perLineAbove;
      if (i > at && this.proseAt[i]) prose++;
    }
    return total;
  }

  /** The most that a line of the head is worth in a place; crossheads come after prose only. */
  worthAt(at: number, place: Place, afterProse: boolean): ReturnType<typeof best> {
    const key = at * 8 + headPlaces.indexOf(place) * 2 + (afterProse ? 1 : 0);
    this.#worths[key] ??= best(this.of(this.lines[at]), place, (_, role) => afterProse || role !== 'crosshead');
    return this.#worths[key];
  }

  /** A declared headline: the line that repeats it, if one does, and else no line at all. */
  readDeclared(declared: Line): Reading {
    const same = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const at = this.lines.slice(0, 6).findIndex((line) => same(this.textOf(line)) === same(declared.text));
    const line = this.lines[at];
    const headline =
      line === undefined
        ? undefined
        : this.place(
            line,
            'headline',
            this.of(line).find((c) => c.role === 'headline'),
            'headline',
            0.98,
          );
    return { headline: line, placed: this.placeAll(at, headline), total: 0, rivals: [], candidates: this.map };
  }

  textOf(line: number): string {
    return this.scene.document.lines[line]?.text ?? '';
  }

  read(): Reading {
    const declared = declaredHeadline(this.scene.document.lines);
    if (declared) return this.readDeclared(declared);
    const plausible: { at: number; candidate: Candidate; total: number }[] = [];
    let prose = 0;
    this.lines.slice(0, horizon).forEach((line, at) => {
      // Nobody sets a headline under three paragraphs.
      if (prose >= 3) return;
      if (this.proseAt[at]) prose++;
      const candidate = this.of(line).find((c) => c.role === 'headline');
      if (!candidate || candidate.score < 0.25) return;
      // A line that is surely something else is no headline, unless its place says so; the total decides.
      const rival = this.of(line).find((c) => contests.has(c.role) && c.score > candidate.score);
      if (rival && rival.score >= (sure.has(rival.role) ? 0.85 : rival.role === 'chrome' ? 0.97 : 2)) return;
      // A whole date and no word beside it names no story, nor does who wrote it.
      if (rival && ((rival.role === 'date' && rival.score >= 0.9) || (rival.role === 'byline' && rival.score >= 0.95)))
        return;
      const total = this.total(at, candidate) - (rival ? rival.score : 0);
      plausible.push({ at, candidate, total });
    });
    plausible.sort((a, b) => b.total - a.total || a.at - b.at);
    const first = plausible[0];
    if (!first || (first.candidate.score < 0.3 && this.lines.length > 1) || this.readsBetterWithout(first))
      return { headline: undefined, placed: this.placeAll(-1, undefined), total: 0, rivals: [], candidates: this.map };
    const margin = first.total - (plausible[1]?.total ?? first.total - 1);
    const placed = this.placeAll(
      first.at,
      this.place(this.lines[first.at] ?? 0, 'headline', first.candidate, 'headline', 0.55 + Math.min(0.4, margin)),
    );
    const rivals = plausible.slice(1, 4).map(({ at, total }) => ({ line: this.lines[at] ?? 0, total }));
    return { headline: this.lines[first.at], placed, total: first.total, rivals, candidates: this.map };
  }

  /** Whether a text makes more sense without a headline than with one that has prose above it. */
  readsBetterWithout({ at, total }: { at: number; total: number }): boolean {
    const below = this.lines.slice(0, at).some((line) => isProse(this.of(line)));
    return below && this.total(-1, undefined) > total;
  }

  placeAll(at: number, headline: Placed | undefined): Placed[] {
    const placed: Placed[] = [];
    for (let i = 0; i < at; i++) placed.push(this.above(i, at));
    if (headline) placed.push(headline);
    let leadAt: number | undefined;
    let prose = 0;
    const row = this.headRow(at);
    for (let i = at + 1; i < this.lines.length; i++) {
      const line = this.lines[i];
      if (line === undefined) continue;
      const tail = i > this.lastProse && this.lastProse > at;
      const place: Place = tail ? 'tail' : prose < 2 || i <= row ? 'under' : 'body';
      const next = this.lines[i + 1];
      const result =
        prose === 0 && (headline || this.declared)
          ? this.firstUnder(i, place)
          : this.inBody(line, next, place, placed.at(-1));
      placed.push(result);
      if (isText.has(result.role)) {
        if (prose === 0 && result.role === 'paragraph') leadAt = placed.length - 1;
        // A second line of a deck is not yet the text.
        const shape = this.scene.shapes[line];
        if (prose !== 1 || result.role !== 'paragraph' || shape?.prose || shape?.sentence) prose++;
      }
      // A deck is not yet the text, however long.
      if (i === row) prose = Math.min(prose, 1);
    }
    if (leadAt !== undefined && (headline || this.declared) && !declaredLead(this.scene.document.lines))
      considerLead(placed, leadAt, this.scene, (line) => this.of(line));
    return placed;
  }

  /** The last by-line or date line of a head whose deck is longer than one paragraph; -1 when there is none. */
  headRow(at: number): number {
    let row = -1;
    let size = 0;
    for (let i = at + 1; i < Math.min(at + 8, this.lines.length) && size <= mostDeck; i++) {
      const found = this.of(this.lines[i]);
      if (found.some((c) => c.score >= 0.9 && (c.role === 'byline' || c.role === 'date') && c.basis === 'stated'))
        row = i;
      else if (row >= 0) break;
      else size += this.textOf(this.lines[i] ?? -1).length;
    }
    return row;
  }

  above(i: number, at: number): Placed {
    const line = this.lines[i] ?? 0;
    const place: Place = i === at - 1 ? 'over' : 'above';
    const { chosen, value } = best(this.of(line), place, (_, role) => role !== 'crosshead' && role !== 'paragraph');
    if (chosen && value >= (chosen.role === 'kicker' ? 0.4 : leastHeadWorth))
      return this.place(line, chosen.role, chosen, place, value);
    return this.place(
      line,
      'paragraph',
      this.of(line).find((c) => c.role === 'paragraph'),
      place,
      0.4,
    );
  }

  firstUnder(i: number, place: Place): Placed {
    const line = this.lines[i] ?? 0;
    const { chosen, value } = best(
      this.of(line),
      place,
      (c) =>
        c.role !== 'paragraph' &&
        (c.role !== 'crosshead' || c.rule === 'crosshead.numbered') &&
        !(c.role === 'kicker' && c.score < 0.8) &&
        (c.role !== 'item' || this.of(this.lines[i + 1]).some((other) => other.role === 'item')),
    );
    const paragraph = this.of(line).find((c) => c.role === 'paragraph');
    if (chosen && value >= leastHeadWorth && (chosen.role !== 'caption' || value >= 0.6 || !isProse(this.of(line))))
      return this.place(line, chosen.role, chosen, place, value);
    return this.place(line, 'paragraph', paragraph, place, paragraph?.score ?? 0.4);
  }

  inBody(line: number, next: number | undefined, place: Place, before: Placed | undefined): Placed {
    const found = this.of(line);
    const paragraph = found.find((c) => c.role === 'paragraph');
    const { chosen, value } = best(found, place, (c) => this.allowedInBody(c, place, before, next));
    if (chosen && chosen.role !== 'paragraph') {
      const against = paragraph ? worth(paragraph, place) : 0;
      const meta = chosen.role === 'date' || chosen.role === 'byline' || chosen.role === 'caption';
      if (value > (meta ? leastHeadWorth : against * (chosen.role === 'crosshead' ? 0.9 : 0.8)))
        return this.place(line, chosen.role, chosen, place, value);
    }
    return this.place(line, 'paragraph', paragraph, place, paragraph?.score ?? 0.4);
  }

  allowedInBody(c: Candidate, place: Place, before: Placed | undefined, next: number | undefined): boolean {
    switch (c.role) {
      case 'kicker':
        return false;
      case 'crosshead': {
        if (c.rule === 'crosshead.lone-question' && before?.role === 'crosshead') return false;
        if (next === undefined || place === 'tail') return c.rule === 'crosshead.marked' && next !== undefined;
        return this.leadsToText(c.line, next) || c.rule === 'crosshead.marked' || c.rule === 'crosshead.framed';
      }
      case 'box':
        return next !== undefined && (this.leadsToText(c.line, next) || /^.{2,40}: \S/.test(this.textOf(next)));
      case 'turn':
        return c.kind === 'question' || before?.role === 'turn';
      case 'date':
        return place !== 'body' || c.basis === 'stated';
      case 'byline':
        return place !== 'body' && c.score >= 0.75;
      case 'caption':
        return c.score >= (this.scene.shapes[c.line]?.sentence ? 0.9 : 0.85);
      case 'item':
        return (
          before?.role === 'item' || this.of(next).some((other) => other.role === 'item') || c.rule === 'list.marked'
        );
      default:
        return true;
    }
  }

  /** Whether text follows a short line, at once or after one or two more such lines: sections may be empty but for their head. */
  leadsToText(line: number, next: number): boolean {
    const at = this.at[next] ?? 0;
    for (let i = at; i < Math.min(at + 3, this.lines.length); i++) {
      const index = this.lines[i] ?? 0;
      const found = this.of(index);
      const shape = this.scene.shapes[index];
      if (
        isProse(found) ||
        found.some((c) => c.role === 'item' || c.role === 'quote' || c.role === 'code') ||
        (shape?.words ?? 0) >= 9
      )
        return true;
      if (shape?.sentence && !shape.question) return false;
      const head = found.find((c) => c.role === 'crosshead');
      if (!head || head.score < 0.7 || this.isShortAbove(line)) return false;
    }
    return false;
  }

  /** Whether the two lines above are short too: then these are rows of something, and no crossheads. */
  isShortAbove(line: number): boolean {
    const at = this.at[line] ?? 0;
    const short = (i: number) => {
      const shape = this.scene.shapes[this.lines[i] ?? -1];
      return shape !== undefined && shape.words < 9 && !shape.prose;
    };
    return short(at - 1) && short(at - 2);
  }
}

/** Reads the scene once for each plausible headline and gives the reading that is worth most. */
export const resolve = (scene: Scene, candidates: readonly Candidate[]): Reading =>
  new Reader(scene, candidates).read();

/** The candidate of a role among those of one line, if any. */
export function ofRole<R extends Role>(candidates: readonly Candidate[], role: R): CandidateOf<R> | undefined {
  return candidates.find((c): c is CandidateOf<R> => c.role === role);
}
