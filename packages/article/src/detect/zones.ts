/** Offsets of zone names as printed in datelines, in minutes, or the IANA zone where the name covers summer and winter. */
const printedZones: Readonly<Record<string, number | string>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  mez: 60,
  west: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  et: 'America/New_York',
  pt: 'America/Los_Angeles',
  wib: 420,
  wita: 480,
  wit: 540,
  мск: 180,
  tsi: 180,
};

/** Offset in minutes, or IANA zone, of a printed zone (`BST`, `UTC+2`, `+02:00`); `undefined` when it is none. */
export function printedZone(text: string): number | string | undefined {
  const offset = /^(?:UTC|GMT)?\s?([+-−])(\d{1,2})(?::?(\d\d))?$/i.exec(text);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? undefined : offset[1] === '+' ? minutes : -minutes;
  }
  return printedZones[text.toLowerCase()];
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        era: 'short',
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** Whether the runtime knows an IANA zone. */
export const isZone = (zone: string): boolean => zone.length > 0 && formatOf(zone) !== null;

const offsets = new Map<string, number | undefined>();
/** Offsets that are kept; a handful of zones over some hundred hours. */
const mostOffsets = 2_000;

/** Offset of a zone at an instant. Clocks change on the quarter hour, so one answer holds for each. */
function offsetAt(zone: string, instant: number): number | undefined {
  const key = `${zone} ${Math.floor(instant / 900_000)}`;
  if (offsets.has(key)) return offsets.get(key);
  if (offsets.size >= mostOffsets) offsets.clear();
  const found = computeOffset(zone, instant);
  offsets.set(key, found);
  return found;
}

function computeOffset(zone: string, instant: number): number | undefined {
  const format = formatOf(zone);
  if (!format) return undefined;
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  local.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
  return Math.round((local.getTime() - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * Offset in minutes of a local time (given as if it were UTC, in ms) in a zone. `fold` when the time happens twice (the
 * first is given), `gap` when it does not happen (the offset before the clocks change is given). `undefined`: no zone.
 */
export function zoneOffset(zone: string, local: number): { minutes: number; doubt?: 'fold' | 'gap' } | undefined {
  const day = 86_400_000;
  const before = offsetAt(zone, local - day);
  const after = offsetAt(zone, local + day);
  if (before === undefined || after === undefined) return undefined;
  if (before === after) return { minutes: before };
  const early = local - before * 60_000;
  const late = local - after * 60_000;
  const earlyHolds = offsetAt(zone, early) === before;
  const lateHolds = offsetAt(zone, late) === after;
  if (earlyHolds && lateHolds) return { minutes: before, doubt: 'fold' };
  if (earlyHolds) return { minutes: before };
  return lateHolds ? { minutes: after } : { minutes: before, doubt: 'gap' };
}
