import { describe, expect, it } from 'vitest';
import type { Block } from './schema/block.ts';
import { parsedSchema, rebuildSource } from './schema/index.ts';
import { parseText, splitArticles, type TextOptions } from './text.ts';

/** Parses, and holds what is always true: valid, rebuilt from its ledger, nothing unclaimed. */
function read(text: string, options: TextOptions = {}) {
  const parsed = parseText(text, options);
  const valid = parsedSchema.safeParse(parsed);
  expect(valid.success ? [] : valid.error.issues).toEqual([]);
  expect(rebuildSource(parsed.evidence.ledger)).toBe(text);
  expect(parsed.evidence.ledger.filter((row) => row.kind === 'ignored' && row.why === 'unclaimed')).toEqual([]);
  if (!parsed.article) throw new Error('no article');
  return {
    ...parsed,
    article: parsed.article,
    ignored: parsed.evidence.ledger.flatMap((row) => (row.kind === 'ignored' ? [`${row.why}: ${row.text}`] : [])),
    codes: parsed.issues.map((issue) => issue.code),
  };
}
const types = (blocks: readonly Block[]) => blocks.map((block) => block.type);
const said = (block: Block | undefined) =>
  block?.type === 'paragraph' || block?.type === 'heading' ? block.content.text : '';

const long = 'The council met in the old town hall on Monday and talked until late about the bridge over the river.';
const more =
  'Nobody left before the vote was counted twice, and in the end the mayor smiled at the people in the square.';
const lang = 'Der Rat tagte am Montag im alten Rathaus und sprach bis in die Nacht über die Brücke am Fluss.';
const mehr =
  'Niemand ging nach Hause, bevor die Stimmen zweimal gezählt waren, und am Ende lächelte die Bürgermeisterin.';

describe('an interview', () => {
  it('with speakers’ labels has questions and answers, and their speakers', () => {
    const { article } = read(
      `“The bridge will hold”\n\nAn engineer on old stone and new steel, and on what a town forgets when it builds.\n\nBroadsheet: Will the bridge hold?\n\nAda Berg: It will. ${long}\n\n${more}\n\nBroadsheet: And who is to pay for it?\n\nAda Berg: The town and the state, each one half of it.\n`,
    );
    const turns = article.body.map((block) => (block.type === 'paragraph' ? [block.role, block.speaker] : block.type));
    expect(turns).toEqual([
      ['question', 'Broadsheet'],
      ['answer', 'Ada Berg'],
      ['answer', undefined],
      ['question', 'Broadsheet'],
      ['answer', 'Ada Berg'],
    ]);
    expect(said(article.body[0])).toBe('Will the bridge hold?');
    expect(article.genre).toBe('interview');
  });
  it('without labels: questions that address somebody are no crossheads', () => {
    const { article } = read(
      `„Die Brücke hält“\n\nVon Ada Berg\n\n${lang}\n\nHaben Sie Angst um die Brücke?\n\n${mehr}\n\nUnd was sagen Ihnen die Nachbarn?\n\n${lang}\n\nWerden Sie wieder bauen?\n\n${mehr}\n`,
      { language: 'de' },
    );
    const roles = article.body.map((block) => (block.type === 'paragraph' ? block.role : block.type));
    expect(roles.filter((role) => role === 'question')).toHaveLength(3);
    expect(roles.filter((role) => role === 'answer')).toHaveLength(3);
    expect(roles).not.toContain('heading');
  });
  it('is not what an explainer is, whose questions are its crossheads', () => {
    const { article } = read(
      `What the bridge is for\n\n${long}\n\n${more}\n\nWho built the bridge?\n\n${long}\n\nWhen was it closed?\n\n${more}\n\nWhat comes next?\n\n${long}\n`,
    );
    expect(article.body.filter((block) => block.type === 'heading').map(said)).toEqual([
      'Who built the bridge?',
      'When was it closed?',
      'What comes next?',
    ]);
  });
});

describe('a ticker', () => {
  const ticker = `Brücke gesperrt: alle Nachrichten im Liveticker\n\nStand: 26.07.2023 16:29 Uhr\n\n${lang} Hier steht das Neueste.\n\n16:20 Uhr – Die Brücke ist wieder offen\n\n${mehr}\n\n15:05 Uhr – Die Feuerwehr rückt an\n\n${lang}\n\n14:00 Uhr\n\n${mehr}\n`;
  it('is a live blog with an entry for each time', () => {
    const { article } = read(ticker, { language: 'de' });
    expect(article.kind).toBe('liveblog');
    expect(article.lead).toHaveLength(1);
    expect(article.live?.entries.map((entry) => [entry.title?.text, entry.dates.published?.value])).toEqual([
      ['Die Brücke ist wieder offen', '2023-07-26T16:20:00+02:00'],
      ['Die Feuerwehr rückt an', '2023-07-26T15:05:00+02:00'],
      [undefined, '2023-07-26T14:00:00+02:00'],
    ]);
    expect(article.live?.entries.map((entry) => types(entry.blocks))).toEqual([
      ['paragraph'],
      ['paragraph'],
      ['paragraph'],
    ]);
  });
  it('keeps its times in the entries’ headlines when the day is not known', () => {
    const { article } = read(ticker.replace('Stand: 26.07.2023 16:29 Uhr\n\n', ''), { language: 'de' });
    expect(article.live?.entries[1]?.title?.text).toBe('15:05 Uhr – Die Feuerwehr rückt an');
    expect(article.live?.entries[1]?.dates).toEqual({});
  });
  it('is not what two times in a text make', () => {
    expect(read(`A day at the bridge\n\n${long}\n\n9:00\n\n${more}\n\n${long}\n`).article.kind).toBe('article');
  });
});

describe('boxes, tables and numbered heads', () => {
  it('a box holds its rows and no more', () => {
    const { article } = read(
      `A bridge for the old town\n\nBy Ada Berg\n\n${long}\n\nAt a glance\n\n- 120 metres of steel\n- two lanes and a path\n\n${more}\n\n${long}\n`,
    );
    expect(types(article.body)).toEqual(['box', 'paragraph', 'paragraph']);
    expect(article.body[0]).toMatchObject({
      role: 'keypoints',
      title: { text: 'At a glance' },
      blocks: [{ type: 'list' }],
    });
  });
  it('a box of text goes on to the next crosshead', () => {
    const { article } = read(
      `Eine Brücke für die Altstadt\n\nVon Ada Berg\n\n${lang}\n\n${mehr}\n\nHintergrund\n\n${lang}\n\nWas nun kommt\n\n${mehr}\n\n${lang}\n`,
      { language: 'de' },
    );
    expect(types(article.body)).toEqual(['paragraph', 'box', 'heading', 'paragraph', 'paragraph']);
    expect(article.body[1]).toMatchObject({ role: 'background', blocks: [{ type: 'paragraph' }] });
  });
  it.each([
    ['bars', '| Year | Length |\n|------|-------:|\n| 1890 | 80 m |\n| 2024 | 120 m |'],
    ['tabs', 'Year\tLength\n1890\t80 m\n2024\t120 m'],
  ])('a table set with %s', (how, rows) => {
    const { article } = read(`A bridge for the old town\n\nBy Ada Berg\n\n${long}\n\n${more}\n\n${rows}\n\n${long}\n`);
    expect(types(article.body)).toEqual(['paragraph', 'table', 'paragraph']);
    const table = article.body[1];
    if (table?.type !== 'table') throw new Error('no table');
    const all = [...(table.head ?? []), ...table.rows].map((row) => row.map((cell) => cell.content[0]?.text));
    expect(all).toEqual([
      ['Year', 'Length'],
      ['1890', '80 m'],
      ['2024', '120 m'],
    ]);
    expect(table.head?.length ?? 0).toBe(how === 'bars' ? 1 : 0);
  });
  it('numbers one after another, each with its text, are crossheads; numbers in rows are a list', () => {
    const { article } = read(
      `Three bridges worth a walk\n\n${long}\n\n${more}\n\n3. The old one by the mill\n\n${long}\n\n2. The railway bridge\n\n${more}\n\n1. The bridge of sighs\n\n${long}\n`,
    );
    expect(article.body.filter((block) => block.type === 'heading').map(said)).toEqual([
      '3. The old one by the mill',
      '2. The railway bridge',
      '1. The bridge of sighs',
    ]);
    const list = read(
      `Three bridges\n\n${long}\n\n${more}\n\n1. the old one\n2. the railway bridge\n3. the bridge of sighs\n\n${long}\n`,
    );
    expect(types(list.article.body)).toContain('list');
    expect(types(list.article.body)).not.toContain('heading');
  });
});

describe('wire copy', () => {
  it('of AP: slug, note to editors, agency, dateline, credits, end sign', () => {
    const { article, ignored } = read(
      `BC-EU--Bridge Vote, 2nd Ld-Writethru\nEds: Updates with vote count.\n\nCouncil approves new bridge after long debate\nBy ADA BERG\nAssociated Press\n\nOLDTOWN (AP) — ${long}\n\n${more}\n\n___\n\nAssociated Press writer Eva Falk in Newport contributed to this report.\n\n(END)\n`,
    );
    expect(article.headline.text).toBe('Council approves new bridge after long debate');
    expect(article.byline?.parties.map((party) => [party.name, party.kind])).toEqual([
      ['ADA BERG', 'person'],
      ['Associated Press', 'organization'],
    ]);
    expect(article.dateline).toMatchObject({ place: 'OLDTOWN', agencies: ['AP'] });
    expect(article.body.at(-1)).toMatchObject({ type: 'paragraph', role: 'signature' });
    expect(ignored.map((row) => row.split(':')[0])).toEqual(['slug', 'slug', 'end sign', 'end sign']);
  });
  it('of Reuters: the take’s number is none of the headline’s words', () => {
    const { article, ignored, codes } = read(
      `UPDATE 2-Council approves new bridge after long debate\n\n(Adds comment from mayor)\n\nBy Ada Berg and Carl Dorn\n\nOLDTOWN, May 3 (Reuters) - ${long}\n\n${more}\n\n(Reporting by Ada Berg; Editing by Eva Falk)\n`,
    );
    expect(article.headline.text).toBe('Council approves new bridge after long debate');
    expect(article.dateline?.agencies).toEqual(['Reuters']);
    expect(article.corrections).toBeUndefined();
    expect(ignored).toEqual(['mark of the wire: UPDATE 2-', 'note on the take: (Adds comment from mayor)']);
    expect(codes).not.toContain('kicker.ambiguous');
    expect(article.body.at(-1)).toMatchObject({ role: 'signature' });
  });
  it('of dpa: number, slug, the sign after the headline, the desk’s marks', () => {
    const { article, ignored } = read(
      `bdt0312 4 pl 187  dpa 0412\n\nVerkehr/Brücken/Altstadt/\nRat stimmt für neue Brücke =\n\nAltstadt (dpa) - ${lang}\n\n${mehr}\n\ndpa abc xx n1 def\n031612 Mai 24\n`,
      { language: 'de' },
    );
    expect(article.headline.text).toBe('Rat stimmt für neue Brücke');
    expect(article.dateline).toMatchObject({ place: 'Altstadt', agencies: ['dpa'] });
    expect(article.body.at(-1)).toMatchObject({ role: 'signature', content: { text: 'dpa abc xx n1 def' } });
    expect(ignored.map((row) => row.split(':')[0])).toEqual(['slug', 'slug']);
    expect(article.dates.published?.value).toMatch(/^2024-05-03T16:12/);
  });
});

describe('a press release', () => {
  const release = (label: string, about: string, contact: string, dateline: string, text: string, rest: string) =>
    `${label}\n\nOldtown Bridges Ltd baut eine Brücke\n\n${dateline} ${text}\n\n${rest}\n\n###\n\n${about}\n\n${rest}\n\n${contact}\nCarl Dorn\npress@oldtown.example\n`;
  it.each([
    ['en', 'FOR IMMEDIATE RELEASE', 'About Oldtown Bridges', 'Media contact:', 'OLDTOWN, 3 May 2024 –', long, more],
    ['de', 'Pressemitteilung', 'Über Oldtown Bridges', 'Pressekontakt', 'Oldtown, 3. Mai 2024.', lang, mehr],
  ])('has a genre, a day, and notes on its sender (%s)', (language, label, about, contact, dateline, text, rest) => {
    const { article } = read(release(label, about, contact, dateline, text, rest), { language });
    expect(article.genre).toBe('press-release');
    expect(article.headline.text).toBe('Oldtown Bridges Ltd baut eine Brücke');
    expect(article.dateline?.raw).toBe(dateline);
    expect(article.dates.published?.value).toBe('2024-05-03');
    expect(types(article.body)).toEqual(['paragraph', 'paragraph']);
    expect(article.notes).toEqual([
      { kind: 'other', label: about, text: { text: rest } },
      { kind: 'other', label: contact, text: { text: 'Carl Dorn\npress@oldtown.example' } },
    ]);
  });
  it('is not what any text with a contact is', () => {
    expect(read(`A bridge\n\n${long}\n\nContact with the river is lost.\n\n${more}\n`).article.genre).toBeUndefined();
  });
});

describe('quotations', () => {
  it.each([
    [
      'en',
      'The bridge will hold, as all know. “We have waited long enough,” said Carl Dorn, who leads the council.',
      'Carl Dorn',
    ],
    ['en', 'The bridge will hold, as all know. "We have waited," Ada Berg told reporters in the square.', 'Ada Berg'],
    ['en', 'The mayor, Eva Falk, said little. Gus von Hahn added: "It is our bridge."', 'Gus von Hahn'],
    [
      'de',
      'Die Brücke hält, das wissen alle. „Wir haben lange gewartet“, sagte Bürgermeisterin Ada Berg am Abend.',
      'Bürgermeisterin Ada Berg',
    ],
    ['de', 'Die Brücke hält. Ada Berg sagte am Abend: „Wir haben lange gewartet.“', 'Ada Berg'],
    ['de', 'Die Brücke hält, das wissen alle. „Wir haben lange gewartet“, sagte er am Abend.', undefined],
    ['en', 'They called it the “bridge of sighs” in Oldtown, and Ada Berg said nothing.', undefined],
  ])('name their speaker where the sentence does (%s: %s)', (language, text, speaker) => {
    const { article } = read(`A bridge for the old town\n\nBy Ida Jung\n\n${long}\n\n${text}\n\n${more}\n`, {
      language,
    });
    const block = article.body.find((one) => said(one) === text);
    const marks = block?.type === 'paragraph' ? (block.content.marks ?? []) : [];
    expect(marks.map((mark) => (mark.type === 'quotation' ? mark.speaker : mark.type))).toEqual([speaker]);
  });
});

describe('a pull quote', () => {
  it('is what repeats the text, and not what a quotation of its own is', () => {
    const { article } = read(
      `A bridge for the old town\n\nBy Ada Berg\n\n${long}\n\n“We have waited long enough for a bridge,” said Carl Dorn, who leads the council of the town.\n\n“We have waited long enough” – Carl Dorn\n\n${more}\n\n“Nobody asked us about the ferry”\n\n${long}\n`,
    );
    expect(article.body.map((block) => block.type)).toEqual([
      'paragraph',
      'pullQuote',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });
});

describe('a scanned column', () => {
  it('has its words put together, but for those with a hyphen of their own', () => {
    const { article } = read(
      `Die neue Brücke\n\nDer Rat tagte am Montag im alten Rat-\nhaus und sprach bis in die Nacht\nüber die Brü-\ncke am Fluss, die seit elf Jahren ge-\nsperrt ist. Niemand ging nach Hause,\nbevor die Stimmen ge-\nzählt waren.\n\nDie Ein- und Ausfahrt bleibt gesperrt, wie die Stadt am\nDienstag mitteilte, und zwar noch sehr lange.\n`,
      { language: 'de' },
    );
    expect([...article.lead.map((lead) => lead.text), ...article.body.map(said)]).toEqual([
      'Der Rat tagte am Montag im alten Rathaus und sprach bis in die Nacht über die Brücke am Fluss, die seit elf Jahren gesperrt ist. Niemand ging nach Hause, bevor die Stimmen gezählt waren.',
      'Die Ein- und Ausfahrt bleibt gesperrt, wie die Stadt am Dienstag mitteilte, und zwar noch sehr lange.',
    ]);
  });
  it('is not what a poem or a row of names is', () => {
    const { article } = read(`Who came\n\nAda Berg\nCarl Dorn\nEva Falk\nGus Hahn\nIda Jung\n\n${long}\n\n${more}\n`);
    expect(JSON.stringify(article)).not.toContain('Ada Berg Carl Dorn');
  });
});

describe('what a browser or a mail adds', () => {
  it('rows of links, shares, counters and other articles are out, each with its reason', () => {
    const { article, ignored } = read(
      `Skip to content\nHome | News | Sport | Culture\nNews > Local > Oldtown\n\nCouncil approves new bridge after long debate\n\nBy Ada Berg\nPublished: 3 May 2024, 10:15 BST\n3 min read\n12 Comments\n\nFacebook Twitter WhatsApp Email\n\n${long}\n\nAdvertisement\n\n${more}\n\nRelated articles\nOld bridge closed for good\nFerry to run at night\n\n© 2024 Oldtown Gazette. All rights reserved.\n`,
    );
    expect(article.headline.text).toBe('Council approves new bridge after long debate');
    expect(article.byline?.parties[0]?.name).toBe('Ada Berg');
    expect([...article.lead.map((lead) => lead.text), ...article.body.map(said)]).toEqual([long, more]);
    expect(ignored.map((row) => row.split(':')[0])).toEqual([
      'navigation',
      'navigation',
      'navigation',
      'reading time',
      'comments',
      'share',
      'advertisement',
      'related',
      'related',
      'related',
    ]);
    expect(article.notes).toMatchObject([{ kind: 'copyright' }]);
  });
  it('a newsletter’s frame', () => {
    const { ignored } = read(
      `View this email in your browser\n\nThe bridge letter\n\n${long}\n\nTHE VOTE\n\n${more}\n\nYou are receiving this email because you signed up.\nUnsubscribe | Manage preferences\n`,
    );
    expect(ignored.every((row) => row.startsWith('newsletter'))).toBe(true);
    expect(ignored).toHaveLength(3);
  });
});

describe('Markdown', () => {
  const yaml = `---\ntitle: "A bridge for the old town"\nsubtitle: How a town lost one\nauthor:\n  - Ada Berg\n  - Carl Dorn\ndate: 2024-05-03T10:15:00+01:00\nlang: en-GB\ntags: [bridges, "old town"]\nurl: https://oldtown.example/bridge\nlayout: post\n---\n`;
  it('with a front matter has the fields that it declares', () => {
    const { article, ignored, evidence } = read(`${yaml}\n# A bridge for the old town\n\n${long}\n\n${more}\n`);
    expect(article).toMatchObject({
      headline: { text: 'A bridge for the old town' },
      lead: [{ text: 'How a town lost one' }],
      language: 'en-GB',
      canonicalUrl: 'https://oldtown.example/bridge',
      dates: { published: { value: '2024-05-03T10:15:00+01:00', offsetFrom: 'stated' } },
      topics: [{ name: 'bridges' }, { name: 'old town' }],
    });
    expect(article.byline?.parties.map((party) => party.name)).toEqual(['Ada Berg', 'Carl Dorn']);
    expect(article.body.map(said)).toEqual([long, more]);
    expect(ignored.join('|')).toContain('front matter: post');
    expect(evidence.source.format).toBe('markdown');
    expect(evidence.fields.find((field) => field.field === '/headline')?.basis).toBe('stated');
  });
  it('whose headline is declared alone does not take another line for it', () => {
    const { article } = read(
      `+++\ntitle = "A bridge"\ndate = 2024-05-03\nauthors = ["Ada Berg"]\n[extra]\nweight = 3\n+++\nA short first line\n\n${long}\n\n${more}\n`,
    );
    expect(article.headline.text).toBe('A bridge');
    expect(article.dates.published?.value).toBe('2024-05-03');
    expect(JSON.stringify([article.lead, article.body])).toContain('A short first line');
  });
  it('has headings, marks, links, nested lists, code and pictures', () => {
    const { article } = read(
      `# A bridge for the old town\n\nBy Ada Berg\n\n${long}\n\nThe **old hall** of [the town](https://oldtown.example/) is *not* in snake_case, \\*nor\\* is it \`code\`.\n\nWhat comes next\n---------------\n\n- first\n    - below it\n- second\n\n\`\`\`js\nconst a = 1;\n\n  const b = 2;\n\`\`\`\n\n![The bridge](https://oldtown.example/b.jpg)\nThe bridge at night (Photo: Carl Dorn)\n\n### And then\n\n${more}\n`,
    );
    expect(article.body.map((block) => block.type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'code',
      'figure',
      'heading',
      'paragraph',
    ]);
    const [paragraph, heading, list, code, figure, second] = article.body;
    expect(said(paragraph)).toBe('The old hall of the town is not in snake_case, *nor* is it code.');
    const marks = paragraph?.type === 'paragraph' ? (paragraph.content.marks ?? []) : [];
    expect(marks.map((mark) => [mark.type, said(paragraph).slice(mark.start, mark.end)])).toEqual([
      ['strong', 'old hall'],
      ['link', 'the town'],
      ['emphasis', 'not'],
      ['code', 'code'],
    ]);
    expect([heading, second]).toMatchObject([{ level: 2 }, { level: 3 }]);
    expect(list).toMatchObject({ items: [{ level: 0 }, { level: 1 }, { level: 0 }] });
    expect(code).toMatchObject({ text: 'const a = 1;\n\n  const b = 2;' });
    expect(figure).toMatchObject({ caption: { text: 'The bridge at night' }, credit: { text: 'Photo: Carl Dorn' } });
    expect(article.assets).toMatchObject([
      { alt: 'The bridge', renditions: [{ url: 'https://oldtown.example/b.jpg' }] },
    ]);
  });
  it('never carries an address that is none of the web', () => {
    const { article } = read(
      `# A bridge\n\n${long} [Here](javascript:alert(1)) and [there](https://oldtown.example/a).\n\n${more}\n`,
    );
    expect(JSON.stringify(article)).not.toContain('"href":"javascript');
    expect(JSON.stringify(article)).toContain('"href":"https://oldtown.example/a"');
  });
});

describe('several articles in one text', () => {
  const one = (n: number) => `Bridge number ${n} opens\n\nBy Ada Berg\n\n${long}\n\n${more}\n`;
  it.each(['-----', '==========', '* * *', '###', '-30-', '\f'])('are split at %s', (sign) => {
    const text = `${one(1)}\n${sign}\n\n${one(2)}\n${sign}\n\n${one(3)}`;
    const stretches = splitArticles(text);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    expect(stretches.map((stretch) => read(stretch.text).article.headline.text)).toEqual([
      'Bridge number 1 opens',
      'Bridge number 2 opens',
      'Bridge number 3 opens',
    ]);
    const { article, codes } = read(text);
    expect(codes).toContain('input.several-articles');
    expect(article.headline.text).toBe('Bridge number 1 opens');
  });
  it('are not what the parts of one are', () => {
    const text = `${one(1)}\n* * *\n\n${long}\n\n* * *\n\nA crosshead of it\n\n${more}\n`;
    expect(splitArticles(text)).toHaveLength(1);
    expect(read(text).codes).not.toContain('input.several-articles');
    expect(splitArticles('')).toEqual([]);
    expect(splitArticles('-----')).toHaveLength(1);
  });
});

describe('a head', () => {
  const text = `Die Verteidigung der Stadt liegt am Fluss, und Nordkorea will nach Angaben von Beobachtern enger mit Russland planen. ${lang}`;
  it.each([
    ['de', 'Verteidigung Nordkorea und Russland planen mehr', text, 'Verteidigung'],
    ['de', 'Hafenausbau Wie die Stadt ihre Ufer verliert', lang, 'Hafenausbau'],
    ['en', 'Old bridges Why the town is losing its river', long, undefined],
    ['en', 'Harbour wall How the town is losing its river', long, undefined],
    [
      'en',
      'Carl Dorn How the council lost its bridge',
      `${long} It was, said Carl Dorn, a long night for the council.`,
      'Carl Dorn',
    ],
    ['de', 'Neue Brücke sperrt den Fluss für Schiffe', lang, undefined],
    [
      'de',
      'Bürgermeisterin Berg sperrt die alte Brücke',
      `Das sagte die Bürgermeisterin Ada Berg am Montag vor der Presse im Rathaus. ${lang}`,
      undefined,
    ],
    [
      'en',
      'Oldtown Council approves a new bridge',
      `The meeting of the Oldtown Council went on until late on Monday night. ${long}`,
      undefined,
    ],
  ])('with kicker and headline on one line (%s: %s)', (language, line, body, kicker) => {
    const { article } = read(`${line}\n\n12.5.2024\n\n${body}\n\n${language === 'de' ? mehr : more}\n`, { language });
    expect([article.kicker?.text, article.headline.text].filter(Boolean).join(' ')).toBe(line);
    if (kicker !== undefined) expect(article.kicker?.text).toBe(kicker);
    else if (!/^(?:Old bridges|Harbour)/.test(line)) expect(article.kicker).toBeUndefined();
  });
  it('says when it is not certain where the kicker ends', () => {
    const { article, codes, evidence } = read(
      `Hafenausbau Ufer verschwinden unter neuem Stein\n\n12.5.2024\n\n${lang}\n\n${mehr}\n`,
      { language: 'de' },
    );
    expect(codes).toContain('kicker.ambiguous');
    const kicker = evidence.fields.find((field) => field.field === '/kicker');
    if (article.kicker) expect(kicker?.confidence).toBeLessThan(0.9);
  });
  it('with a deck of two lines has both as its lead', () => {
    const { article } = read(
      `Council approves new bridge after long debate\n\nVote ends a dispute of eleven years\n\nWork to begin in spring\n\nBy Ada Berg\n\n${long}\n\n${more}\n`,
    );
    expect(article.lead.map((lead) => lead.text)).toEqual([
      'Vote ends a dispute of eleven years',
      'Work to begin in spring',
    ]);
    expect(article.body.map(said)).toEqual([long, more]);
  });
  it('keeps the links of a note on all its lines', () => {
    const { article } = read(
      `Oldtown builds a bridge\n\n${long}\n\n**${more}**\n\nMedia contact:\n[The office](https://quay.example/press) on the quay\npress@quay.example\n`,
    );
    const [note] = article.notes ?? [];
    expect(note?.text).toEqual({
      text: 'The office on the quay\npress@quay.example',
      marks: [{ type: 'link', start: 0, end: 10, href: 'https://quay.example/press' }],
    });
  });
});
