import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseText } from '../text.ts';
import { languages } from './index.ts';

/** Who signs the article of each language. */
const authors: Readonly<Record<string, string>> = {
  ar: 'سلمى الجبل',
  cs: 'Anna Bergová',
  da: 'Anna Bjerg',
  de: 'Anna Berg',
  el: 'Γιάννη Βουνού',
  en: 'Anna Berg',
  es: 'Ana Bernal',
  fi: 'Anna Koski',
  fr: 'Anne Berger',
  he: 'חנה הררי',
  hi: 'अंजलि पर्वत',
  id: 'Ani Bukit',
  it: 'Anna Bergamo',
  ja: '山田花子',
  ko: '김하나',
  nl: 'Anna Bergsma',
  no: 'Anna Berg',
  pl: 'Anna Bergowska',
  pt: 'Ana Bernardo',
  ro: 'Ana Munteanu',
  ru: 'Анна Бергова',
  sv: 'Anna Berg',
  tr: 'Ayşe Dağ',
  uk: 'Ганна Бергова',
  vi: 'Nguyễn Thị An',
  zh: '王小河',
};

/** A lead of a few words and a second sentence: little to tell a language by. */
const snippets: Readonly<Record<string, string>> = {
  cs: 'Policie v noci uzavřela most přes řeku. Nikdo nebyl zraněn, ale provoz se zastavil na několik hodin a lidé museli jít pěšky.',
  da: 'Politiet lukkede broen i nat, fordi en lastbil var kørt ind i rækværket. Ingen kom til skade, men trafikken stod stille i flere timer.',
  de: 'Die Polizei hat die Brücke in der Nacht gesperrt. Niemand wurde verletzt, aber der Verkehr stand für mehrere Stunden still.',
  en: 'The police closed the bridge in the night. Nobody was hurt, but the traffic stood still for several hours and people had to walk.',
  es: 'La policía cerró el puente durante la noche. Nadie resultó herido, pero el tráfico se detuvo por varias horas y la gente tuvo que caminar.',
  fi: 'Poliisi sulki sillan yöllä, koska kuorma-auto oli ajanut kaiteeseen. Kukaan ei loukkaantunut, mutta liikenne oli pysähdyksissä monta tuntia.',
  fr: 'La police a fermé le pont dans la nuit. Personne n’a été blessé, mais la circulation est restée arrêtée pendant plusieurs heures.',
  id: 'Polisi menutup jembatan itu pada malam hari. Tidak ada yang terluka, tetapi lalu lintas berhenti dan warga harus berjalan kaki.',
  it: 'La polizia ha chiuso il ponte nella notte. Nessuno è rimasto ferito, ma il traffico si è fermato per diverse ore e la gente è andata a piedi.',
  nl: 'De politie heeft de brug in de nacht afgesloten. Niemand raakte gewond, maar het verkeer stond urenlang stil en mensen moesten lopen.',
  no: 'Politiet stengte broen i natt fordi en lastebil hadde kjørt inn i rekkverket. Ingen ble skadet, men trafikken sto stille i flere timer.',
  pl: 'Policja zamknęła most w nocy. Nikt nie został ranny, ale ruch został wstrzymany na kilka godzin i ludzie musieli iść pieszo.',
  pt: 'A polícia fechou a ponte durante a noite. Ninguém ficou ferido, mas o trânsito parou por várias horas e as pessoas tiveram de andar.',
  ro: 'Poliția a închis podul în timpul nopții. Nimeni nu a fost rănit, dar circulația s-a oprit pentru câteva ore și oamenii au trebuit să meargă pe jos.',
  ru: 'Полиция закрыла мост ночью. Никто не пострадал, но движение остановилось на несколько часов, и людям пришлось идти пешком.',
  sv: 'Polisen stängde bron i natt eftersom en lastbil hade kört in i räcket. Ingen skadades, men trafiken stod stilla i flera timmar.',
  tr: 'Polis gece köprüyü kapattı. Kimse yaralanmadı ama trafik birkaç saat için durdu ve birçok kişi yürümek zorunda kaldı.',
  uk: 'Поліція закрила міст уночі. Ніхто не постраждав, але рух зупинився на кілька годин, і людям довелося йти пішки.',
  vi: 'Cảnh sát đã đóng cầu trong đêm. Không có ai bị thương nhưng giao thông dừng lại nhiều giờ và người dân phải đi bộ.',
};

const article = (code: string) =>
  readFileSync(new URL(`../../fixtures/languages/${code}.txt`, import.meta.url), 'utf8');

describe.each(languages.map(({ language }) => language))('an article in %s', (code) => {
  const text = article(code);
  const lines = text.split('\n');
  const parsed = parseText(text, { languages });

  it('is read whole, its language found', () => {
    const { article } = parsed;
    expect(article?.language).toBe(code);
    expect(article?.kicker?.text).toBe(lines[0]);
    expect(article?.headline.text).toBe(lines[1]);
    expect(article?.byline?.parties.map(({ name, kind }) => [name, kind])).toEqual([[authors[code], 'person']]);
    expect(article?.dates.published?.value).toMatch(/^2024-03-05T14:30:00/);
    expect(article?.dates.modified?.value).toMatch(/^2024-03-06T09:05:00/);
    expect(article?.lead.map(({ text }) => text)).toEqual([lines[7]]);
    expect(article?.body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'figure', 'paragraph']);
    expect(article?.body[3]).toMatchObject({ caption: {}, credit: { kind: 'photographer' } });
    expect(article?.corrections).toHaveLength(1);
  });

  it('is accounted for to the last character', () => {
    expect(parsed.evidence.ledger.map((row) => row.text).join('')).toBe(text);
    expect(
      parsed.evidence.ledger.filter((row) => row.kind === 'ignored' && row.text.trim() === lines[21]),
    ).toHaveLength(1);
  });
});

describe('the language of a text', () => {
  it.each(Object.entries(snippets))('is told from two sentences: %s', (code, text) => {
    expect(parseText(text, { languages }).article?.language).toBe(code);
  });

  it('is Norwegian by whichever of its names a caller calls it', () => {
    const text = article('no');
    for (const language of ['nb', 'nn-NO', 'no']) {
      const { article } = parseText(text, { languages, language });
      expect(article?.dates.published?.value).toMatch(/^2024-03-05T14:30/);
      expect(article?.language).toBe(language);
    }
  });

  it('is that of the headline’s script where another is quoted', () => {
    const text = `${article('ja')}\n\nThe sign on the bridge says "closed" in English, too, and nobody who comes from abroad can miss it.\n`;
    expect(parseText(text, { languages }).article?.language).toBe('ja');
  });
});

describe('a language that there is no pack of', () => {
  it.each(
    Object.entries({
      hr: 'Vlada je u četvrtak prihvatila novi zakon o obnovi. Premijer je rekao da će se radovi nastaviti i da su sredstva osigurana, ali da građani moraju biti strpljivi još nekoliko mjeseci.',
      sr: 'Влада је у четвртак усвојила нови закон о обнови. Премијер је рекао да ће се радови наставити и да су средства обезбеђена, али да грађани морају бити стрпљиви још неколико месеци.',
      sk: 'Vláda vo štvrtok schválila nový zákon o obnove. Premiér povedal, že práce budú pokračovať a že prostriedky sú zabezpečené, ale ľudia musia byť ešte niekoľko mesiacov trpezliví.',
      be: 'Урад у чацвер прыняў новы закон аб аднаўленні. Прэм’ер-міністр сказаў, што работы працягнуцца і што сродкі ёсць, але людзям трэба пачакаць яшчэ некалькі месяцаў.',
      et: 'Valitsus võttis neljapäeval vastu uue seaduse. Peaminister ütles, et tööd jätkuvad ja raha on olemas, kuid inimesed peavad veel mõne kuu kannatlikud olema. See ei ole lihtne.',
      fa: 'دولت روز پنجشنبه قانون جدید بازسازی را تصویب کرد. نخست‌وزیر گفت که کارها ادامه خواهد یافت و بودجه تأمین شده است، اما مردم باید چند ماه دیگر صبر کنند.',
      lt: 'Vyriausybė ketvirtadienį priėmė naują įstatymą. Premjeras sakė, kad darbai tęsis ir kad lėšos yra, tačiau žmonės turi būti kantrūs dar kelis mėnesius.',
    }),
  )('is not taken for a neighbour: %s', (code, text) => {
    const { article, issues } = parseText(text, { languages });
    expect(article?.language).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toContain('language.unknown');
    expect(parseText(text, { languages, language: code }).article?.language).toBe(code);
  });
});

describe('the written forms of a language', () => {
  it.each([
    [
      'nn',
      'Regjeringa vedtok torsdag ei ny lov. Statsministeren seier at arbeidet held fram og at pengane finst, men at folk ikkje må vente at alt er klart før om nokre månader. Dei som bur der, veit ikkje kva som skjer.',
    ],
    [
      'no',
      'Regjeringen vedtok torsdag en ny lov. Statsministeren sier at arbeidet fortsetter og at pengene finnes, men at folk ikke må vente at alt er klart før om noen måneder. De som bor der, vet ikke hva som skjer.',
    ],
    [
      'zh-Hant',
      '政府週四通過了新的重建法。總理說，工程將會繼續，資金已經到位，但是人們還要耐心等待幾個月，這對於許多家庭來說並不容易。',
    ],
    [
      'zh',
      '政府周四通过了新的重建法。总理说，工程将会继续，资金已经到位，但是人们还要耐心等待几个月，这对于许多家庭来说并不容易。',
    ],
  ])('are told apart: %s', (code, text) => {
    expect(parseText(text, { languages }).article?.language).toBe(code);
  });
});

describe('clocks, labels and zones in the words of a language', () => {
  it.each([
    ['fr', 'Mis à jour le 1er févr. 2024 à 8 h 05', 'modified', '2024-02-01T08:05'],
    ['fr', 'Modifié le 05/03/2024 à 14h', 'modified', '2024-03-05T14:00'],
    ['fr', 'Sous embargo jusqu’au 6 mars 2024, 18 h', 'embargoedUntil', '2024-03-06T18:00'],
    ['fr', 'Publié le 13 juil. 2023, à 9 h 07, mis à jour le 14 juil. 2023 à 10 h', 'modified', '2023-07-14T10:00'],
    ['es', 'Martes, 5 de septiembre de 2023 - 2:30 p. m.', 'published', '2023-09-05T14:30'],
    ['it', 'martedì 5 marzo 2024, ore 9', 'published', '2024-03-05T09:00'],
    ['pt', 'terça-feira, 5 de mar. de 2024 - 14h', 'published', '2024-03-05T14:00'],
    ['nl', '5 aug 2023, 9 uur', 'published', '2023-08-05T09:00'],
    ['ro', 'Sub embargo până la 6 martie 2024, ora 10', 'embargoedUntil', '2024-03-06T10:00'],
    ['ro', 'Actualizat: marţi, 5 mar. 2024, 14:30', 'modified', '2024-03-05T14:30:00+02:00'],
    ['cs', 'Vydáno 1. července 2023 v 7 hodin', 'published', '2023-07-01T07:00'],
    ['da', 'Sidst opdateret 5. maj 2023 klokken 9', 'modified', '2023-05-05T09:00'],
    ['sv', 'Publicerad den 12 okt. 2023 kl 8', 'published', '2023-10-12T08:00'],
    ['no', 'Oppdatert tysdag 5. mars 2024 klokka 14.30', 'modified', '2024-03-05T14:30'],
    ['fi', 'ti 5.3.2024 klo 9', 'published', '2024-03-05T09:00'],
    ['tr', '6 Mart 2024 saat 10.00’a kadar ambargolu', 'embargoedUntil', '2024-03-06T10:00'],
    ['ru', 'вторник, 5 дек. 2023, 14 ч. 30 мин.', 'published', '2023-12-05T14:30'],
    ['ar', 'آخر تحديث: ٥ مارس ٢٠٢٤، ٢:٣٠ مساءً', 'modified', '2024-03-05T14:30'],
    ['he', 'באמברגו עד 6 במרץ 2024, 10:00', 'embargoedUntil', '2024-03-06T10:00'],
    ['vi', 'Cập nhật lúc 2 giờ 30 chiều ngày 5/3/2024', 'modified', '2024-03-05T14:30'],
    ['zh', '二〇二四年三月二十五日', 'published', '2024-03-25'],
    ['zh', '更新於 2024/03/05 下午 02:30', 'modified', '2024-03-05T14:30'],
    ['zh', '發布：2024年3月5日 晚上8點半', 'published', '2024-03-05T20:30'],
    ['en', '2024-03-05 14:30 UTC+2', 'published', '2024-03-05T14:30:00+02:00'],
    ['en', 'Updated: 5 March 2024, 12 midnight', 'modified', '2024-03-05T00:00'],
  ] as const)('%s: %s', (language, line, field, value) => {
    const lines = article(language).split('\n');
    lines.splice(4, 2, line);
    const { article: read } = parseText(lines.join('\n'), { languages });
    expect(read?.dates[field]?.value.startsWith(value), JSON.stringify(read?.dates)).toBe(true);
  });
});

describe('by-lines in the words of a language', () => {
  it.each([
    ['de', 'Von unserer Korrespondentin Eva Falk, Brüssel', ['Eva Falk']],
    ['en', 'By Ada Ford in Porthaven and Carl Dorn in Kronstad', ['Ada Ford', 'Carl Dorn']],
    ['en', 'Words by Ada Ford, photographs by Eva Falk', ['Ada Ford', 'Eva Falk']],
    ['fr', 'Par Anne Berger (avec AFP)', ['Anne Berger', 'AFP']],
    ['es', 'Redacción / EFE', ['Redacción', 'EFE']],
    ['pl', 'Anna Bergowska, PAP', ['Anna Bergowska', 'PAP']],
    ['sv', 'Anna Ek/TT', ['Anna Ek', 'TT']],
    ['ru', 'Анна Бергова, Карл Дорн', ['Анна Бергова', 'Карл Дорн']],
    ['ar', 'إعداد: سلمى الجبل وكمال النهر', ['سلمى الجبل', 'كمال النهر']],
    ['he', 'מאת: חנה הררי ודוד נחל', ['חנה הררי', 'דוד נחל']],
    ['hi', 'अंजलि पर्वत और राहुल नदी', ['अंजलि पर्वत', 'राहुल नदी']],
    ['id', 'Reporter: Ani Bukit | Editor: Kadir Sungai', ['Ani Bukit', 'Kadir Sungai']],
    ['ja', '文・山田花子', ['山田花子']],
    ['ko', '김하나 기자 hana@paper.example', ['김하나']],
    ['ko', '서울=김하나 특파원', ['김하나']],
    ['zh', '作者：王小河　编辑：李大山', ['王小河', '李大山']],
  ])('%s: %s', (language, line, names) => {
    const lines = article(language).split('\n');
    lines.splice(3, 1, line);
    const { article: read } = parseText(lines.join('\n'), { languages, language });
    expect(read?.byline?.parties.map(({ name }) => name)).toEqual(names);
    expect(read?.headline.text).toBe(lines[1]);
  });

  it('a deck of names that the text speaks of is none', () => {
    const text =
      'A bridge for the old town\n\nNorth River Company\n\nThe company from the north bank wants to build over the river, and the council has asked for its plans by the end of the month.\n\nNobody objected.';
    expect(parseText(text, { languages }).article?.byline).toBeUndefined();
  });
});

describe('dates of eras and scripts', () => {
  it.each([
    ['ja', '公開：令和6年3月5日 午後2時30分', '2024-03-05T14:30:00+09:00'],
    ['ja', '公開：令和元年5月1日', '2019-05-01'],
    ['zh', '發布時間：民國113年3月5日 14:30', '2024-03-05T14:30:00'],
    ['ar', 'نشر في: الثلاثاء 5 آذار/مارس 2024 الساعة 14:30', '2024-03-05T14:30:00'],
    ['hi', 'प्रकाशित: ५ मार्च २०२४, रात 11:05 बजे', '2024-03-05T23:05:00+05:30'],
    ['ko', '입력: 2024.03.05. 오전 12:05', '2024-03-05T00:05:00+09:00'],
    ['vi', 'Đăng: Thứ ba, ngày 5/3/2024, 2:30 chiều', '2024-03-05T14:30:00+07:00'],
    ['ru', 'Опубликовано: 5 марта 2024, 14:30 МСК', '2024-03-05T14:30:00+03:00'],
  ])('%s: %s', (language, line, value) => {
    const lines = article(language).split('\n');
    lines.splice(4, 2, line);
    expect(parseText(lines.join('\n'), { languages, language }).article?.dates.published?.value).toBe(value);
  });
});

describe('language packs', () => {
  it('are twenty-six, each with an article', () => {
    expect(languages.map(({ language }) => language).sort()).toEqual(Object.keys(authors).sort());
  });

  /** Every list of a pack, by its path. */
  function listsOf(value: unknown, path: string): [string, readonly unknown[]][] {
    if (Array.isArray(value)) return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => listsOf(inner, `${path}/${key}`));
  }

  it.each(languages)('$language has a word under every label', (pack) => {
    expect(pack.months).toHaveLength(12);
    expect(pack.weekdays.length).toBeGreaterThanOrEqual(7);
    const { layout: _, ...labels } = pack;
    for (const [path, list] of listsOf(labels, '')) expect(list.length, `${pack.language}${path}`).toBeGreaterThan(0);
    for (const [path, list] of listsOf({ ...labels, months: pack.months.flat() }, ''))
      for (const word of list) expect(String(word).trim(), `${pack.language}${path}`).not.toBe('');
  });
});
