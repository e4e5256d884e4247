import { standsAt } from '../../document/attributes.ts';
import { type Flow, flowOf } from '../../document/page.ts';

/** How the content of an element is read: as mark-up, as text with character references, as bare text, as text to the end. */
export const Content = { markup: 0, references: 1, bare: 2, toTheEnd: 3 } as const;
export type Content = (typeof Content)[keyof typeof Content];

/** What is known of the elements of a name. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly flow: Flow;
  readonly content: Content;
  /** Names of open elements that a start tag of this name ends. */
  readonly ends: ReadonlySet<string> | undefined;
  /** Is looked for beyond the barriers. */
  readonly passesBarriers: boolean;
  /** Ends foreign content that was left open. */
  readonly breaksOut: boolean;
  /** Opens foreign content: drawings and formulas. */
  readonly isForeign: boolean;
  /** Is looked for by name, so that the page keeps a list. */
  readonly isGathered: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const gathered = words('html body meta link script title time abbr h1 h2 h3 base article main');
/** Names of elements that end the search of what a closing tag closes: what is outside of a cell stays open. */
export const barriers = words('td th caption table template');
const passing = words('table tr td th tbody thead tfoot caption body html template');
/** https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign, and the parts of a page beside. */
const breakout = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var article section figure header footer main nav aside',
);
const bare = words('script style xmp iframe noembed noframes');

const ends = new Map<string, ReadonlySet<string>>();
for (const name of 'p address article aside blockquote details div dl fieldset figcaption figure footer form header hgroup hr main menu nav ol pre section table ul'.split(
  ' ',
))
  ends.set(name, words('p'));
for (const name of 'h1 h2 h3 h4 h5 h6'.split(' ')) ends.set(name, words('p h1 h2 h3 h4 h5 h6'));
for (const [name, ended] of Object.entries({
  tr: 'tr th td p',
  th: 'th td p',
  td: 'td th p',
  body: 'head link script',
  a: 'a',
  li: 'li p',
  option: 'option',
  dd: 'dd dt p',
  dt: 'dd dt p',
  tbody: 'thead tbody tr td th p',
  tfoot: 'thead tbody tr td th p',
  thead: 'tbody tr td th p',
}))
  ends.set(name, words(ended));

function contentOf(name: string): Content {
  if (bare.has(name)) return Content.bare;
  if (name === 'title' || name === 'textarea') return Content.references;
  return name === 'plaintext' ? Content.toTheEnd : Content.markup;
}

const describe = (name: string): Tag => ({
  name,
  flow: flowOf(name),
  content: contentOf(name),
  ends: ends.get(name),
  passesBarriers: passing.has(name),
  breaksOut: breakout.has(name),
  isForeign: name === 'svg' || name === 'math',
  isGathered: gathered.has(name),
});

/** Tags met last, each at a place made from its letters: names of tags repeat, and so no string is made of most. */
const met: (Tag | undefined)[] = Array.from({ length: 2_048 }, () => undefined);
const longestMet = 24;

/** The tag whose name stands between two places of a text, in any case. */
export function tagAt(text: string, from: number, to: number): Tag {
  const length = to - from;
  const first = text.charCodeAt(from) | 32;
  const middle = text.charCodeAt(from + (length >> 1)) | 32;
  const last = text.charCodeAt(to - 1) | 32;
  const place = Math.imul((first << 16) ^ (middle << 10) ^ (last << 5) ^ length, 0x9e3779b1) >>> 21;
  const known = met[place];
  if (known?.name.length === length && standsAt(known.name, text, from)) return known;
  const tag = describe(text.slice(from, to).toLowerCase());
  if (length <= longestMet) met[place] = tag;
  return tag;
}
