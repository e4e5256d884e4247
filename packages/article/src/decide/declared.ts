import { readByline } from '../detect/byline.ts';
import type { Scene } from '../detect/candidate.ts';
import { fieldOf } from '../detect/front-matter.ts';
import { momentsIn } from '../detect/moments.ts';
import { timestampIn } from '../detect/timestamp.ts';
import type { Line } from '../document/document.ts';
import type { DeclaredField as Field } from '../document/field-names.ts';
import type { Dates } from '../schema/article.ts';
import { isLanguageTag } from '../schema/language-tag.ts';
import type { Party } from '../schema/party.ts';
import { isUrlOf, webProtocols } from '../schema/url.ts';
import { richText, type TextDraft } from './text-draft.ts';

/** A declared value is no text of its own. */
const longest = 10_000;

/** Fields that a front matter declares. What it says beside them is kept in the ledger and out of the article. */
export function placeDeclared(draft: TextDraft, scene: Scene): void {
  for (const line of scene.document.lines) {
    if (line.markup !== 'meta') break;
    const field = line.text === '' || line.text.length > longest ? undefined : fieldOf(line);
    const at = field === undefined ? undefined : place(draft, scene, line, field);
    if (at === undefined) {
      draft.ledger.ignored(line, 'front matter');
      continue;
    }
    draft.ledger.value(line, at);
    const [piece] = line.pieces;
    draft.fields.push({
      field: at,
      basis: 'stated',
      rule: `front-matter.${line.name ?? ''}`,
      confidence: 0.98,
      ...(piece && { range: { start: piece.start, end: piece.end } }),
      raw: line.text,
    });
  }
}

/** Puts a value where it belongs; the pointer of its place, or `undefined` where it has none. */
function place(draft: TextDraft, scene: Scene, line: Line, field: Field): string | undefined {
  const { declared } = draft;
  switch (field) {
    case 'headline':
    case 'kicker':
      if (draft[field]) return undefined;
      draft[field] = richText(line, undefined, false);
      return `/${field}`;
    case 'lead':
      draft.lead.push(richText(line));
      return `/lead/${draft.lead.length - 1}`;
    case 'byline':
      return placeAuthor(draft, scene, line);
    case 'topics':
    case 'sections': {
      declared[field] ??= [];
      declared[field].push({ name: line.text });
      return `/${field}/${declared[field].length - 1}`;
    }
    case 'url':
      if (declared.canonicalUrl !== undefined || !isUrlOf(line.text, webProtocols)) return undefined;
      declared.canonicalUrl = line.text;
      return '/canonicalUrl';
    case 'language':
      return isLanguageTag(line.text) ? '/language' : undefined;
    case 'publisher':
      if (declared.publisher) return undefined;
      declared.publisher = { name: line.text, kind: 'organization', roles: [] };
      return '/publisher';
    default:
      return placeDate(draft, scene, line, field);
  }
}

function placeAuthor(draft: TextDraft, { lexicon }: Scene, line: Line): string {
  const reading = readByline(line.text, lexicon, true);
  const parties: Party[] = reading?.parties ?? [{ name: line.text, kind: 'unknown', roles: [] }];
  draft.byline = { parties: [...(draft.byline?.parties ?? []), ...parties] };
  return '/byline';
}

function placeDate(draft: TextDraft, scene: Scene, line: Line, field: keyof Dates): string | undefined {
  if (draft.dates[field]) return undefined;
  const [moment] = momentsIn(line.text, scene.lexicon);
  const reading = moment && timestampIn(scene, moment, { raw: line.text });
  if (!reading) return undefined;
  draft.dates[field] = reading.timestamp;
  for (const { code, message } of reading.doubts)
    draft.issue(code, code === 'date.zone-assumed' ? 'info' : 'warning', message, `/dates/${field}`);
  return `/dates/${field}`;
}
