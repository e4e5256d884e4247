/** Names of months as pages print them, all cases and short forms, January to December; languages of the news. */
const rows = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty leden ledna led januára tammikuu tammikuuta ocak oca январь января янв січень січня січ ιανουάριος ιανουαρίου ιαν يناير كانون ינואר בינואר जनवरी ianuarie siječnja јануар januára január janvāris sausio tháng1 มกราคม',
  'february feb februar feber février févr fév febrero febbraio febr fevereiro fev februari luty lutego lut únor února helmikuu helmikuuta şubat şub февраль февраля фев лютий лютого лют φεβρουάριος φεβρουαρίου φεβ فبراير شباط פברואר בפברואר फरवरी februarie veljače februára február กุมภาพันธ์',
  'march mar märz maerz mär mrz mars marzo março marco maart mrt marzec marca březen března bře marts maaliskuu maaliskuuta mart март марта мар березень березня бер μάρτιος μαρτίου μαρ مارس آذار מרץ במרץ मार्च maret martie ožujka március marec มีนาคม',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub huhtikuu huhtikuuta nisan nis апрель апреля апр квітень квітня квіт απρίλιος απριλίου απρ أبريل نيسان אפריל באפריל अप्रैल aprilie travnja április apríla เมษายน',
  'may mai mayo maggio mag maio mei maj maja květen května kvě toukokuu toukokuuta mayıs мая май травень травня трав μάιος μαΐου μαϊου مايو أيار מאי במאי मई svibnja május mája พฤษภาคม',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června kesäkuu kesäkuuta haziran haz июнь июня июн червень червня черв ιούνιος ιουνίου ιουν يونيو حزيران יוני ביוני जून iunie lipnja június júna มิถุนายน',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca lip červenec července heinäkuu heinäkuuta temmuz tem июль июля июл липень липня лип ιούλιος ιουλίου ιουλ يوليو تموز יולי ביולי जुलाई iulie srpnja július júla กรกฎาคม',
  'august aug août aout agosto ago augustus sierpień sierpnia sie srpen srpna srp elokuu elokuuta ağustos ağu август августа авг серпень серпня серп αύγουστος αυγούστου αυγ أغسطس آب אוגוסט באוגוסט अगस्त agustus agu kolovoza augusztus augusta สิงหาคม',
  'september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz září zář syyskuu syyskuuta eylül eyl сентябрь сентября сен сент вересень вересня вер σεπτέμβριος σεπτεμβρίου σεπ سبتمبر أيلول ספטמבר בספטמבר सितंबर सितम्बर septembrie rujna szeptember septembra กันยายน',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października paź říjen října říj lokakuu lokakuuta ekim eki октябрь октября окт жовтень жовтня жовт οκτώβριος οκτωβρίου οκτ أكتوبر تشرين אוקטובר באוקטובר अक्टूबर octombrie listopada október októbra ตุลาคม',
  'november nov novembre noviembre novembro listopad listopadu lis marraskuu marraskuuta kasım kas ноябрь ноября ноя листопада лист νοέμβριος νοεμβρίου νοε نوفمبر נובמבר בנובמבר नवंबर नवम्बर noiembrie studenoga novembra พฤศจิกายน',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru prosinec prosince pro desember joulukuu joulukuuta aralık ara декабрь декабря дек грудень грудня груд δεκέμβριος δεκεμβρίου δεκ ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर desember des decembrie prosinca decembra ธันวาคม',
];

/** Month (1–12) by its name in lower case, whatever the language. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  rows.flatMap((row, i) => row.split(' ').map((name) => [name, i + 1] as const)),
);
