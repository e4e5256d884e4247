import type { Candidate, Scene } from './candidate.ts';

const place = "[\\p{Lu}][\\p{L}\\p{M}.'’ /-]{1,40}";
const agency = '[\\p{L}.]{2,12}(?:\\s?[/,-]\\s?[\\p{L}.]{2,12}){0,3}';
const withAgency = new RegExp(`^(${place}?)(?:,\\s[^()]{2,30}?)?\\s?\\((${agency})\\)\\s?[-–—.:]+\\s+(?=\\S)`, 'u');
const capitals =
  /^((?:[\p{Lu}][\p{Lu}\p{M}.'’/-]+)(?:[ ,]+[\p{Lu}][\p{Lu}\p{M}.'’/-]+){0,4}(?:,\s[\p{Lu}][\p{L}.]+)?(?:,\s[\p{L}.]{3,9}\s\d{1,2})?)\s?[-–—]{1,2}\s+(?=\S)/u;

const shouts = /^\p{Lu}[\p{Lu}.'’/-]/u;

/** Openings of a paragraph that say where and by whom it was written: "BERLIN (dpa) —". */
export function detectDatelines({ document, shapes }: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const line of document.lines.slice(0, 30)) {
    const shape = shapes[line.index];
    if (!shape || shape.length < 60 || line.markup === 'meta') continue;
    const head = line.text.slice(0, 140);
    const signed = head.includes('(') ? withAgency.exec(head) : null;
    const shouted = !signed && shouts.test(head) ? capitals.exec(head) : null;
    const match = signed ?? shouted;
    if (!match) continue;
    const raw = match[0].trim();
    const agencies = signed?.[2]?.split(/\s?[/,]\s?/);
    found.push({
      role: 'dateline',
      line: line.index,
      score: signed ? 0.95 : 0.8,
      rule: signed ? 'dateline.agency' : 'dateline.capitals',
      basis: 'stated',
      span: { start: 0, end: match[0].length },
      raw,
      ...(match[1] && { place: match[1].trim().replace(/,$/, '') }),
      ...(agencies && { agencies }),
    });
  }
  return found;
}
