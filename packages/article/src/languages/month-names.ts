/** Names of months as pages print them, all cases, January to December; English short forms, and those that no name begins with. */
const rows = [
  'january jan januar jänner janvier enero gennaio janeiro januari styczeń stycznia leden ledna tammikuu tammikuuta ocak январь января січень січня كانون tháng1 جانفي',
  'february feb februar feber février febrero febbraio fevereiro februari luty lutego února helmikuu helmikuuta şubat февраль февраля лютий лютого شباط फरवरी фебруари فيفري',
  'march mar märz maerz mrz mars marzo março marco maart mrt marzec marca březen března marts maaliskuu maaliskuuta марта березень березня آذار maret mac',
  'april apr avril abril aprile kwiecień kwietnia duben dubna huhtikuu huhtikuuta nisan апрель апреля квітень квітня نيسان أفريل افريل',
  'may mai maj mayo maggio maio mei maja květen května toukokuu toukokuuta mayıs мая май травень травня أيار मे',
  'june jun juin junio giugno junho czerwiec czerwca červen června kesäkuu kesäkuuta haziran июнь июня червень червня حزيران جوان',
  'july jul juillet julio luglio julho lipiec lipca červenec července heinäkuu heinäkuuta temmuz июль июля липень липня تموز julai جويلية يوليوز',
  'august aug août aout agosto augustus sierpień sierpnia srpen srpna elokuu elokuuta ağustos август августа серпень серпня آب agustus avqust ogos أوت غشت',
  'september sep sept septembre septiembre setiembre settembre wrzesień września září syyskuu syyskuuta eylül сентябрь сентября вересень вересня أيلول सितम्बर شتنبر',
  'october oct oktober octobre octubre ottobre outubro październik października říjen října lokakuu lokakuuta ekim октябрь октября жовтень жовтня تشرين',
  'november nov novembre noviembre novembro listopad listopadu lis marraskuu marraskuuta kasım ноябрь ноября листопада नवम्बर نونبر',
  'december dec dezember décembre diciembre dicembre dezembro grudzień grudnia prosinec prosince desember joulukuu joulukuuta aralık декабрь декабря грудень грудня दिसम्बर desember disember دجنبر',
];

const named = new Map<string, number>();
/** By three to five letters of a name; 0 where names of two months have them. */
const shortened = new Map<string, number>();
for (const [i, row] of rows.entries())
  for (const name of row.split(' ')) {
    named.set(name, i + 1);
    for (let end = 3; end < 6; end++) {
      const letters = name.slice(0, end);
      shortened.set(letters, (shortened.get(letters) ?? i + 1) === i + 1 ? i + 1 : 0);
    }
  }

/** Whether a word in lower case is a month and hardly anything else. */
export const isMonth = (word: string): boolean => named.has(word);

const shapes: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];
/** Months of languages that the table has not, as the runtime knows them; those of languages met. */
const learned = new Map<string, ReadonlyMap<string, number>>();
/** Languages whose months are kept at hand. */
const mostLearned = 60;

/** A name without accents, the dot behind it, and what Hebrew sets before it. */
const plain = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]|\.$|^ב(?=.{3})/g, '');

function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = learned.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const tag of Intl.DateTimeFormat.supportedLocalesOf([language, `${language}-Latn`]))
    for (const shape of shapes) {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...shape, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2023, month)).find(({ type }) => type === 'month')?.value;
        if (name !== undefined) names.set(plain(name.toLowerCase()), month + 1);
      }
    }
  if (learned.size >= mostLearned) learned.clear();
  learned.set(language, names);
  return names;
}

/** A month by its name less one or two letters of its case: that of the one month whose names begin so. */
function monthLike(written: string, months: ReadonlyMap<string, number>): number | undefined {
  const name = plain(written);
  for (let cut = 0; cut < 3 && name.length - cut > 2; cut++) {
    const letters = name.slice(0, name.length - cut);
    const found = new Set<number>();
    for (const [known, month] of months) if (known.startsWith(letters)) found.add(month);
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

/** The language that most pages in a script are in. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u0600-\u06ff]/, 'ar'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0e00-\u0e7f]/, 'th'],
];

/** Month (1–12) by its name in lower case or a short form of it: as most pages print it, or in the page's own language. */
export function monthIn(name: string, language: string | undefined): number | undefined {
  const tag = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  const spoken = scripts.find(([letters]) => letters.test(name))?.[1];
  return (
    named.get(name) ??
    (/^[a-z]{2,3}$/.test(tag) && tag !== 'en' && name.length > 2 ? monthLike(name, monthsOf(tag)) : undefined) ??
    (spoken === undefined ? undefined : monthLike(name, monthsOf(spoken))) ??
    (shortened.get(name) || undefined)
  );
}
