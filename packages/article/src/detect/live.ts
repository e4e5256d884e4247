import type { Candidate, Scene, Span } from './candidate.ts';
import { printedZone } from './zones.ts';

/** A time of day at the start of a line, alone or before the entry's headline: "14:32 Uhr – Die Sitzung beginnt". */
const clock =
  /^(?:\+{2,}\s?|[-•*]\s)?[[(]?(\d{1,2})(?:[:.h](\d\d)(?:[:.]\d\d)?)?(?:\s?(uhr|h|a\.?m\.?|p\.?m\.?|[A-Z]{2,4})(?![\p{L}]))?[\])]?(?=\s|$|[|–—:•-])\s*[|–—:•-]?\s*/iu;
/** This many rows that begin with a time make a ticker. */
const fewest = 3;

interface Row {
  line: number;
  hour: number;
  minute: number;
  time: Span;
  rest: number;
  end: number;
  zone?: number | string;
}

/** The entries of a live ticker, by the times that they begin with. */
export function detectLive({ document, shapes }: Scene): Candidate[] {
  const rows: Row[] = [];
  for (const line of document.lines) {
    const code = line.text.charCodeAt(0);
    if (line.markup === 'meta' || (code > 57 && code !== 91 && code !== 0x2022) || code < 40) continue;
    const match = clock.exec(line.text.slice(0, 40));
    if (!match || (match[2] === undefined && !/^(?:uhr|[ap]\.?m)/i.test(match[3] ?? ''))) continue;
    const hour = hourOf(Number(match[1]), match[3]);
    const minute = Number(match[2] ?? 0);
    const start = /^[+\s•*-]*/.exec(match[0])?.[0].length ?? 0;
    const time = { start, end: match[0].replace(/[\s|–—:•-]+$/, '').length };
    if (hour > 24 || minute > 59) continue;
    // A date goes on after what looks like a time: "26.07.2023".
    if (/^\.?\d/.test(line.text.slice(time.end, time.end + 2))) continue;
    const zone = match[3] === undefined || !/^[A-Z]+$/.test(match[3]) ? undefined : printedZone(match[3]);
    const end = line.text.length - (start > 0 ? (/\s*\+{2,}$/.exec(line.text)?.[0].length ?? 0) : 0);
    rows.push({
      line: line.index,
      hour,
      minute,
      time,
      rest: match[0].length,
      end,
      ...(zone !== undefined && { zone }),
    });
  }
  if (rows.length < fewest || !inOrder(rows)) return [];
  return rows.map(({ line, hour, minute, time, rest, end, zone }) => {
    const shape = shapes[line];
    const headed =
      rest < end && end - rest <= 160 && shape !== undefined && !shape.prose && !(shape.sentence && !shape.question);
    return {
      role: 'entry',
      line,
      score: 0.95,
      rule: 'live.time-of-day',
      basis: 'stated',
      span: { start: rest, end },
      hour,
      minute,
      ...(zone !== undefined && { zone }),
      time,
      headed,
    };
  });
}

function hourOf(hour: number, half: string | undefined): number {
  const word = half?.toLowerCase().replaceAll('.', '');
  if (word !== 'am' && word !== 'pm') return hour;
  return (hour % 12) + (word === 'pm' ? 12 : 0);
}

/** Times that run one way, but for a midnight now and then. */
function inOrder(rows: readonly Row[]): boolean {
  let up = 0;
  let down = 0;
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1], rows[i]];
    const step = a && b ? b.hour * 60 + b.minute - a.hour * 60 - a.minute : 0;
    if (step > 0) up++;
    if (step < 0) down++;
  }
  const steps = rows.length - 1;
  return up >= steps * 0.75 || down >= steps * 0.75 || up + down < steps * 0.5;
}
