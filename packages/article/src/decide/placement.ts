import type { Candidate, Role } from '../detect/candidate.ts';

/** Where a line stands when the text is read with a certain line as its headline. */
export type Place =
  /** Above the headline. */
  | 'above'
  /** Right above the headline. */
  | 'over'
  /** Between the headline and the second paragraph. */
  | 'under'
  | 'body'
  /** After the last paragraph of prose. */
  | 'tail';

/** What a line was taken for. `lead` is a paragraph in the lead's place. */
export interface Placed {
  line: number;
  role: Role | 'lead';
  candidate: Candidate | undefined;
  place: Place | 'headline';
  confidence: number;
  /** Other ways to read the line, best first. */
  others: Candidate[];
}

/** How well each role sits in each place: 1 is at home, 0 never. */
const seats: Readonly<Record<Role, Readonly<Record<Place, number>>>> = {
  headline: { above: 0, over: 0, under: 0, body: 0, tail: 0 },
  kicker: { above: 0.5, over: 1, under: 0.3, body: 0, tail: 0 },
  date: { above: 0.9, over: 0.9, under: 1, body: 0.45, tail: 0.8 },
  byline: { above: 0.7, over: 0.8, under: 1, body: 0.45, tail: 0.9 },
  caption: { above: 1, over: 1, under: 0.9, body: 0.75, tail: 0.6 },
  dateline: { above: 0, over: 0, under: 1, body: 0.5, tail: 0 },
  chrome: { above: 1, over: 0.9, under: 1, body: 0.95, tail: 1 },
  programme: { above: 0.5, over: 0.5, under: 0.7, body: 0.8, tail: 1 },
  correction: { above: 0.8, over: 0.7, under: 0.9, body: 0.8, tail: 1 },
  note: { above: 0.8, over: 0.7, under: 0.9, body: 0.8, tail: 1 },
  crosshead: { above: 0, over: 0, under: 0.85, body: 1, tail: 0.3 },
  paragraph: { above: -0.9, over: -0.9, under: 1, body: 1, tail: 0.6 },
  turn: { above: 0, over: 0, under: 1.1, body: 1.2, tail: 1.2 },
  entry: { above: 0, over: 0, under: 1.2, body: 1.3, tail: 1.3 },
  box: { above: 0, over: 0, under: 0.9, body: 1.05, tail: 1 },
  table: { above: 0, over: 0, under: 1.2, body: 1.3, tail: 1.3 },
  item: { above: 0, over: 0, under: 0.9, body: 1.2, tail: 1.1 },
  quote: { above: 0, over: 0, under: 0.9, body: 1, tail: 0.9 },
  pullQuote: { above: 0, over: 0, under: 1.1, body: 1.2, tail: 1.1 },
  code: { above: 0, over: 0, under: 1, body: 1.2, tail: 1.2 },
  signature: { above: 0, over: 0, under: 0, body: 0, tail: 1 },
  end: { above: 0.6, over: 0.3, under: 0.4, body: 0.6, tail: 1 },
};

/** What a candidate is worth in a place. */
export const worth = (candidate: Candidate, place: Place): number => candidate.score * seats[candidate.role][place];

/** What a line costs that no candidate claims in a place. */
export const unclaimed: Readonly<Record<Place, number>> = { above: -0.25, over: -0.25, under: 0, body: 0, tail: 0 };

/** Weights of a headline: of its own score, of a date or by-line near it, of prose under it, of each line above it. */
export const headlineWeights = { own: 1.5, nearDate: 0.3, overProse: 0.15, perLineAbove: -0.12 };

/** Below this a head role is not believed, and the line is text. */
export const leastHeadWorth = 0.5;
