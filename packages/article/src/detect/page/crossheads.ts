import { type FlowLine, linkShare } from './flow-line.ts';

const called =
  /cross-?head|(?:^|[\s_-])sub-?head(?:ing)?(?:$|[\s_-])|inter-?tit(?:le|re|ulo)|zwischen-?(?:titel|ueberschrift|überschrift)|ladillo|mellanrubrik|tussenkop|mellomtittel|śródtytuł|srodtytul/i;

const longest = 110;
const asks = /[?!…？！]["'”’“»«」]*$/;

/** A short line without an end that could stand over a part of the text. */
const couldBe = (line: FlowLine): boolean =>
  line.why === undefined &&
  line.kind === 'paragraph' &&
  line.weight >= 4 &&
  line.weight < longest &&
  (!line.sentence || asks.test(line.run.text)) &&
  !/^[–—-]|[,;]$/.test(line.run.text) &&
  linkShare(line.run) < 0.3;

const isText = (line: FlowLine | undefined): boolean =>
  line !== undefined && line.kind !== 'heading' && (line.run.prose > 0 || line.sentence || line.kind !== 'paragraph');

/**
 * Paragraphs that are crossheads: those whose class says so, and, where the text has no headings at all, short bold lines
 * between two paragraphs that are not bold.
 */
export function findCrossheads(lines: readonly FlowLine[]): void {
  const open = lines.filter((line) => line.why === undefined);
  const first = open.findIndex((line) => line.kind !== 'heading' && line.run.prose > 0);
  const hasHeadings = open.some((line, i) => i > first && line.kind === 'heading');
  const isBold = ({ run }: FlowLine) => run.boldChars > 0.9 * run.text.length;
  // In an interview every second or third line is a question in bold.
  const questions = open.filter((line) => isBold(line) && asks.test(line.run.text)).length;
  const isInterview = questions > 0.25 * open.length;
  for (let i = first + 1; i > 0 && i < open.length - 1; i++) {
    const [before, line, after] = [open[i - 1], open[i], open[i + 1]];
    if (!line || !after || !couldBe(line)) continue;
    const names = line.run.element.get('class') ?? '';
    const isCalled = called.test(names);
    const standsOut =
      !hasHeadings &&
      isBold(line) &&
      !(isInterview && line.sentence) &&
      before !== undefined &&
      isText(before) &&
      !isBold(before);
    if (!isText(after) || isBold(after) || !(isCalled || standsOut)) continue;
    line.kind = 'heading';
    line.rule = isCalled ? 'heading.class' : 'heading.bold';
  }
}
