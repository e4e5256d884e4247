import * as z from 'zod';
import { plainTextSchema } from './text.ts';

const forms = {
  year: /^\d{4}$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  day: /^\d{4}-\d\d-\d\d$/,
  minute: /^\d{4}-\d\d-\d\dT\d\d:\d\d:00(Z|[+-]\d\d:\d\d)?$/,
  second: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/,
} as const;

function isRealDay(value: string): boolean {
  if (value.length < 10) return true;
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value.slice(0, 10);
}

/**
 * A date as the source gives it (RFC 3339 in form, as precise as `precision`). `value` keeps the source's offset;
 * `instant` is the same moment in UTC, present iff `value` has an offset. `zone` is an IANA name.
 */
export const timestampSchema = z
  .strictObject({
    value: z.string().max(40),
    precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
    instant: z.iso.datetime().optional(),
    zone: z.string().min(1).max(64).optional(),
    offsetFrom: z.enum(['stated', 'zone', 'assumed', 'unknown']),
    raw: plainTextSchema.optional(),
    label: plainTextSchema.optional(),
  })
  .superRefine(({ value, precision, instant, offsetFrom }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const form = forms[precision].exec(value);
    if (!form || !isRealDay(value)) return complain('value', `not a ${precision}, or a day that does not exist`);
    const offset = form[1];
    if (offset === undefined) {
      if (instant !== undefined) complain('instant', 'an instant needs an offset');
      if (offsetFrom !== 'unknown') complain('offsetFrom', 'there is no offset');
      return;
    }
    if (offsetFrom === 'unknown') complain('offsetFrom', 'there is an offset');
    const moment = Date.parse(value);
    if (Number.isNaN(moment)) complain('value', 'a time that does not exist');
    else if (instant === undefined || Date.parse(instant) !== moment)
      complain('instant', 'not the same moment as value');
  });
export type Timestamp = z.infer<typeof timestampSchema>;
export type Precision = Timestamp['precision'];
