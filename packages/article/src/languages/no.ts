import { languagePack } from './pack.ts';

export const norwegian = languagePack({
  language: 'no',
  letters: 'æøå',
  functionWords:
    'og|at|det|den|som|på|til|av|for|ikke|med|har|var|han|hun|ble|etter|også|ved|fra|er|der|et|være|kan|vil|skal|eller|mot|mellom|uten|hvor|hva|når|nå|seg|sier|hadde|mye|over|blir|ut|opp|bare|deres|hvis|blant|ifølge|mer|noe|i|en|men|fordi|ingen|inn|flere',
  variants: {
    nn: 'ikkje|eg|ein|dei|frå|noko|berre|meir|kva|korleis|vart|vere|sjølv|òg|nokon|hjå|seier|fleire',
  },
  months:
    'januar,jan|februar,feb,febr|mars,mar|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|desember,des',
  weekdays: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|man|tir|ons|tor|tors|fre|lør|søn|tysdag|laurdag|sundag',
  numericOrder: 'dmy',
  dateWords: 'den|i',
  hours: 'kl|klokken|klokka',
  dateLabels: {
    published: 'publisert|offentliggjort|utgitt|publiseringsdato|dato|opprettet|sendt',
    modified: 'oppdatert|sist oppdatert|oppdatering|endret|sist endret|redigert|revidert',
    asOf: 'status per|per|situasjonen per',
    embargoedUntil: 'embargo|embargo til|sperrefrist|sperrefrist til',
    expires: 'gyldig til|tilgjengelig til|utløper',
  },
  zone: 'Europe/Oslo',
  byline: {
    by: 'av|skrevet av|tekst|tekst av|forfatter|journalist|intervju av|analyse av|reportasje av',
    and: 'og|&',
    roles:
      'journalist|korrespondent|redaktør|sjefredaktør|ansvarlig redaktør|reporter|skribent|kommentator|utenriksmedarbeider|anmelder',
  },
  organizationWords:
    'redaksjonen|redaksjon|nyhetsbyrå|byrå|avis|avisen|avisa|nyheter|presse|ntb|radio|forlag|forening|universitet|kommune|tidende|blad',
  sections:
    'politikk|innenriks|utenriks|verden|norge|europa|økonomi|næringsliv|penger|børs|samfunn|kultur|sport|fotball|håndball|langrenn|vitenskap|forskning|teknologi|helse|klima|miljø|utdanning|reise|debatt|meninger|kommentar|kronikk|analyse|intervju|reportasje|portrett|leder|anmeldelse|nekrolog|minneord|nyheter|siste nytt|bakgrunn|livsstil|mat|mote|bøker|film|musikk|teater|medier|krim|forsvar|energi|samferdsel|bolig|innvandring|lokalt|vær|historie|religion|motor|faktasjekk',
  picture: {
    credit: 'foto|bilde|bilder|fotograf|kilde|illustrasjon|grafikk|kart|arkivfoto|pressefoto|video|copyright|©',
    handout: 'pressefoto|stilt til disposisjon',
    courtesy: 'privat|gjengitt med tillatelse',
    archive: 'arkiv',
  },
  programme: {
    labels: 'dette temaet ble sendt|innslaget ble sendt|sendingen ble sendt|om dette temaet',
    verbs: 'sendt|sendte|sender|rapporterte|meldte',
    prepositions: 'på|i|av|den',
  },
  corrections: {
    correction: 'rettelse|korreksjon|beriktigelse|i en tidligere versjon|artikkelen er rettet|saken er rettet',
    clarification: 'presisering',
    update: 'oppdatering|saken er oppdatert|artikkelen er oppdatert|saken oppdateres',
    retraction: 'dementi|tilbaketrekking',
  },
  notes: {
    editorial: 'redaksjonell merknad|redaksjonens merknad|red. anm|merknad',
    disclosure: 'habilitet|opplysning',
    copyright: '©|copyright|alle rettigheter forbeholdt',
  },
  fields: {
    headline: 'tittel overskrift emne',
    lead: 'ingress',
    byline: 'forfatter av',
    published: 'dato',
    body: 'tekst brødtekst',
  },
  chrome: {
    share:
      'del|del artikkel|del artikkelen|del saken|del på facebook|del på twitter|kopier lenke|skriv ut|lagre|lytt|facebook|twitter|whatsapp|linkedin|e-post',
    navigation:
      'emner|stikkord|hjem|forside|forsiden|meny|søk|hopp til innhold|gå til innhold|til toppen|tilbake|logg inn|opprett konto|min side|kontakt|kontakt oss|personvern|les mer|vis mer|neste artikkel|forrige artikkel',
    related: 'les også|se også|relaterte artikler|relaterte saker|mest lest|mer om temaet|flere saker',
    promotion: 'bli abonnent|kjøp abonnement|abonner|nyhetsbrev|meld deg på…|last ned appen',
    advertisement: 'annonse|reklame|sponset innhold|artikkelen fortsetter under annonsen',
    consent: 'vi bruker cookies…|vi bruker informasjonskapsler…|godta alle|aksepter alle',
    comments: 'kommentarer|vis kommentarer|skriv en kommentar|delta i debatten',
  },
  layout: {
    speech: 'sier|sa|forteller|fortalte|skriver|forklarer|forklarte|mener|understreker|opplyser|seier|ifølge',
    boxes: {
      facts: 'fakta|tall og fakta|i tall',
      keypoints: 'kort fortalt|kortversjonen|det viktigste',
      background: 'bakgrunn|bakgrunnen|tidslinje',
      profile: 'hvem er|profil|om forfatteren',
      explainer: 'forklaring|hva er',
    },
    press: {
      release: 'pressemelding',
      contact: 'pressekontakt|kontakt|kontaktperson',
      about: 'om',
      editors: 'til redaksjonen|merknad til redaksjonen',
    },
    credits: 'med bidrag fra',
    furniture: {
      'reading time': 'lesetid…',
      'relative time': 'timer siden|minutter siden|dager siden|min siden|for # timer siden|for # minutter siden',
      newsletter: 'meld deg av|avslutt abonnement|vis i nettleser|du mottar denne e-posten…',
    },
  },
});
