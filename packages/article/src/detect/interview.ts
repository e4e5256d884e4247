import type { Line } from '../document/document.ts';
import { isLatin, type Shape } from '../document/shape.ts';
import { type Candidate, claim, type Scene, type Span } from './candidate.ts';

/** A label is a name or a sign: "Q", "FRAGE", "Ada Berg", "Broadsheet". */
const label =
  /^(?:\*\*)?([\p{Lu}\p{Lo}][\p{L}\p{M}\d.'’-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}\d.'’-]*){0,3})\s?(?::(?:\*\*)?\s|：(?:\*\*)?)\s*(?=\S)/u;
/** "Q." and "A.", "F)": one letter with a sign of its own. */
const oneLetter = /^(?:\*\*)?([QAFPRDVOSIВОEΕ])\s?[.)](?:\*\*)?\s+(?=\p{Lu})/u;
const mayBeOneLetter = (head: string) => !isLatin(head.charCodeAt(1));
const question = /[?？؟]["'”’“»«)]*(?:\*\*)?$/;
const asks = (line: Line, { shapes }: Scene) =>
  shapes[line.index]?.plainEnd === false && question.test(line.text.slice(-12));
/** How many lines of a text are looked at closely. */
const most = 3_000;

interface Turn {
  line: Line;
  label: string;
  content: Span;
}

/** Questions and answers: by the speakers' labels, or by questions that address somebody. */
export function detectInterview(scene: Scene): Candidate[] {
  const lines = scene.document.lines.filter((line) => line.zone === 'content' && line.markup !== 'meta').slice(0, most);
  const labelled = labelledTurns(lines, scene);
  if (labelled.length > 0) return labelled;
  const dashed = dashedTurns(lines, scene);
  return dashed.length > 0 ? dashed : addressedTurns(lines, scene);
}

/** "――なぜですか": as papers of Japan set what they ask. A short dash stands before what both say. */
const longDash = /^[―─]{2}\s?(?=\S)/;
const dash = /^(?:[―─]{2}\s?|[—–-]\s+)(?=\S)/;

function dashedTurns(lines: readonly Line[], scene: Scene): Candidate[] {
  if (!lines.some(({ text }) => text.charCodeAt(0) > 0x2000 && dash.test(text))) return [];
  let dashed = 0;
  const found = lines.flatMap((line, at) => {
    const start = dash.exec(line.text)?.[0].length;
    const answer = lines[at + 1];
    if (start === undefined) return [];
    dashed++;
    const again = dash.exec(answer?.text ?? '')?.[0].length ?? 0;
    const inTurn = longDash.test(line.text)
      ? again === 0
      : again > 0 && asks(line, scene) && answer !== undefined && !asks(answer, scene);
    if (!answer || !inTurn) return [];
    return [
      spoken(line, 'question', 'interview.dash', 0.95, start),
      spoken(answer, 'answer', 'interview.dash', again > 0 ? 0.95 : 0.85, again),
    ];
  });
  return found.length > 3 && found.length >= dashed * 0.8 ? found : [];
}

function labelledTurns(lines: readonly Line[], scene: Scene): Candidate[] {
  const turns: Turn[] = [];
  const count = new Map<string, { all: number; asking: number }>();
  for (const line of lines) {
    const head = line.text.slice(0, 80);
    const match =
      head.includes(':') || head.includes('：') ? label.exec(head) : mayBeOneLetter(head) ? oneLetter.exec(head) : null;
    if (!match?.[1]) continue;
    const start = match[0].length;
    turns.push({ line, label: match[1], content: { start, end: line.text.length } });
    const known = count.get(match[1]) ?? { all: 0, asking: 0 };
    known.all++;
    if (asks(line, scene)) known.asking++;
    count.set(match[1], known);
  }
  // Two who speak in turn, and one of them asks.
  const speakers = [...count].filter(([, { all }]) => all >= 2);
  if (speakers.length < 2 || speakers.length > 8) return [];
  const asker = speakers.filter(([, { all, asking }]) => asking >= all * 0.5);
  if (asker.length === 0 || asker.length === speakers.length) return [];
  // What has a label above the first that comes again is no part of the talk.
  turns.splice(
    0,
    turns.findIndex((turn) => (count.get(turn.label)?.all ?? 0) > 1),
  );
  const asking = new Set(asker.map(([name]) => name));
  const known = new Set(count.keys());
  const found: Candidate[] = [];
  let open = false;
  const byLine = new Map(turns.map((turn) => [turn.line.index, turn]));
  const last = turns.at(-1)?.line.index ?? 0;
  const first = turns[0]?.line.index ?? 0;
  for (const line of lines) {
    if (line.index < first) continue;
    const turn = byLine.get(line.index);
    if (turn && known.has(turn.label)) {
      const kind = asking.has(turn.label) ? 'question' : 'answer';
      const speaker = {
        start: turn.line.text.indexOf(turn.label),
        end: turn.line.text.indexOf(turn.label) + turn.label.length,
      };
      found.push({
        ...claim('turn', line, 0.95, 'interview.speaker-label', 'stated', turn.content),
        kind,
        speaker,
      });
      open = kind === 'answer';
    } else if (open && line.index < last && line.text.length > 60)
      found.push(spoken(line, 'answer', 'interview.answer-goes-on', 0.78));
  }
  return found;
}

const spoken = (line: Line, kind: 'question' | 'answer', rule: string, score: number, start = 0): Candidate => ({
  ...claim('turn', line, score, rule, 'inferred', { start, end: line.text.length }),
  kind,
});

/** Questions without a label: several, each followed by prose, and at least some say "you". Those of an explainer do not. */
function addressedTurns(lines: readonly Line[], scene: Scene): Candidate[] {
  const { shapes, lexicon } = scene;
  const address = lexicon.pack.layout?.address;
  const questions: number[] = [];
  let addressing = 0;
  for (const [at, line] of lines.entries()) {
    const shape = shapes[line.index];
    if (at === 0 || !shape || line.text.length > 400 || !asks(line, scene)) continue;
    if (!answers(shapes[lines[at + 1]?.index ?? -1])) continue;
    questions.push(at);
    if (address && saysYou(line.text, address)) addressing++;
  }
  // Under a saying for a headline there need be no "you", which many languages say by the verb alone.
  const said = lines.slice(0, 2).some(({ text }) => saying.test(text));
  if (questions.length < 3 || (!said && (addressing < 2 || addressing < questions.length * 0.35))) return [];
  const found: Candidate[] = [];
  for (const [i, at] of questions.entries()) {
    const line = lines[at];
    if (!line) continue;
    found.push(spoken(line, 'question', 'interview.addressed-question', 0.95));
    const next = questions[i + 1] ?? at + 2;
    for (const answer of lines.slice(at + 1, next)) {
      if (!answers(shapes[answer.index])) break;
      found.push(spoken(answer, 'answer', 'interview.under-question', 0.78));
    }
  }
  return found;
}

const saying = /^["“„«»‹「『][^"”“»«›」』]+["”“»«›」』]$/u;
const answers = (shape: Shape | undefined) =>
  shape !== undefined && (shape.prose || (shape.sentence && !shape.question && shape.words >= 3));

/** A word of address; one with a capital counts only in mid-sentence, where the capital is its own. */
function saysYou(
  text: string,
  { words, capitals }: { words: readonly string[]; capitals: readonly string[] },
): boolean {
  const all = text.split(/[^\p{L}’']+/u);
  return all.some((word, i) => words.includes(word.toLowerCase()) || (i > 0 && capitals.includes(word)));
}
