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

interface Zone {
  format: Intl.DateTimeFormat;
  /** Offsets in minutes by the quarter hour: clocks change on it, so what holds at its start holds for each. */
  offsets: Map<number, number>;
}
const zones = new Map<string, Zone | null>();
/** Offsets that are kept of a zone. */
const mostOffsets = 2_000;

function zoneOf(name: string): Zone | null {
  let zone = zones.get(name);
  if (zone === undefined) {
    try {
      const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        era: 'short',
      });
      zone = { format, offsets: new Map() };
    } catch {
      zone = null;
    }
    zones.set(name, zone);
  }
  return zone;
}

/** Whether the runtime knows an IANA zone. */
export const isZone = (zone: string): boolean => zone.length > 0 && zoneOf(zone) !== null;

/** Offset of a zone at an instant. */
function offsetAt({ format, offsets }: Zone, instant: number): number {
  const quarter = Math.floor(instant / 900_000);
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    if (offsets.size >= mostOffsets) offsets.clear();
    offset = computeOffset(format, quarter * 900_000);
    offsets.set(quarter, offset);
  }
  return offset;
}

function computeOffset(format: Intl.DateTimeFormat, instant: number): number {
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
export function zoneOffset(name: string, local: number): { minutes: number; doubt?: 'fold' | 'gap' } | undefined {
  const zone = zoneOf(name);
  if (!zone) return undefined;
  const day = 86_400_000;
  const before = offsetAt(zone, local - day);
  const after = offsetAt(zone, local + day);
  if (before === after) return { minutes: before };
  const early = local - before * 60_000;
  const late = local - after * 60_000;
  const earlyHolds = offsetAt(zone, early) === before;
  const lateHolds = offsetAt(zone, late) === after;
  if (earlyHolds && lateHolds) return { minutes: before, doubt: 'fold' };
  if (earlyHolds) return { minutes: before };
  return lateHolds ? { minutes: after } : { minutes: before, doubt: 'gap' };
}
