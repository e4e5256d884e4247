import type { PageElement, PageNode } from '../../document/page.ts';
import { serviceWords } from './cues.ts';
import { keyOf } from './key.ts';
import type { Run } from './runs.ts';

export type FlowKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'code' | 'pullQuote' | 'embed';

/** A run of the article's region with the part it plays, or why it plays none. */
export interface FlowLine {
  run: Run;
  kind: FlowKind;
  why: string | undefined;
  /** Rule that put it in or out; empty while it stands where the text is and nothing speaks against it. */
  rule: string;
  /** The list, table or quotation it belongs to. */
  group: PageElement | undefined;
  /** Comparison key: letters and digits only. */
  key: string;
  weight: number;
  sentence: boolean;
  /** Kept because of its score, against a rule. */
  scored?: true;
}

export const keyOfRun = (run: Run): string => {
  run.key ??= keyOf(run.text);
  return run.key;
};
/** Pages of the house's own rules, by their addresses. */
const housePage =
  /[/_-](?:privacy|terms|guidelines|cookies?|datenschutz|agb|nutzungsbedingungen|netiquette|cgu|mentions-legales|aviso-legal|privacidad|condiciones|termos|condizioni|voorwaarden)(?:-policy|-of-\w+|-and-\w+)?(?![\w-])/i;
const houseLinks = (nodes: readonly PageNode[]): number =>
  nodes.reduce(
    (sum, node) =>
      typeof node === 'string'
        ? sum
        : sum + (node.tag === 'a' ? Number(housePage.test(node.get('href') ?? '')) : houseLinks(node.children)),
    0,
  );

export const serviceWordsOf = (run: Run): number => {
  run.service ??= serviceWords(run.text) + (run.linkChars > 0 && houseLinks(run.nodes) > 1 ? 3 : 0);
  return run.service;
};

/** How a run's element and its parent are set: tags and classes. */
export const signatureOf = (run: Run): string => {
  const { element } = run;
  const { parent } = element;
  run.signature ??= `${element.tag}.${element.get('class') ?? ''}<${parent?.tag ?? ''}.${parent?.get('class') ?? ''}`;
  return run.signature;
};

/** Whether a run is set as a signature says, or bears one of its names of a style, of more than a few letters. */
export function isSetAs(run: Run, signature: string): boolean {
  if (signatureOf(run) === signature) return true;
  const own = run.element.get('class');
  if (own === undefined) return false;
  const names = signature.slice(signature.indexOf('.') + 1, signature.indexOf('<')).split(/\s+/);
  return own.split(/\s+/).some((name) => name.length > 5 && names.includes(name));
}

/** Whether all of a run is in italics. */
export const isSlanted = ({ nodes }: Run): boolean =>
  nodes.every((node) => (typeof node === 'string' ? node.trim() === '' : /^(?:i|em)$/.test(node.tag)));

/** Share of a run that stands in links, 0–1. */
export const linkShare = (run: Run) => run.linkChars / Math.max(1, run.text.length);

export function drop(line: FlowLine, why: string, rule: string): void {
  if (line.why !== undefined) return;
  line.why = why;
  line.rule = rule;
}
