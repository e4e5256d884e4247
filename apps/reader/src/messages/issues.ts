import type { IssueCode, IssueReason } from '@broadsheet/article/schema';
import type { Problem } from '@broadsheet/client';

/** What the parser and the API report, said to a reader. */
export interface IssueTexts {
  issues: Readonly<Record<IssueCode, string>>;
  /** Why, where a code leaves that open. */
  reasons: Readonly<Record<IssueReason, string>>;
  /** What to do about an issue that leaves no article. */
  remedies: Readonly<Partial<Record<IssueCode, string>>>;
  problems: Readonly<Partial<Record<Problem['code'], string>>>;
  /** Why words were left out, as the ledger names it; others go without. */
  leftOut: Readonly<Record<string, string>>;
}
