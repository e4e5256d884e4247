import { once } from '../document/once.ts';
import { anyOf } from './any-of.ts';
import { type Candidate, claim, type Scene } from './candidate.ts';
import { type Lexicon, mayOpen, openingOf } from './lexicon.ts';
import { momentsIn } from './moments.ts';
import { timestampIn } from './timestamp.ts';

const longest = 1_200;
/** In its own words a note is one wherever it stands, among prose too. */
const sure = 1.15;

/** Notes beside the article: on a broadcast, on a correction, by the editors, on rights. */
export function detectNotes(scene: Scene): Candidate[] {
  const { document, shapes, lexicon } = scene;
  const found: Candidate[] = [];
  const { noteStarts } = lexicon;
  const { programme, corrections, notes } = lexicon.pack;
  for (const line of document.lines) {
    const { text } = line;
    const shape = shapes[line.index];
    if (!shape || text.length > longest || line.markup === 'meta') continue;
    if (!mayOpen(noteStarts, shape.start) && (shape.letter || !/^[[(*]/.test(text))) continue;
    const shift = shape.letter ? 0 : (/^[[(*]+/.exec(text)?.[0].length ?? 0);
    const lower = text.slice(shift, 120).toLowerCase();
    const label = openingOf(lower, programme.labels);
    if (label !== undefined) {
      const [moment] = momentsIn(text, lexicon);
      const airTime = moment && timestampIn(scene, moment, { raw: text.slice(moment.start, moment.end) })?.timestamp;
      const colon = text.charAt(shift + label.length) === ':' ? shift + label.length + 1 : undefined;
      // Topic, broadcaster and time may stand on the line under the label.
      const under = colon === text.length ? document.lines[line.index + 1] : undefined;
      const airs = under !== undefined && under.text.length <= longest && momentsIn(under.text, lexicon).length > 0;
      if (airs)
        found.push({
          ...claim('note', under, sure, 'note.programme-goes-on', 'stated'),
          kind: 'other',
          follows: true,
        });
      const broadcaster = broadcasterIn(text, moment?.start ?? text.length, lexicon);
      found.push({
        ...claim(
          'programme',
          line,
          airTime || airs || broadcaster !== undefined ? 0.97 : 0.7,
          'note.programme',
          'stated',
        ),
        ...(colon !== undefined && { label: { start: shift, end: colon } }),
        ...(broadcaster !== undefined && { broadcaster }),
        ...(airTime && { airTime }),
      });
    }
    for (const kind of ['correction', 'clarification', 'update', 'retraction'] as const) {
      const opening = openingOf(lower, corrections[kind]);
      // "UPDATE 2-Council …" opens a headline of the wire.
      if (opening === undefined || /^\s\d*\s?-\S/.test(lower.slice(opening.length))) continue;
      const marked = /^\s?(?:[:：–—(-]|vom|am|on|of|\d)/i.test(lower.slice(opening.length));
      if (marked || opening.includes(' '))
        found.push({
          ...claim('correction', line, kind !== 'update' ? sure : marked ? 0.96 : 0.92, `note.${kind}`, 'stated'),
          kind,
        });
    }
    for (const kind of ['editorial', 'disclosure', 'copyright'] as const) {
      const opening = openingOf(lower, notes[kind]);
      if (opening === undefined) continue;
      const after = text.slice(shift + opening.length);
      const colon = /^\.?\s?[:：]/.exec(after)?.[0].length;
      if (kind !== 'copyright' && colon === undefined) continue;
      const end = colon === undefined ? undefined : shift + opening.length + colon;
      found.push({
        ...claim(
          'note',
          line,
          kind === 'copyright' ? 0.85 : opening.includes(' ') ? sure : 0.95,
          `note.${kind}`,
          'stated',
        ),
        kind,
        ...(end !== undefined && end < text.length && { label: { start: shift, end } }),
      });
    }
  }
  return found;
}

interface NamePatterns {
  verb: RegExp;
  leading: RegExp;
  trailing: RegExp;
}

const namePatternsOf = once(({ pack }: Lexicon): NamePatterns => {
  const { verbs, prepositions } = pack.programme;
  return {
    verb: new RegExp(`(?<![\\p{L}])(?:${anyOf(verbs)})(?![\\p{L}])`, 'iu'),
    leading: new RegExp(`^(?:(?:${anyOf(prepositions)})\\s+)+`, 'iu'),
    trailing: new RegExp(`(?:\\s+(?:${anyOf(prepositions)}))+$`, 'iu'),
  };
});

/** The name between the verb and the date: "berichtete Deutschlandfunk am 26. Juli". */
function broadcasterIn(text: string, until: number, lexicon: Lexicon): string | undefined {
  const { verb, leading, trailing } = namePatternsOf(lexicon);
  const stretch = text.slice(0, until);
  const found = verb.exec(stretch);
  if (!found) return undefined;
  const name = stretch
    .slice(found.index + found[0].length)
    .trim()
    .replace(leading, '')
    .replace(trailing, '')
    .replace(/[,:;.–—-]+$/, '')
    .trim();
  return name !== '' && name.length <= 80 && /^[\p{Lu}\p{Lo}\d"„“]/u.test(name) ? name : undefined;
}
