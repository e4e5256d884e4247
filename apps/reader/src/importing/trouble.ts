import type { IssueCode, IssueReason } from '@broadsheet/article/schema';
import type { Failure } from '../data/api.ts';
import type { Messages } from '../messages/index.ts';
import type { Trouble } from './state.ts';

const isIssue = (code: string, t: Messages): code is IssueCode => Object.hasOwn(t.issueTexts.issues, code);
const isReason = (code: string, t: Messages): code is IssueReason => Object.hasOwn(t.issueTexts.reasons, code);

/** What the API refused, in the reader's language: what is wrong, why, and what to do. */
export function troubleOf(failure: Failure, t: Messages): Trouble {
  if (failure.kind === 'down') return { message: t.apiDown, details: [t.apiDownHelp] };
  const { issues, reasons, remedies, problems } = t.issueTexts;
  // Why there is no article; what else the parser met goes without saying.
  const fault = failure.errors.find(({ detail }) => detail === failure.detail);
  if (fault && isIssue(fault.code, t)) {
    const why = (fault.reasons ?? []).flatMap((reason) => (isReason(reason, t) ? reasons[reason] : []));
    const remedy = remedies[fault.code];
    return {
      message: issues[fault.code],
      details: [...(why.length > 0 ? [why.join(' ')] : []), ...(remedy === undefined ? [] : [remedy])],
    };
  }
  const known = problems[failure.code];
  return known === undefined ? { message: failure.detail, details: [] } : { message: known, details: [] };
}
