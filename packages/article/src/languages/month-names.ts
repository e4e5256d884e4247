/** Names of months as pages print them, all cases, January to December; English short forms, and those that no name begins with. */
const rows = [
  'january jan januar jänner janvier enero gennaio janeiro januari styczeń stycznia leden ledna tammikuu tammikuuta ocak январь января січень січня ιανουάριος ιανουαρίου يناير كانون ינואר בינואר जनवरी tháng1 janvāra جانفي',
  'february feb februar feber février febrero febbraio fevereiro februari luty lutego února helmikuu helmikuuta şubat февраль февраля лютий лютого φεβρουάριος φεβρουαρίου فبراير شباط פברואר בפברואר फरवरी februāra фебруари فيفري',
  'march mar märz maerz mrz mars marzo março marco maart mrt marzec marca březen března marts maaliskuu maaliskuuta марта березень березня μάρτιος μαρτίου مارس آذار מרץ במרץ मार्च maret mac',
  'april apr avril abril aprile kwiecień kwietnia duben dubna huhtikuu huhtikuuta nisan апрель апреля квітень квітня απρίλιος απριλίου أبريل نيسان אפריל באפריל अप्रैल aprīļa أفريل افريل',
  'may mai maj mayo maggio maio mei maja květen května toukokuu toukokuuta mayıs мая май травень травня μάιος μαΐου μαϊου مايو أيار מאי במאי मई maija मे',
  'june jun juin junio giugno junho czerwiec czerwca červen června kesäkuu kesäkuuta haziran июнь июня червень червня ιούνιος ιουνίου يونيو حزيران יוני ביוני जून jūnija جوان',
  'july jul juillet julio luglio julho lipiec lipca červenec července heinäkuu heinäkuuta temmuz июль июля липень липня ιούλιος ιουλίου تموز יולי ביולי जुलाई jūlija julai جويلية يوليوز',
  'august aug août aout agosto augustus sierpień sierpnia srpen srpna elokuu elokuuta ağustos август августа серпень серпня αύγουστος αυγούστου أغسطس آب אוגוסט באוגוסט अगस्त agustus avqust ogos أوت غشت',
  'september sep sept septembre septiembre setiembre settembre wrzesień września září syyskuu syyskuuta eylül сентябрь сентября вересень вересня σεπτέμβριος σεπτεμβρίου سبتمبر أيلول ספטמבר בספטמבר सितंबर सितम्बर شتنبر',
  'october oct oktober octobre octubre ottobre outubro październik października říjen října lokakuu lokakuuta ekim октябрь октября жовтень жовтня οκτώβριος οκτωβρίου أكتوبر تشرين אוקטובר באוקטובר अक्टूबर listopada',
  'november nov novembre noviembre novembro listopad listopadu lis marraskuu marraskuuta kasım ноябрь ноября листопада νοέμβριος νοεμβρίου نوفمبر נובמבר בנובמבר नवंबर नवम्बर نونبر',
  'december dec dezember décembre diciembre dicembre dezembro grudzień grudnia prosinec prosince desember joulukuu joulukuuta aralık декабрь декабря грудень грудня δεκέμβριος δεκεμβρίου ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर desember disember دجنبر',
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

function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = learned.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const tag of Intl.DateTimeFormat.supportedLocalesOf([language, `${language}-Latn`]))
    for (const shape of shapes) {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...shape, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2023, month)).find(({ type }) => type === 'month')?.value;
        if (name !== undefined) names.set(name.toLowerCase().replace(/\.$/, ''), month + 1);
      }
    }
  if (learned.size >= mostLearned) learned.clear();
  learned.set(language, names);
  return names;
}

/** Month (1–12) by its name in lower case or a short form of it: as most pages print it, or in the page's own language. */
export function monthIn(name: string, language: string | undefined): number | undefined {
  const tag = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  return (
    named.get(name) ??
    (/^[a-z]{2,3}$/.test(tag) && name.length > 2 ? monthsOf(tag).get(name) : undefined) ??
    (shortened.get(name) || undefined)
  );
}
