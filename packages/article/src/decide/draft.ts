import type { Document } from '../document/document.ts';
import type { blockIds } from '../identity/block-id.ts';
import type { Content } from '../identity/revision.ts';
import type { Byline, Dateline, Dates, Note } from '../schema/article.ts';
import type { Asset } from '../schema/asset.ts';
import type { Block, LeadMedia, LeafBlock } from '../schema/block.ts';
import type { FieldEvidence } from '../schema/evidence.ts';
import type { Issue } from '../schema/issue.ts';
import { limits } from '../schema/limits.ts';
import type { RichText } from '../schema/text.ts';
import type { Timestamp } from '../schema/timestamp.ts';
import type { Ledger } from './ledger.ts';

/** A block's JSON takes this much beside its text, at most. */
const blockOverhead = 400;

/** The body, what a box holds, or an entry of a ticker. */
export type Blocks = Block[] | LeafBlock[];

/** An article in the making: the fields, why they have their values, and what became of every word. */
export class Draft<Account extends Ledger = Ledger> {
  readonly document: Document;
  readonly ledger: Account;
  readonly issues: Issue[] = [];
  readonly fields: FieldEvidence[] = [];
  kicker?: RichText;
  headline?: RichText;
  lead: RichText[] = [];
  dateline?: Dateline;
  byline?: Byline;
  dates: Dates = {};
  leadMedia: LeadMedia[] = [];
  body: Block[] = [];
  notes: Note[] = [];
  corrections: { kind: 'correction' | 'clarification' | 'update' | 'retraction'; text: RichText; at?: Timestamp }[] =
    [];
  assets: Asset[] = [];
  /** Fields that only a page declares. */
  declared: Partial<Content> = {};
  readonly #blockId: ReturnType<typeof blockIds>;
  #size = 0;
  #full: string | undefined;

  constructor(document: Document, ledger: Account, blockId: ReturnType<typeof blockIds>) {
    this.document = document;
    this.ledger = ledger;
    this.#blockId = blockId;
  }

  blockId(type: string, text: string): string {
    return this.#blockId(type, text);
  }

  /** Why an article can take no more of this text, if so; says it once in an issue. */
  refuses(length: number): string | undefined {
    this.#size += length * 3 + blockOverhead;
    if (this.#full !== undefined) return this.#full;
    if (this.body.length >= limits.blocks - 100) this.#full = 'limit.blocks';
    else if (this.#size > limits.document - 200_000) this.#full = 'limit.document';
    if (this.#full !== undefined) {
      const message =
        this.#full === 'limit.blocks'
          ? `An article has at most ${limits.blocks} blocks`
          : `An article has at most ${limits.document / 1024 / 1024} MiB`;
      this.issues.push({
        code: this.#full as 'limit.blocks' | 'limit.document',
        severity: 'warning',
        message: `${message}; the rest was left out. Is this more than one article?`,
      });
    }
    return this.#full;
  }

  issue(code: Issue['code'], severity: Issue['severity'], message: string, field?: string): void {
    this.issues.push({ code, severity, message, ...(field !== undefined && { field }) });
  }
}
