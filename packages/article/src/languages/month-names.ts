/** Names of months as pages print them, all cases and short forms, January to December; the languages that most pages have. */
const rows = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty leden ledna led tammikuu tammikuuta ocak oca январь января янв січень січня січ ιανουάριος ιανουαρίου ιαν يناير كانون ינואר בינואר जनवरी tháng1 janvāra جانفي',
  'february feb februar feber février févr fév febrero febbraio fevereiro fev februari luty lutego lut únor února helmikuu helmikuuta şubat şub февраль февраля лютий лютого лют φεβρουάριος φεβρουαρίου φεβ فبراير شباط פברואר בפברואר फरवरी februāra фебруари فيفري',
  'march mar märz maerz mär mrz mars marzo março marco maart mrt marzec marca březen března bře marts maaliskuu maaliskuuta mart март марта мар березень березня бер μάρτιος μαρτίου μαρ مارس آذار מרץ במרץ मार्च maret mac',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub huhtikuu huhtikuuta nisan nis апрель апреля апр квітень квітня квіт απρίλιος απριλίου απρ أبريل نيسان אפריל באפריל अप्रैल aprīļa أفريل افريل',
  'may mai mayo maggio mag maio mei maj maja květen května kvě toukokuu toukokuuta mayıs мая май травень травня трав μάιος μαΐου μαϊου مايو أيار מאי במאי मई maija ماي मे',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června kesäkuu kesäkuuta haziran haz июнь июня июн червень червня черв ιούνιος ιουνίου ιουν يونيو حزيران יוני ביוני जून jūnija جوان',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca lip červenec července heinäkuu heinäkuuta temmuz tem июль июля июл липень липня лип ιούλιος ιουλίου ιουλ يوليو تموز יולי ביולי जुलाई jūlija julai جويلية يوليوز',
  'august aug août aout agosto ago augustus sierpień sierpnia sie srpen srpna srp elokuu elokuuta ağustos ağu август августа авг серпень серпня серп αύγουστος αυγούστου αυγ أغسطس آب אוגוסט באוגוסט अगस्त agustus agu avqust ogos أوت غشت',
  'september sep sept septembre septiembre setiembre settembre set wrzesień września wrz září zář syyskuu syyskuuta eylül eyl сентябрь сентября сен сент вересень вересня вер σεπτέμβριος σεπτεμβρίου σεπ سبتمبر أيلول ספטמבר בספטמבר सितंबर सितम्बर شتنبر',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października paź říjen října říj lokakuu lokakuuta ekim eki октябрь октября окт жовтень жовтня жовт οκτώβριος οκτωβρίου οκτ أكتوبر تشرين אוקטובר באוקטובר अक्टूबर listopada',
  'november nov novembre noviembre novembro listopad listopadu lis marraskuu marraskuuta kasım kas ноябрь ноября ноя листопада лист νοέμβριος νοεμβρίου νοε نوفمبر נובמבר בנובמבר नवंबर नवम्बर نونبر',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru prosinec prosince pro desember joulukuu joulukuuta aralık ara декабрь декабря дек грудень грудня груд δεκέμβριος δεκεμβρίου δεκ ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर desember des disember دجنبر',
];

/** Month (1–12) by its name in lower case, whatever the language. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  rows.flatMap((row, i) => row.split(' ').map((name) => [name, i + 1] as const)),
);

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

/** Month (1–12) by its name in lower case: as most pages print it, else in the page's own language. */
export function monthIn(name: string, language: string | undefined): number | undefined {
  const tag = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  return monthNames.get(name) ?? (/^[a-z]{2,3}$/.test(tag) && name.length > 2 ? monthsOf(tag).get(name) : undefined);
}
