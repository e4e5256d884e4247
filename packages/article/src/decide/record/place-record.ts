import { keyOf } from '../../detect/page/key.ts';
import { looksLikeName, namesIn } from '../../detect/page/names.ts';
import { declaredDate, isAmerican } from '../../detect/page/when.ts';
import { timestampOf } from '../../detect/timestamp.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Declared, DeclaredValue } from '../../document/declared.ts';
import type { FieldEvidence } from '../../schema/evidence.ts';
import { limits } from '../../schema/limits.ts';
import type { Party } from '../../schema/party.ts';
import type { Timestamp } from '../../schema/timestamp.ts';
import type { Draft } from '../draft.ts';
import type { ParseOptions } from '../finish.ts';
import { placeDeclared } from '../page/declared-fields.ts';
import { Addresses } from '../page/rich-text.ts';

/** Puts what a record declares over what its text was read as. What the text said otherwise is kept as rejected. */
export function placeRecord(
  draft: Draft,
  declared: Declared,
  options: ParseOptions,
  language: string | undefined,
): void {
  placeHeadline(draft, declared);
  for (const field of ['published', 'modified'] as const) placeDate(draft, field, declared, options, language);
  placeAuthors(draft, declared);
  placeImage(draft, declared);
  placeDeclared(draft, { declared, url: options.url, options }, new Addresses(undefined));
  if (declared.bodies.length === 0)
    draft.declared.rights = { access: 'unknown', ...draft.declared.rights, truncated: true };
}

/** Makes a declared value the evidence of a field; what the text gave for it is shown as rejected when it differs. */
function state(
  draft: Draft,
  field: string,
  { value, path }: Pick<DeclaredValue, 'value' | 'path'>,
  rule: string,
  found: { value: string; same: boolean } | undefined,
): void {
  const at = draft.fields.findIndex((row) => row.field === field);
  const before = at < 0 ? undefined : draft.fields[at];
  const row: FieldEvidence = {
    field,
    basis: 'stated',
    rule,
    confidence: 1,
    path,
    ...(before?.range && { range: before.range }),
    raw: value.slice(0, 300),
    ...(before &&
      found &&
      !found.same && {
        rejected: [{ value: found.value.slice(0, 300), rule: before.rule, why: 'the record declares another' }],
      }),
  };
  for (let i = draft.fields.length - 1; i >= 0; i--) if (draft.fields[i]?.field === field) draft.fields.splice(i, 1);
  draft.fields.push(row);
}

function placeHeadline(draft: Draft, declared: Declared): void {
  const [given] = declared.headlines;
  const text = cleanLine(given?.value, 4_000);
  if (!given || text === undefined) return;
  draft.headline = { text };
  state(draft, '/headline', given, 'headline.record', undefined);
  const others: NonNullable<Draft['declared']['headlines']> = [];
  for (const one of declared.alternativeHeadlines) {
    const other = cleanLine(one.value, 2_000);
    if (other === undefined || keyOf(other) === keyOf(text)) continue;
    state(draft, `/headlines/${others.length}`, one, 'headline.record-alternative', undefined);
    others.push({ role: 'alternative', content: { text: other } });
  }
  if (others.length > 0) draft.declared.headlines = others.slice(0, 10);
}

/** A naive midnight is how tools write a day whose time they do not know. */
const isBareDay = (raw: string) => /[T ]00:00(?::00(?:\.0+)?)?$/.test(raw);

function readDate(
  value: DeclaredValue,
  american: boolean,
  timeZone: string | undefined,
): { timestamp: Timestamp; doubts: { code: 'date.zone-assumed' | string; message: string }[] } | undefined {
  const found = declaredDate(value, american);
  if (!found) return undefined;
  const { moment } = found;
  const raw = cleanLine(value.value, 200);
  const { hour: _hour, minute: _minute, second: _second, ...day } = moment;
  return timestampOf(isBareDay(value.value) ? day : moment, { caller: timeZone }, raw === undefined ? {} : { raw });
}

function placeDate(
  draft: Draft,
  field: 'published' | 'modified',
  declared: Declared,
  options: ParseOptions,
  language: string | undefined,
): void {
  const pointer = `/dates/${field}`;
  const [given, ...others] = declared[field];
  if (!given) return;
  const host = URL.parse(declared.canonical[0]?.value ?? options.url ?? '')?.hostname;
  const american = isAmerican(language, host);
  const readings = [given, ...others].map((value) => ({ value, read: readDate(value, american, options.timeZone) }));
  const chosen = readings.find(({ read }) => read !== undefined);
  if (!chosen?.read) {
    draft.issue('date.impossible', 'warning', `${given.path} is no date that could be read.`, pointer);
    return;
  }
  const { value, read } = chosen;
  const printed = draft.dates[field];
  const { timestamp } = read;
  // A day that the text prints with its time is better known by the text.
  const finer = timestamp.precision === 'day' && printed?.value.startsWith(`${timestamp.value}T`);
  const same = finer || printed?.value === timestamp.value;
  if (!finer) draft.dates[field] = timestamp;
  state(draft, pointer, value, 'date.record', printed && { value: printed.value, same });
  for (const doubt of read.doubts)
    if (doubt.code === 'date.ambiguous' || doubt.code === 'date.fold' || doubt.code === 'date.gap')
      draft.issue(doubt.code, 'info', doubt.message, pointer);
}

function placeAuthors(draft: Draft, declared: Declared): void {
  const { authors } = declared;
  const seen = new Set<string>();
  const parties: Party[] = [];
  for (const { name, kind, url } of authors) {
    const split = authors.length > 1 && looksLikeName(name) ? [] : namesIn(name);
    const names = split.length > 0 ? split : [{ name, roles: [] }];
    for (const one of names) {
      const clean = cleanLine(one.name, 200);
      if (clean === undefined || seen.has(keyOf(clean)) || parties.length >= 50) continue;
      seen.add(keyOf(clean));
      parties.push({
        name: clean,
        kind: kind === 'unknown' && looksLikeName(clean) ? 'person' : kind,
        roles: one.roles.flatMap((role) => cleanLine(role, 200) ?? []),
        ...(url !== undefined && names.length === 1 && url.length <= limits.url && { url }),
      });
    }
  }
  const [first] = authors;
  if (!first || parties.length === 0) return;
  const printed = draft.byline;
  const named = (list: readonly Party[]) => list.map(({ name }) => name).join(', ');
  draft.byline = { ...(printed?.text && { text: printed.text }), parties };
  const path = first.path.replace(/\/0$/, '');
  const value = authors.map(({ name }) => name).join('; ');
  state(
    draft,
    '/byline',
    { value, path },
    'byline.record',
    printed && { value: named(printed.parties), same: named(printed.parties) === named(parties) },
  );
}

/** The picture that stands for the article, after those that the text tells of. */
function placeImage(draft: Draft, { images }: Declared): void {
  const [image] = images;
  if (!image || image.url.length > limits.url) return;
  const asset = `image-${draft.assets.length + 1}`;
  draft.assets.push({ id: asset, kind: 'image', renditions: [{ url: image.url }] });
  const caption = cleanLine(image.caption, 2_000);
  const credit = cleanLine(image.credit, 300);
  const field = `/leadMedia/${draft.leadMedia.length}`;
  draft.leadMedia.push({
    type: 'figure',
    id: draft.blockId('figure', image.url),
    asset,
    ...(caption !== undefined && { caption: { text: caption } }),
    ...(credit !== undefined && { credit: { text: credit, kind: 'unknown' as const } }),
  });
  state(draft, field, { value: image.url, path: image.path }, 'image.record', undefined);
}
