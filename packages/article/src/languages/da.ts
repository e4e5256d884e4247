import { languagePack } from './pack.ts';

export const danish = languagePack({
  language: 'da',
  letters: 'æøå',
  functionWords:
    'og|at|det|den|som|på|til|af|for|ikke|med|har|var|han|hun|blev|efter|også|ved|fra|er|der|et|være|kan|vil|skal|eller|mod|mellem|uden|hvor|hvad|når|nu|sig|siger|havde|meget|over|bliver|ud|op|kun|deres|hvis|blandt|ifølge|mere|i|en|men|fordi|ingen|ind|flere',
  months:
    'januar,jan|februar,feb,febr|marts,mar|april,apr|maj|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|december,dec',
  weekdays: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|man|tir|ons|tor|tors|fre|lør|søn',
  numericOrder: 'dmy',
  dateWords: 'den|d',
  hours: 'kl|klokken',
  dateLabels: {
    published: 'publiceret|offentliggjort|udgivet|udgivelsesdato|dato|oprettet|sendt',
    modified:
      'opdateret|senest opdateret|sidst opdateret|opdatering|ændret|senest ændret|sidst ændret|redigeret|revideret',
    asOf: 'status pr|opgjort|opgjort pr|pr',
    embargoedUntil: 'embargo|embargo til|klausuleret til|må ikke offentliggøres før',
    expires: 'gyldig til|tilgængelig til|udløber',
  },
  zone: 'Europe/Copenhagen',
  byline: {
    by: 'af|skrevet af|tekst|tekst af|forfatter|forfattere|journalist|interview af|analyse af|en reportage af',
    and: 'og|&',
    roles:
      'journalist|korrespondent|redaktør|chefredaktør|reporter|skribent|kommentator|debatredaktør|anmelder|praktikant|analytiker',
  },
  organizationWords:
    'redaktionen|redaktion|nyhedsbureau|bureau|avis|avisen|tidende|nyheder|presse|ritzau|radio|hold|forlag|forening|universitet|ministeriet|kommune|aps',
  sections:
    'politik|indland|udland|verden|danmark|europa|økonomi|erhverv|penge|børs|samfund|kultur|sport|fodbold|håndbold|cykling|tennis|videnskab|viden|teknologi|sundhed|klima|miljø|uddannelse|rejser|debat|mening|meninger|kommentar|analyse|interview|reportage|portræt|leder|kronik|klumme|anmeldelse|nekrolog|mindeord|nyheder|seneste nyt|baggrund|liv|livsstil|mad|mode|bøger|film|musik|teater|medier|ret|krimi|forsvar|energi|transport|bolig|indvandring|lokalt|vejr|historie|religion|biler|faktatjek',
  picture: {
    credit:
      'foto|fotos|billede|billeder|fotograf|kilde|illustration|grafik|kort|arkivfoto|pressefoto|video|copyright|©',
    handout: 'pressefoto|pr-foto|stillet til rådighed',
    courtesy: 'venligst udlånt|privat',
    archive: 'arkiv',
  },
  programme: {
    labels: 'dette emne blev sendt|indslaget blev sendt|udsendelsen blev sendt|om dette emne',
    verbs: 'sendt|sendte|sender|rapporterede|fortalte',
    prepositions: 'på|i|af|den',
  },
  corrections: {
    correction:
      'rettelse|berigtigelse|i en tidligere version|i en tidligere udgave|artiklen er rettet|artiklen er blevet rettet',
    clarification: 'præcisering',
    update: 'opdatering|artiklen er opdateret|artiklen opdateres',
    retraction: 'tilbagetrækning|dementi|trukket tilbage',
  },
  notes: {
    editorial: 'redaktionel note|redaktionens note|red|note',
    disclosure: 'habilitet|oplysning',
    copyright: '©|copyright|alle rettigheder forbeholdes',
  },
  fields: {
    headline: 'overskrift emne rubrik',
    lead: 'manchet underrubrik',
    byline: 'forfatter skribent af',
    published: 'dato',
    body: 'tekst brødtekst',
  },
  chrome: {
    share:
      'del|del artikel|del artiklen|del på facebook|del på twitter|kopier link|udskriv|gem|lyt|lyt til artiklen|facebook|twitter|whatsapp|linkedin|e-mail',
    navigation:
      'emner|emneord|forside|forsiden|menu|søg|gå til indhold|spring til indhold|til toppen|tilbage|log ind|log på|opret konto|min konto|kontakt|privatlivspolitik|læs mere|vis mere|næste artikel|forrige artikel',
    related:
      'læs også|se også|relaterede artikler|relateret|mest læste|mest læst|mere om emnet|måske er du interesseret i',
    promotion: 'bliv abonnent|køb abonnement|abonner|nyhedsbrev|tilmeld dig…|hent appen',
    advertisement: 'annonce|reklame|sponsoreret|artiklen fortsætter efter annoncen',
    consent: 'vi bruger cookies…|dette website bruger cookies…|accepter alle|tillad alle',
    comments: 'kommentarer|vis kommentarer|skriv en kommentar|deltag i debatten',
  },
  layout: {
    speech: 'siger|sagde|sagde også|fortæller|fortalte|skriver|forklarer|forklarede|mener|understreger|ifølge',
    boxes: {
      facts: 'fakta|tal og fakta|i tal',
      keypoints: 'kort fortalt|det vigtigste|overblik',
      background: 'baggrund|baggrunden|tidslinje',
      profile: 'hvem er|portræt|om forfatteren',
      explainer: 'forklaring|hvad er',
    },
    press: {
      release: 'pressemeddelelse',
      contact: 'pressekontakt|kontakt|yderligere oplysninger',
      about: 'om',
      editors: 'note til redaktionen|til redaktionen',
    },
    credits: 'reporter|med bidrag fra',
    furniture: {
      'reading time': 'læsetid…',
      'relative time': 'timer siden|minutter siden|dage siden|min. siden|t. siden',
      newsletter: 'afmeld|afmeld nyhedsbrev|se i browser|du modtager denne e-mail…',
    },
  },
});
