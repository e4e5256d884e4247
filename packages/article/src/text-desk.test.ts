import { describe, expect, it } from 'vitest';
import { languages } from './languages/index.ts';
import { rebuildSource } from './schema/index.ts';
import { parseText, splitArticles } from './text.ts';

/** Reads a text, and holds that nothing of it is lost. */
function read(text: string, language?: string) {
  const parsed = parseText(text, { languages, ...(language !== undefined && { language }) });
  expect(rebuildSource(parsed.evidence.ledger)).toBe(text);
  const { article } = parsed;
  if (!article) throw new Error('no article');
  const ignored = parsed.evidence.ledger.flatMap((row) => (row.kind === 'ignored' ? [row.text.trim()] : []));
  const blocks = article.body.map((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? block.content.text : block.type,
  );
  return { ...parsed, article, ignored, blocks };
}

describe('a press release', () => {
  it('may begin with whom to ask, and speaks to editors at its end', () => {
    const { article, blocks } = read(`FOR IMMEDIATE RELEASE
EMBARGOED UNTIL: 6 March 2024, 09:00 GMT

Media Contact:
Jane Poll
Communications, Tideworks Ltd
jane@tideworks.example
+44 20 0000 0000

Tideworks opens its first floating power station

Station off Porthaven will supply 4,000 homes

PORTHAVEN, Northland – March 6, 2024 – Tideworks Ltd today opened a floating power station in the bay of Porthaven. It turns the tide into electricity day and night.

"This is a great day for the bay," said Jane Poll, chief executive of Tideworks. "The tide never takes a day off."

About Tideworks
Tideworks builds machines that live from the tide. It was founded in 2009 and employs 80 people.

Notes to editors:
1. Pictures are at tideworks.example/pictures.
2. Interviews can be arranged.

# # #
`);
    expect(article.genre).toBe('press-release');
    expect(article.headline.text).toBe('Tideworks opens its first floating power station');
    expect(article.lead[0]?.text).toBe('Station off Porthaven will supply 4,000 homes');
    expect(article.dates.embargoedUntil?.value).toBe('2024-03-06T09:00:00+00:00');
    expect(article.dates.published?.value).toBe('2024-03-06');
    expect(article.dateline?.place).toBe('PORTHAVEN, Northland');
    expect(article.notes?.map(({ label }) => label)).toEqual([
      'Media Contact:',
      'About Tideworks',
      'Notes to editors:',
    ]);
    expect(blocks).toHaveLength(2);
  });

  it.each([
    [
      'de',
      'Gezeitenwerk eröffnet erstes schwimmendes Kraftwerk',
      'Jana Pohl',
      3,
      `PRESSEMITTEILUNG
Sperrfrist: 6. März 2024, 10.00 Uhr

Gezeitenwerk eröffnet erstes schwimmendes Kraftwerk
Anlage vor Porthafen versorgt 4000 Haushalte

Porthafen, 6. März 2024. Die Gezeitenwerk GmbH hat heute in der Bucht von Porthafen ein schwimmendes Kraftwerk eröffnet. Es macht Tag und Nacht aus der Flut Strom.

„Das ist ein großer Tag für die Bucht“, sagt Jana Pohl, Geschäftsführerin der Gezeitenwerk GmbH.

Über die Gezeitenwerk GmbH:
Die Gezeitenwerk GmbH baut Maschinen, die von der Flut leben. Sie wurde 2009 gegründet und beschäftigt 80 Menschen.

Pressekontakt:
Gezeitenwerk GmbH
Jana Pohl
Tel.: +49 40 000000
E-Mail: presse@gezeitenwerk.example

Hinweis an die Redaktionen: Bilder stehen unter gezeitenwerk.example bereit.
`,
    ],
    [
      'fr',
      'Marémoteur inaugure sa première centrale flottante',
      'Jeanne Paulin',
      2,
      `COMMUNIQUÉ DE PRESSE
Sous embargo jusqu’au 6 mars 2024 à 9h00

Marémoteur inaugure sa première centrale flottante
La station fournira de l’électricité à 4 000 foyers

Portville, le 6 mars 2024 – La société Marémoteur a inauguré aujourd’hui une centrale flottante dans la baie de Portville. Elle transforme la marée en électricité jour et nuit.

« C’est un grand jour pour la baie », a déclaré Jeanne Paulin, directrice générale de Marémoteur.

À propos de Marémoteur
Marémoteur construit des machines qui vivent de la marée. La société a été fondée en 2009 et emploie 80 personnes.

Contact presse :
Jeanne Paulin
01 00 00 00 00
presse@maremoteur.example
`,
    ],
    [
      'es',
      'Mareas del Norte inaugura su primera central flotante',
      'Juana Polo',
      2,
      `NOTA DE PRENSA
Embargado hasta el 6 de marzo de 2024 a las 9:00

Mareas del Norte inaugura su primera central flotante
La estación dará luz a 4.000 hogares

Puerto Viejo, 6 de marzo de 2024.- La empresa Mareas del Norte ha inaugurado hoy una central flotante en la bahía de Puerto Viejo. Convierte la marea en electricidad día y noche.

«Es un gran día para la bahía», ha dicho Juana Polo, directora general de Mareas del Norte.

Sobre Mareas del Norte
Mareas del Norte construye máquinas que viven de la marea. Fue fundada en 2009 y emplea a 80 personas.

Contacto de prensa:
Juana Polo
Tel. 900 000 000
prensa@mareas.example
`,
    ],
  ])('is read in its own language: %s', (language, headline, speaker, notes, text) => {
    const { article } = read(text);
    expect(article.language).toBe(language);
    expect(article.genre).toBe('press-release');
    expect(article.headline.text).toBe(headline);
    expect(article.dates.embargoedUntil?.value).toContain('2024-03-06T');
    expect(article.dates.published?.value).toBe('2024-03-06');
    expect(article.body).toHaveLength(2);
    expect(article.body[1]).toMatchObject({ content: { marks: [{ type: 'quotation', speaker }] } });
    expect(article.notes).toHaveLength(notes);
  });
});

describe('copy of the wire', () => {
  it('has its signs taken off, and the desk’s agency in the by-line', () => {
    const { article, ignored } = read(`BC-EU--Harbor Strike, 2nd Ld-Writethru,320
Eds: UPDATES with union comment in grafs 4-5; ADDS photos.
URGENT
^Dock workers in Porthaven walk off the job<
^By ADA BERG=
^Associated Desk=

PORTHAVEN, Northland (AP) _ Dock workers in the country's largest port walked off the job Tuesday after talks over night shifts broke down, leaving dozens of ships waiting.

"We had no choice," union leader Carl Dorn said.

The port authority said it hoped for a settlement this week.

___

Eva Falk in Kronstad contributed to this report.

-30-
`);
    expect(article.headline.text).toBe('Dock workers in Porthaven walk off the job');
    expect(article.byline?.parties.map(({ name }) => name)).toEqual(['ADA BERG', 'Associated Desk']);
    expect(article.dateline).toMatchObject({ place: 'PORTHAVEN, Northland', agencies: ['AP'] });
    expect(article.body[1]).toMatchObject({ content: { marks: [{ speaker: 'Carl Dorn' }] } });
    expect(ignored).toEqual(expect.arrayContaining(['URGENT', '-30-']));
  });

  it('without a headline has none of its credits or keywords for one', () => {
    const { article, issues } =
      read(`PORTHAVEN, March 5 (Reuters) - Dock workers in the country's largest port walked off the job on Tuesday after talks over night shifts broke down.

The strike, the first since 1998, leaves 40 ships waiting, the port authority said.

(Reporting by Ada Berg in Porthaven and Carl Dorn; Editing by Eva Falk)

Keywords: NORTHLAND STRIKE/PORTS
`);
    expect(article.headline.text).toMatch(/^Dock workers in/);
    expect(issues.map(({ code }) => code)).toContain('headline.derived');
    expect(article.body.at(-1)).toMatchObject({ role: 'signature' });
  });

  it('keeps what the desk writes to its customers out of the text', () => {
    const { article, blocks } = read(`bdt0345 3 wi 312 dpa 0456

Häfen/Streik/Nordland/
(Zusammenfassung 1430 – neu: Gewerkschaft)
Hafenarbeiter in Porthafen legen Arbeit nieder
Von Ada Berg, dpa (Foto - Archiv)

Porthafen (dpa) - Im größten Hafen Nordlands haben die Arbeiter am Dienstag die Arbeit niedergelegt. Zuvor waren die Gespräche über die Nachtschichten gescheitert.

«Wir hatten keine Wahl», sagte Gewerkschaftschef Carl Dorn.

# dpa-Notizblock

## Redaktionelle Hinweise
- Berichtigung im zweiten Absatz

## Orte
- [Hafenamt](Kai 1, 12345 Porthafen)

* * * *
Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

## dpa-Kontakte
- Autorin: Ada Berg, +49 30 000000
dpa ab yyzz n1 cd
051430 Mrz 24
`);
    expect(article.headline.text).toBe('Hafenarbeiter in Porthafen legen Arbeit nieder');
    expect(article.byline?.parties.map(({ name }) => name)).toEqual(['Ada Berg', 'dpa']);
    expect(blocks).toHaveLength(2);
    expect(article.notes).toMatchObject([{ kind: 'editorial', label: 'dpa-Notizblock' }]);
  });
});

describe('a page pasted from a browser', () => {
  it('has a menu of sections, and words that its caption says again', () => {
    const { article, blocks, ignored } = read(`Skip to content
Menu
Home
News
Sport
Weather
Search
Sign in
Subscribe
Home > News > Local
Bakery at the market closes after a century
Ada Berg, local reporter
5 March 2024, 2:30pm
Share on Facebook
Share on X
Share via email
3 min read
The owner at the counter on Monday
The owner at the counter on Monday. Photo: Eva Falk/The Quay
The bakery at the market will close at Easter. The owner found nobody to take over the ovens, and he is ninety.
Advertisement
He says he has looked for two years. "Nobody wants to rise at two," he said.
Read more: Why our bread is getting dearer
The customers want to found a cooperative.
Related articles
Dockers walk out
Ferry drops night service
Comments (12)
© 2024 The Quay. All rights reserved.
Privacy policy
Terms of use
`);
    expect(article.kicker).toBeUndefined();
    expect(article.headline.text).toBe('Bakery at the market closes after a century');
    expect(article.byline?.parties).toEqual([{ name: 'Ada Berg', kind: 'person', roles: ['local reporter'] }]);
    expect(article.leadMedia).toMatchObject([{ caption: { text: 'The owner at the counter on Monday.' } }]);
    expect(blocks).toHaveLength(2);
    expect(ignored).toEqual(expect.arrayContaining(['Sport', 'Weather', 'Share on X', 'Dockers walk out']));
  });

  it('keeps the section word that stands under the path', () => {
    const { article, blocks } = read(`Zum Inhalt springen
Startseite
Politik
Wirtschaft
Sport
Anmelden
Startseite › Wirtschaft › Handwerk
Handwerk
Bäckerei am Markt schließt nach hundert Jahren
Von Greta Wolff
05.03.2024, 14:30 Uhr
Lesezeit: 3 Minuten
Artikel teilen
Merken
Drucken
Kommentare 12
Der Inhaber am Tresen. Foto: Eva Falk
Die Bäckerei am Markt gibt auf. Zu Ostern wird zum letzten Mal gebacken, sagt der Inhaber.
Anzeige
Zwei Jahre suchte er jemanden, der die Öfen übernimmt. Niemand wollte.
Lesen Sie auch: Brot wird teurer
Die Kunden wollen nun eine Genossenschaft gründen.
Mehr zum Thema
Hafenarbeiter legen Arbeit nieder
Impressum
Datenschutz
Kontakt
`);
    expect(article.kicker?.text).toBe('Handwerk');
    expect(article.headline.text).toBe('Bäckerei am Markt schließt nach hundert Jahren');
    expect(blocks).toHaveLength(2);
  });
});

describe('a ticker', () => {
  it('may set its rows between plus signs', () => {
    const { article } = read(`Liveticker: Hafenstreik in Porthafen

Stand: 5. März 2024, 17.00 Uhr

+++ 14:05 Uhr: Tore geschlossen +++

Das Haupttor ist zu. Vierzig Schiffe warten in der Bucht.

+++ 15:20 Uhr: Gewerkschaft spricht +++

„Wir hatten keine Wahl“, sagt Carl Dorn am Tor.

+++ 16:45 Uhr: Gespräche gehen weiter +++

Beide Seiten sitzen wieder am Tisch.
`);
    expect(article.live?.entries.map(({ title, dates }) => [title?.text, dates.published?.value])).toEqual([
      ['Tore geschlossen', '2024-03-05T14:05:00+01:00'],
      ['Gewerkschaft spricht', '2024-03-05T15:20:00+01:00'],
      ['Gespräche gehen weiter', '2024-03-05T16:45:00+01:00'],
    ]);
  });

  it('is of the day that stands under it, in the zone that its rows name', () => {
    const text = `Storm over Porthaven: as it happened

5:45 p.m. The wind drops. The fire brigade counts 40 fallen trees.

4:20 p.m. The ferry stays in the harbour until tomorrow, the company says.

2:05 p.m. Schools send children home early.

Updated 5 March 2024
`;
    expect(read(text).article.live?.entries[0]?.dates.published?.value).toBe('2024-03-05T17:45:00');
    const zoned = text
      .replace(/p\.m\./g, 'p.m.')
      .replace('5:45 p.m.', '17:45 GMT')
      .replace('4:20 p.m.', '16:20 GMT')
      .replace('2:05 p.m.', '14:05 GMT');
    expect(read(zoned).article.live?.entries[0]?.dates.published?.value).toBe('2024-03-05T17:45:00+00:00');
  });
});

describe('letters, lists and talks', () => {
  it('a letter’s sections stand between signs', () => {
    const { article, ignored } = read(`Newsletter im Browser öffnen

Die Morgenflut
Dienstag, 5. März 2024

Guten Morgen,

der Hafen ist heute still, und das ist die Nachricht. Warum die Arbeiter nach Hause gingen, erzählt Ihnen Ada Berg.

+++ HAFEN +++

Der Streik begann mit einem Brot. Ein Vorarbeiter nahm es vom Tisch, und mittags arbeitete keiner mehr.

+++ WETTER +++

Regen, dann mehr Regen.

Ihre Ada Berg

Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.
Newsletter abbestellen
`);
    expect(article.headline.text).toBe('Die Morgenflut');
    expect(article.body).toContainEqual(expect.objectContaining({ type: 'heading', content: { text: 'HAFEN' } }));
    expect(ignored).toContain('Newsletter im Browser öffnen');
  });

  it('the first of numbered heads is no lead', () => {
    const { article } = read(`Five mistakes everyone makes with sourdough

#1: Too little patience

Dough has its own clock. Give it a night.

#2: Too much flour

A wet dough is a good dough. Wash your hands.

#3: A cold oven

Heat it for an hour. Then another half.
`);
    expect(article.lead).toEqual([]);
    expect(article.body.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('questions and answers may be told by a letter', () => {
    const { article } = read(`'I have time': a baker on ninety years of bread

By Ada Berg

Hilde Corn is ninety and bakes every morning. We met her at the oven.

Q. Why don't you stop?

A. Because the oven would go cold.

Q. And when you are ill?

A. Then the oven bakes alone. It knows how. It has done so for a hundred years, and nobody complained.

This interview has been edited for length and clarity.
`);
    expect(article.genre).toBe('interview');
    expect(article.body.slice(0, 4)).toMatchObject([
      { role: 'question', speaker: 'Q' },
      { role: 'answer', speaker: 'A' },
      { role: 'question', speaker: 'Q' },
      { role: 'answer', speaker: 'A' },
    ]);
  });
});

describe('what stands about a text', () => {
  const gulls = `OPINION

The town that counts its gulls

A small office keeps a long list. It may be the last of its kind.
The mayor wants to close it.

By Ada Berg, Science Correspondent, and Carl Dorn | Porthaven

Published 03/04/2024 9:05 AM ET
Updated 03/05/2024 1:15 PM ET

The gull counter at rest. (Eva Falk / Harbour Pictures)

According to Jane Poll, the office has counted gulls since 1911. "We never missed a day," said Poll, who runs it.

"It is a waste of money," Mayor Tom Reed told the council. "Nobody reads the list."

Key facts

Founded: 1911
Staff: 3
Gulls: 4,012

The council will vote in May.

Year      Gulls     Staff
1911      8,210     12
1960      6,004     7
2024      4,012     3

"We never missed a day"
— Jane Poll, gull counter

The list is kept in a cupboard.

Editor's note: This article was amended on 6 March 2024 to correct the number of gulls.

Additional reporting by Eva Falk.

Ada Berg writes about birds. Follow her at @adaberg.
`;
  it('has a deck of more than one paragraph, and days in the order of the region', () => {
    const { article, issues } = read(gulls, 'en-US');
    expect(article.lead.map(({ text }) => text)).toEqual([
      'A small office keeps a long list. It may be the last of its kind.',
      'The mayor wants to close it.',
    ]);
    expect(article.byline?.parties.map(({ name }) => name)).toEqual(['Ada Berg', 'Carl Dorn']);
    expect(article.dates.published?.value).toBe('2024-03-04T09:05:00-05:00');
    expect(issues.map(({ code }) => code)).not.toContain('date.ambiguous');
    expect(read(gulls, 'en-GB').article.dates.published?.value).toContain('2024-04-03');
    expect(article.leadMedia).toMatchObject([{ credit: { text: 'Eva Falk / Harbour Pictures' } }]);
  });

  it('a date of figures alone is a date, and its doubt is told', () => {
    const { article, issues } = read(`Council votes for the bridge

03/04/2024

The council voted for a new bridge on Tuesday night, after a long debate about money and time.

Work begins in autumn.
`);
    expect(article.dates.published?.value).toBe('2024-04-03');
    expect(issues.map(({ code }) => code)).toContain('date.ambiguous');
  });

  it('two sections may be a kicker; a speaker’s sentence ends at its stop', () => {
    const { article } = read(`KULTUR | Musik

Die Orgel, die nicht schweigen will

Ein Kantor, drei Manuale und ein Motor aus dem Jahr 1911: Besuch in Altkirchen

Von Eva Falk (Text) und Carl Dorn (Fotos), Altkirchen

Veröffentlicht am 04.03.2024 um 06:00 Uhr, aktualisiert am 05.03.2024 um 17:15 Uhr

Der Kantor an der Orgel | Bild: Carl Dorn / Der Hafenbote

Die Orgel von Altkirchen spielt seit 1911. Laut Kantor Jan Huber hat sie nur einmal geschwiegen, und zwar im Winter 1947.

„Sie hat ihren eigenen Willen“, sagt Huber. Anna Weber vom Förderverein meint: „Ohne sie wäre das Dorf ein anderes.“

ZUR PERSON

Jan Huber, 61, ist seit 1989 Kantor in Altkirchen. Er spielt jeden Morgen.

Zwei Register fehlen

Im Sommer werden die Pfeifen gereinigt. Danach fehlen zwei Register.

Korrektur: In einer früheren Fassung stand, die Orgel sei von 1921.

Transparenzhinweis: Die Autorin singt im Chor.

© 2024 Der Hafenbote. Alle Rechte vorbehalten.

(dpa/ef)
`);
    expect(article.kicker?.text).toBe('KULTUR | Musik');
    expect(article.body[1]).toMatchObject({
      content: { marks: [{ speaker: 'Huber' }, { speaker: 'Anna Weber' }] },
    });
    expect(article.body).toContainEqual(expect.objectContaining({ type: 'box', role: 'profile' }));
    expect(article.notes?.map(({ kind }) => kind)).toEqual(['disclosure', 'copyright']);
  });

  it('a date that counts from the day of reading is left beside the one that does not', () => {
    const { article, ignored } = read(`Ponte velha fica fechada por mais um ano, diz prefeitura

Por Ana Bernardo, g1 Porto — São Paulo
05/03/2024 14h30  Atualizado há 2 horas

A prefeitura informou nesta terça-feira (5) que a ponte velha só será reaberta na próxima primavera.

"Falta dinheiro", disse o prefeito João Ribeiro, em entrevista coletiva.

Segundo Maria Costa, moradora do bairro, o desvio é longo.

Foto: Carlos Duarte/Agência Porto

Leia também: Barcas voltam a operar
`);
    expect(article.dates.published?.value).toContain('2024-03-05T14:30');
    expect(article.dates.modified).toBeUndefined();
    expect(ignored).toContain('Atualizado há 2 horas');
    expect(article.lead[0]?.text).toMatch(/^A prefeitura/);
  });

  it('columns set apart by blanks are a table', () => {
    const { article } = read(`Harbour prices fall

By Ada Berg

Prices at the harbour fell again in March, the office said on Monday, and fish was cheaper than ever.

Fish        Price    Change
Herring     2.10     -0.20
Cod         4.80     -0.35
Eel         9.00     +0.10

The office will publish new figures in April.
`);
    expect(article.body[0]).toMatchObject({ type: 'table', rows: { length: 3 }, head: [{ length: 3 }] });
  });

  it('a language that there are no words of is kept as it was named, and an issue says so', () => {
    const { article, issues } = read(
      `Újabb egy évig zárva marad a régi híd

2024. március 5. 14:30

A városi tanács kedden úgy döntött, hogy a folyón átívelő régi híd jövő tavaszig nem nyílik meg. A munkálatokhoz még hárommillió hiányzik.

A kereskedők aggódnak.
`,
      'hu',
    );
    expect(article.language).toBe('hu');
    expect(issues.map(({ code }) => code)).toContain('language.unknown');
  });

  it('a name beside the date signs, however far down a pasted page it stands', () => {
    const { article } = read(`Saltar al contenido
Inicio
Política
Economía
Deportes
Iniciar sesión
Suscríbete
Deportes
El club del puerto gana por primera vez
Ana Bernal
5 mar 2024 - 14:30 CET
Compartir en Facebook
Compartir en WhatsApp
El portero celebra el gol. Foto: Carlos Durán
El club del puerto ganó el domingo por primera vez en esta temporada, con un gol en el último minuto.
Publicidad
El entrenador dijo que era cuestión de tiempo.
Más información
La liga cambia el calendario
Comentarios
Aviso legal
`);
    expect(article.byline?.parties.map(({ name }) => name)).toEqual(['Ana Bernal']);
    expect(article.kicker?.text).toBe('Deportes');
  });
});

describe('several articles in one text', () => {
  it('may be numbered', () => {
    const text = `1. Council votes for the bridge
By Ada Berg
March 5, 2024

The council voted for a new bridge on Tuesday night, after a long debate about money and time.

2. Bakery closes after a century
By Carl Dorn
March 5, 2024

The bakery at the market will close at Easter. The owner found nobody to take over the ovens, he said.

3. Dockers walk out
By Eva Falk
March 6, 2024

Dock workers walked off the job on Tuesday after talks over night shifts broke down in the harbour.
`;
    expect(read(text).issues.map(({ code }) => code)).toContain('input.several-articles');
    const all = splitArticles(text);
    expect(all.map((part) => part.text).join('')).toBe(text);
    expect(all.map((part) => read(part.text).article.byline?.parties[0]?.name)).toEqual([
      'Ada Berg',
      'Carl Dorn',
      'Eva Falk',
    ]);
  });
  it('are none where the numbers are those of a list', () => {
    const text =
      'Three things\n\n1. Watch the boats\n\nThey go out in any weather.\n\n2. Eat fish soup\n\nIt is from 1911.\n\n3. Read\n\nBring a blanket.';
    expect(splitArticles(text)).toHaveLength(1);
  });
});

it('a deck that a front matter declares and the text says again is there once', () => {
  const { article } = read(
    '---\ntitle: Ferry company drops the night service\nsubtitle: Islanders say they were not asked\n---\n\n# Ferry company drops the night service\n\n*Islanders say they were not asked*\n\nThe company will not sail after ten from May on, it said on Monday, and nobody on the islands was asked.',
  );
  expect(article.lead.map(({ text }) => text)).toEqual(['Islanders say they were not asked']);
  expect(article.body).toHaveLength(1);
});

describe('notes and credits among paragraphs', () => {
  const about = (line: string) =>
    `A bridge for the old town\n\nThe council voted by a wide margin for a new bridge on Tuesday night.\n\nThe work will begin in the autumn and should last two years, said the mayor.\n\n${line}\n\nNobody left before the votes were counted, and it was late when they were.\n`;
  it.each([
    ['This article was amended on 6 March 2024. An earlier version gave a wrong year for the bridge.', 'corrections'],
    ['Correction: An earlier version gave a wrong year for the bridge, and a wrong name for the mayor.', 'corrections'],
    ["Editor's note: Two of the people in this text asked us to leave out their names, and we have done so.", 'notes'],
  ] as const)('%s', (line, field) => {
    const { article } = read(about(line));
    expect(article[field]).toHaveLength(1);
    expect(article.body).toHaveLength(2);
  });
  it.each(['Photo: Eva Falk/The Quay', 'Photograph: Eva Falk'])('%s', (line) => {
    expect(read(about(line)).article.body.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
  });
});
