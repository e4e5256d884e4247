/** Articles of our own words, set in many layouts with the truth beside them: how well the parser reads what it was not tuned on. */
import { readdirSync, readFileSync } from 'node:fs';

interface Section {
  heading?: string;
  paragraphs: string[];
}
interface Source {
  language: string;
  fields: Readonly<Record<string, string>>;
  sections: Section[];
}
export interface Truth {
  title?: string;
  kicker?: string;
  authors?: string[];
  published?: string;
  modified?: string;
  lead?: string;
  sections: Section[];
  list?: string[];
  /** `Q: …` and `A: …` of a talk. */
  talk?: string[];
  captions?: string[];
  /** Of the dateline. */
  place?: string;
  agency?: string;
  /** Texts that may be lead or paragraph, or a crosshead. */
  either?: string[];
}
export interface Sample {
  language: string;
  /** Its language is not told to the parser, and organisations in its by-line do not count. */
  found?: true;
  layout: string;
  text: string;
  truth: Truth;
}

const cased = (language: string) => !['ar', 'ja', 'zh'].includes(language);
const upper = (text: string, language: string) => text.toLocaleUpperCase(language);

/** One fixture: `key value` lines, then `body` and its paragraphs, crossheads behind `## `. */
function read(language: string, file: string): Source {
  const [head = '', body = ''] = file.split('\nbody\n');
  const fields = Object.fromEntries(head.split('\n').map((line) => [line.split(' ')[0], line.replace(/^\S+ /u, '')]));
  const sections: Section[] = [{ paragraphs: [] }];
  for (const line of body.trim().split('\n')) {
    if (line.startsWith('## ')) sections.push({ heading: line.slice(3), paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(line);
  }
  return { language, fields, sections };
}

/** Hard-wrapped at a column; scripts without spaces break anywhere. */
function wrap(text: string, width: number, indent = ''): string {
  const words = text.includes(' ') ? text.split(' ') : (text.match(/.{1,30}[。、，！？」”]?/gu) ?? []);
  if (!text.includes(' ')) return indent + words.join('\n');
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line += (line.trim() === '' ? '' : ' ') + word;
  }
  return [...lines, line].join('\n');
}

interface Layout {
  /** What stands above the text, in order; `title` may be drawn otherwise. */
  head?: readonly ('kicker' | 'title' | 'sub' | 'by' | 'date' | 'credit' | 'lead')[];
  foot?: readonly ('by' | 'date' | 'signature')[];
  title?: (title: string, source: Source) => string;
  lead?: (lead: string) => string;
  crosshead?: (heading: string, at: number, source: Source) => string;
  paragraph?: (text: string, first: boolean) => string;
  /** Between the lines of the head; between paragraphs; before and after a crosshead. */
  gaps?: { head?: string; paragraph?: string; before?: string; after?: string };
  dateline?: boolean;
  caption?: boolean;
  list?: string;
  brief?: boolean;
  /** The headline is all that its line says. */
  titleAsDrawn?: boolean;
  /** The headline's line carries the kicker. */
  kickerInTitle?: boolean;
  only?: (language: string) => boolean;
}

const one = { head: '\n', paragraph: '\n', before: '\n', after: '\n' };
const usual = ['kicker', 'title', 'by', 'date', 'lead'] as const;
const plain = ['title', 'by', 'date', 'lead'] as const;

const first: Readonly<Record<string, Layout>> = {
  blank: {},
  single: { gaps: one },
  wrapped: { paragraph: (text) => wrap(text, 72) },
  'wrapped tight': { paragraph: (text) => wrap(text, 66), gaps: one, head: plain },
  indented: { paragraph: (text, first) => (first ? text : `    ${text}`), gaps: one, head: plain },
  'indented wrapped': { paragraph: (text) => wrap(text, 70, '   '), gaps: one, head: plain },
  capitals: { title: (t, s) => upper(t, s.language), crosshead: (h, _, s) => upper(h, s.language), only: cased },
  'capitals single': { gaps: one, crosshead: (h, _, s) => upper(h, s.language), only: cased },
  underlined: {
    title: (t) => `${t}\n${'='.repeat(t.length)}`,
    crosshead: (h) => `${h}\n${'-'.repeat(h.length)}`,
    head: plain,
  },
  hashes: { title: (t) => `# ${t}`, crosshead: (h) => `## ${h}`, head: plain },
  'bold lead': { lead: (l) => `**${l}**`, crosshead: (h) => `**${h}**` },
  'dash lead': { lead: (l) => `— ${l}` },
  numbered: { crosshead: (h, at) => `${at}. ${h}` },
  'numbered single': { crosshead: (h, at) => `${at}. ${h}`, gaps: one },
  colon: { crosshead: (h) => (/[?]$/u.test(h) ? h : `${h}:`) },
  sub: { head: ['title', 'sub', 'by', 'date', 'lead'] },
  'by-line last': { head: ['title', 'lead'], foot: ['by', 'date'] },
  'signature last': { head: ['date', 'kicker', 'title', 'lead'], foot: ['signature'] },
  dateline: { head: ['title', 'date'], dateline: true },
  'kicker slash': {
    head: plain,
    title: (t, s) => `${upper(s.fields['kicker'] ?? '', s.language)} / ${t}`,
    kickerInTitle: true,
  },
  'kicker bar': { head: plain, title: (t, s) => `${s.fields['kicker']} | ${t}`, kickerInTitle: true },
  // A colon is part of most headlines that have one: the line is the headline.
  'title with colon': { head: plain, title: (t, s) => `${s.fields['kicker']}: ${t}`, titleAsDrawn: true, gaps: one },
  captions: { head: ['kicker', 'title', 'by', 'date', 'credit', 'lead'], caption: true },
  'captions single': { head: ['kicker', 'title', 'by', 'date', 'credit', 'lead'], caption: true, gaps: one },
  'list •': { list: '• ' },
  'list - single': { list: '- ', gaps: one },
  'list *': { list: '* ', gaps: { paragraph: '\n\n', head: '\n' } },
  'list 1.': { list: '1. ' },
  'no headline': { head: ['date'] },
  brief: { head: ['kicker', 'title'], brief: true },
  'brief single': { head: ['title'], brief: true, gaps: one },
  'line a paragraph': { head: ['title'], gaps: { ...one, head: '\n\n' } },
  'head only blank': { head: plain, gaps: { ...one, head: '\n' } },
  'wide before': { gaps: { before: '\n\n\n', after: '\n\n' } },
  'tight after': { gaps: { after: '\n' } },
  'blank before': { gaps: { paragraph: '\n', before: '\n\n', after: '\n' } },
};

/** A second set, written after the parser had been mended for the first and scored before anything else was. */
const second: Readonly<Record<string, Layout>> = {
  blank: {},
  single: { gaps: one },
  'wrapped 60': { paragraph: (text) => wrap(text, 60) },
  'wrapped 78 tight': { paragraph: (text) => wrap(text, 78), gaps: one, head: plain },
  'tab indent wrapped': { paragraph: (text) => wrap(text, 68).replace(/^/, '\t'), gaps: one, head: plain },
  'tab indent': { paragraph: (text, first) => (first ? text : `\t${text}`), gaps: one },
  'underlined ~~~': { crosshead: (h) => `${h}\n${'~'.repeat(h.length)}`, head: plain },
  'underlined single': {
    title: (t) => `${t}\n${'='.repeat(t.length)}`,
    crosshead: (h) => `${h}\n${'-'.repeat(h.length)}`,
    gaps: one,
    head: plain,
  },
  'bold single': { crosshead: (h) => `**${h}**`, gaps: one },
  'starred lead': { lead: (l) => `*${l}*`, crosshead: (h) => `*${h}*` },
  roman: { crosshead: (h, at) => `${['I', 'II', 'III', 'IV'][at - 1]}. ${h}` },
  'numbered )': { crosshead: (h, at) => `${at}) ${h}` },
  squared: { crosshead: (h) => `■ ${h}` },
  'colon single': { crosshead: (h) => (/[?”“」]$/u.test(h) ? h : `${h}:`), gaps: one },
  'date first': { head: ['date', 'title', 'lead', 'by'] },
  'date and by-line last': { head: ['kicker', 'title', 'lead'], foot: ['date', 'by'], gaps: one },
  'lead before by-line': { head: ['title', 'lead', 'by', 'date'], gaps: one },
  'sub single': { head: ['kicker', 'title', 'sub', 'by', 'date'], gaps: one },
  'kicker double slash': { head: plain, title: (t, s) => `${s.fields['kicker']} // ${t}`, kickerInTitle: true },
  'kicker capitals': { head: usual, gaps: { head: '\n' }, crosshead: (h, _, s) => upper(h, s.language), only: cased },
  'dateline single': { head: ['title', 'date'], dateline: true, gaps: one },
  'captions above': { head: ['credit', 'kicker', 'title', 'by', 'date', 'lead'], caption: true },
  'captions single': { head: usual, caption: true, gaps: one },
  'list –': { list: '– ', gaps: one },
  'list 1.': { list: '1. ', gaps: one },
  'no headline': { head: [] },
  'no headline, by-line': { head: ['by', 'date'], gaps: one },
  brief: { head: ['title', 'by'], brief: true },
  'three blank rows': { gaps: { head: '\n\n\n', paragraph: '\n\n\n', before: '\n\n\n\n', after: '\n\n\n' } },
  'wide after': { gaps: { after: '\n\n\n', before: '\n\n' } },
  'windows line ends': {},
};

function draw(source: Source, name: string, layout: Layout): Sample {
  const { fields, language } = source;
  const gap = { head: '\n\n', paragraph: '\n\n', before: '\n\n', after: '\n\n', ...layout.gaps };
  const head = layout.head ?? usual;
  const title = fields['title'] ?? '';
  const headLines = head.map((key) => {
    if (key === 'title') return layout.title?.(title, source) ?? title;
    if (key === 'credit') return fields['caption'] ?? '';
    const text = fields[key] ?? '';
    const set = key === 'lead' ? (layout.lead?.(text) ?? text) : text;
    return layout.paragraph && set.length > 90 ? layout.paragraph(set, true) : set;
  });
  const given = layout.brief ? [{ paragraphs: source.sections[0]?.paragraphs ?? [] }] : source.sections;
  const items = (fields['list'] ?? '').split('; ');
  const body: string[] = [];
  given.forEach(({ heading, paragraphs }, at) => {
    if (heading !== undefined) body.push(gap.before, layout.crosshead?.(heading, at, source) ?? heading, gap.after);
    paragraphs.forEach((text, i) => {
      if (i > 0 || (heading === undefined && at > 0)) body.push(gap.paragraph);
      const lined =
        at === 0 && i === 0 && layout.dateline ? `${fields['place']} (${fields['agency']}) - ${text}` : text;
      body.push(layout.paragraph?.(lined, i === 0) ?? lined);
      if (layout.caption && at === 1 && i === 0) body.push(gap.paragraph, `${fields['sub']}. ${fields['caption']}`);
    });
    if (layout.list && at === 1)
      body.push(
        gap.paragraph,
        items.map((item, i) => (layout.list === '1. ' ? `${i + 1}. ` : layout.list) + item).join('\n'),
      );
  });
  const initials = /^\p{L}/u.exec(fields['authors'] ?? '')?.[0] ?? '';
  const foot = (layout.foot ?? []).map((key) =>
    key === 'signature' ? `(${initials.toLowerCase()}b)` : (fields[key] ?? ''),
  );
  const shown = (key: string) => [...head, ...(layout.foot ?? [])].some((part) => part === key);
  const text = `${[headLines.join(gap.head), body.join(''), ...foot].filter(Boolean).join(gap.paragraph === '\n' && gap.head === '\n' ? '\n' : '\n\n')}\n`;
  return {
    language,
    layout: name,
    text,
    truth: {
      ...(shown('title') && {
        title:
          name === 'capitals'
            ? upper(title, language)
            : layout.titleAsDrawn
              ? (layout.title?.(title, source) ?? title)
              : title,
      }),
      ...((shown('kicker') || layout.kickerInTitle) && {
        kicker: name === 'kicker slash' ? upper(fields['kicker'] ?? '', language) : (fields['kicker'] ?? ''),
      }),
      authors: shown('by') ? (fields['authors'] ?? '').split('; ') : [],
      ...(shown('date') && { published: fields['published'] ?? '' }),
      // Under a second headline the lead may be that, or that and what follows.
      ...(shown('lead') && !shown('sub') && { lead: fields['lead'] ?? '' }),
      ...(shown('sub') && { either: [fields['sub'] ?? '', fields['lead'] ?? ''] }),
      sections: given.map(({ heading, paragraphs }) => ({
        ...(heading !== undefined && { heading: name.includes('capitals') ? upper(heading, language) : heading }),
        paragraphs,
      })),
      ...(layout.list && { list: items }),
    },
  };
}

/** A third and a last set are full of talk: paragraphs of a few words, sayings, questions. Nothing was mended for the last. */
const sets = {
  layouts: first,
  'layouts-unseen': second,
  'layouts-talk': { ...first, ...second },
  'layouts-last': { ...first, ...second },
};
export type SetName = keyof typeof sets;
export const isSet = (name: string): name is SetName => name in sets;

/** Every article of a set of fixtures in every layout that its script has. */
export function samples(set: SetName): Sample[] {
  const folder = new URL(`../fixtures/${set}/`, import.meta.url);
  const layouts = sets[set];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const source = read(file.slice(0, 2), readFileSync(new URL(file, folder), 'utf8'));
      return Object.entries(layouts)
        .filter(
          ([, { only, dateline }]) => (only?.(source.language) ?? true) && (!dateline || 'place' in source.fields),
        )
        .map(([name, layout]) => draw(source, name, layout))
        .map((sample) =>
          sample.layout === 'windows line ends' ? { ...sample, text: sample.text.replaceAll('\n', '\r\n') } : sample,
        );
    });
}
