import type { Mark, RichText } from '@broadsheet/article/schema';
import type { ReactNode } from 'react';
import { hyphenate, longWord } from './hyphenate.ts';
import { withPrintedQuotes } from './quotes.ts';

interface Segment {
  text: string;
  marks: Mark[];
}

/** Cuts a text at every border of a mark. */
export function segments({ text, marks = [] }: RichText): Segment[] {
  const borders = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1] ?? text.length;
    return { text: text.slice(start, end), marks: marks.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

function wrap(mark: Mark, children: ReactNode, key: number): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong key={key}>{children}</strong>;
    case 'emphasis':
      return <em key={key}>{children}</em>;
    case 'underline':
      return <u key={key}>{children}</u>;
    case 'strike':
      return <s key={key}>{children}</s>;
    case 'subscript':
      return <sub key={key}>{children}</sub>;
    case 'superscript':
      return <sup key={key}>{children}</sup>;
    case 'code':
      return <code key={key}>{children}</code>;
    case 'highlight':
      return <mark key={key}>{children}</mark>;
    case 'insertion':
      return <ins key={key}>{children}</ins>;
    case 'deletion':
      return <del key={key}>{children}</del>;
    case 'link':
      return (
        <a key={key} href={mark.href} title={mark.title} rel="noopener noreferrer">
          {children}
        </a>
      );
    case 'language':
      return (
        <span key={key} lang={mark.language}>
          {children}
        </span>
      );
    case 'abbreviation':
      return (
        <abbr key={key} title={mark.title}>
          {children}
        </abbr>
      );
    case 'time':
      return (
        <time key={key} dateTime={mark.datetime}>
          {children}
        </time>
      );
    case 'footnoteRef':
      return (
        <a key={key} className="footnote-ref" href={`#footnote-${encodeURIComponent(mark.footnote)}`}>
          {children}
        </a>
      );
    default:
      return children;
  }
}

const isLink = (mark: Mark) => mark.type === 'link' || mark.type === 'footnoteRef';

interface RichProps {
  content: RichText;
  language?: string | undefined;
  /** It stands in a head, where only very long words are divided. */
  head?: boolean;
}

/** A rich text as elements; a link within a link keeps the outer one. With `language`, long words get soft hyphens. */
export function Rich({ content, language, head = false }: RichProps): ReactNode {
  const shownContent = withPrintedQuotes(content, content.language ?? language);
  return segments(shownContent).map(({ text, marks }, i) => {
    const shown: ReactNode =
      language === undefined ? text : hyphenate(text, content.language ?? language, head ? longWord : undefined);
    const outer = marks.find(isLink);
    const used = marks.filter((mark) => !isLink(mark) || mark === outer);
    return <span key={i}>{used.reduceRight<ReactNode>((children, mark, k) => wrap(mark, children, k), shown)}</span>;
  });
}

/** A passage with its hits marked; dots show where it was cut. */
export function Marked({
  text,
  ranges,
}: {
  text: string;
  ranges: readonly { start: number; end: number }[];
}): ReactNode {
  const parts: ReactNode[] = /^\p{Ll}/u.test(text) ? ['… '] : [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  const rest = text.slice(at);
  return [...parts, rest, text.length > 200 && !/[.!?…“”"]$/.test(rest) ? ' …' : ''];
}
