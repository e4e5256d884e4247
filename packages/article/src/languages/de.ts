import { languagePack } from './pack.ts';
import { germanSpeech } from './speech-words.ts';

export const german = languagePack({
  language: 'de',
  letters: 'äöüß',
  foreign: 'őűáí',
  functionWords:
    'der|die|das|und|ist|nicht|ein|eine|einen|einem|einer|zu|den|dem|des|mit|von|für|auf|im|sich|auch|wird|werden|wurde|sind|nach|bei|aus|hat|haben|war|wie|als|über|dass|oder|aber|noch|nur|um|zum|zur|vom|durch|mehr|vor|bis|sie|er|es|wir',
  months:
    'januar,jänner,jan,jän|februar,feber,feb|märz,maerz,mär,mrz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez',
  weekdays: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  numericOrder: 'dmy',
  dateWords: 'am|um|den|vom|der|gegen|ab',
  hours: 'uhr|h',
  dateLabels: {
    published:
      'veröffentlicht|veröffentlichung|erschienen|publiziert|datum|erstveröffentlichung|online seit|erstellt|gesendet',
    modified:
      'aktualisiert|zuletzt aktualisiert|letzte aktualisierung|aktualisierung|update|geändert|zuletzt geändert|letzte änderung|bearbeitet|zuletzt bearbeitet|überarbeitet',
    asOf: 'stand',
    embargoedUntil: 'sperrfrist|sperrfrist bis|gesperrt bis|embargo|frei ab|frei zur veröffentlichung ab',
    expires: 'gültig bis|verfügbar bis|online bis',
  },
  zone: 'Europe/Berlin',
  byline: {
    by: 'von|text|text von|das gespräch führte|das gespräch führten|das interview führte|das interview führten|interview|die fragen stellte|aufgezeichnet von|autor|autorin|autoren|ein gastbeitrag von|gastbeitrag von|ein bericht von|bericht von|eine reportage von|reportage von|ein kommentar von|kommentar von|eine analyse von|ein interview von|protokoll',
    and: 'und|sowie|&',
    roles:
      'korrespondent|korrespondentin|redakteur|redakteurin|reporter|reporterin|chefredakteur|chefredakteurin|autor|autorin|volontär|volontärin|redaktionsleiter|redaktionsleiterin',
  },
  organizationWords:
    'redaktion|agentur|verlag|nachrichten|zeitung|online|presse|team|rundfunk|studio|newsroom|verein|gmbh|ag|ministerium|tagblatt|tageblatt|anzeiger|post|kurier|fernsehen',
  sections:
    'politik|inland|ausland|wirtschaft|finanzen|börse|kultur|sport|wissen|wissenschaft|gesellschaft|panorama|medien|meinung|kommentar|analyse|interview|reportage|porträt|leitartikel|gastbeitrag|verteidigung|umwelt|klima|gesundheit|medizin|bildung|reise|technik|digital|netzwelt|auto|mobilität|verkehr|justiz|kriminalität|lokales|regional|region|stadt|leben|karriere|berufsleben|familie|essen|mode|geschichte|religion|literatur|musik|film|kunst|theater|fußball|basketball|handball|tennis|wetter|hintergrund|exklusiv|nachruf|nachrichten|news|eilmeldung|faktencheck|ratgeber|handbuch|energie|landwirtschaft|migration|europa|international|vermischtes|leute|boulevard|archiv',
  picture: {
    credit:
      'foto|fotos|bild|bilder|quelle|bildquelle|grafik|illustration|montage|copyright|©|credit|aufnahme|symbolbild|symbolfoto|archivbild|archivfoto|bildrechte|collage|screenshot|karte',
    handout: 'zur verfügung gestellt|handout|pressefoto|bereitgestellt|herausgegeben',
    courtesy: 'mit freundlicher genehmigung|privat',
    archive: 'archiv',
  },
  programme: {
    labels:
      'dieses thema im programm|dieser beitrag lief|dieser beitrag wurde gesendet|über dieses thema berichtete|über dieses thema berichten|mehr zum thema im programm|sendung|im programm',
    verbs: 'berichtete|berichteten|berichtet|berichten|sendete|sendet|lief|läuft',
    prepositions: 'in|im|am|um|auf|die|der|das',
  },
  corrections: {
    correction:
      'korrektur|korrekturhinweis|berichtigung|in einer früheren version|in einer früheren fassung|in einer vorherigen version|wir haben das korrigiert|wir haben den fehler korrigiert',
    clarification: 'klarstellung|präzisierung',
    update: 'update|nachtrag|aktualisierung',
    retraction: 'widerruf|richtigstellung|gegendarstellung',
  },
  notes: {
    editorial: 'anmerkung der redaktion|anm. d. red|anm. der red|hinweis der redaktion|redaktioneller hinweis|hinweis',
    disclosure: 'transparenzhinweis|offenlegung|in eigener sache',
    copyright: '©|(c)|copyright|alle rechte vorbehalten',
  },
  chrome: {
    share:
      'artikel merken|artikel verschenken|teilen|link kopieren|artikel teilen|drucken|merken|vorlesen|artikel anhören|anhören|facebook|whatsapp|twitter|e-mail|feedback|schriftgröße',
    navigation:
      'stichworte|tags|detailansicht öffnen|bild vergrößern|zum inhalt springen|themen|schlagworte|fehler melden|startseite|zur startseite|menü|suche|zum inhalt|zum hauptinhalt springen|direkt zum inhalt|nach oben|zurück|anmelden|login|abmelden|mein konto|impressum|datenschutz|kontakt|agb|weiterlesen|mehr anzeigen|nächster artikel|vorheriger artikel',
    related:
      'mehr zu diesem thema|lesen sie hier|mehr dazu|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|weitere artikel|passend dazu|meistgelesen|lesetipp',
    promotion:
      'jetzt abonnieren|newsletter|newsletter abonnieren|jetzt testen|jetzt anmelden|abonnieren|zum newsletter anmelden|jetzt kostenlos testen',
    advertisement: 'anzeige|werbung|- anzeige -|-anzeige-',
    consent:
      'wir verwenden cookies…|diese website verwendet cookies…|alle akzeptieren|cookies akzeptieren|cookie-einstellungen|zustimmen',
    comments: 'kommentare|kommentare anzeigen|kommentar schreiben|kommentare lesen|diskutieren sie mit',
  },
  layout: {
    nounsInCapitals: true,
    openings:
      'so|wie|was|wer|wo|wann|warum|wieso|weshalb|welche|welcher|welches|woher|wohin|wenn|der|die|das|ein|eine|einen|dieser|diese|dieses|darum|deshalb|hier|jetzt|nun|mit|von|nach|vor|bei|gegen|für|ohne|auf|im|in|am|aus|über|unter|zwischen|er|sie|es|wir|ich|ist|sind|kann|darf|muss|soll|hat|mehr|kein|keine|nur|noch|als|bis|trotz|wegen|seit',
    qualifierEndings: 'ische|ischer|isches|ischen|liche|licher|liches|lichen|ige|iger|iges',
    speech: germanSpeech,
    boxes: {
      facts: 'zahlen und fakten|daten und fakten|fakten|zahlen|steckbrief|infobox|info|service',
      keypoints: 'auf einen blick|das wichtigste in kürze|das wichtigste|kurz zusammengefasst|in kürze',
      background: 'hintergrund|zum hintergrund|was bisher geschah|chronologie',
      profile: 'zur person|zum autor|zur autorin|das unternehmen',
      explainer: 'stichwort|erklärt|gut zu wissen|was ist',
    },
    press: {
      release: 'pressemitteilung|presseinformation|medienmitteilung|presseaussendung',
      contact: 'pressekontakt|medienkontakt|kontakt|rückfragen|rückfragen bitte an|rückfragehinweis|ansprechpartner',
      about: 'über|zum unternehmen',
      editors:
        'hinweis an die redaktion|hinweis an die redaktionen|hinweise an die redaktion|redaktionelle hinweise|dpa-notizblock|notizblock|redaktionshinweis',
    },
    credits: 'mit material von|mitarbeit|unter mitarbeit von|quelle|quellen|aus dem englischen von',
    furniture: {
      newsletter:
        'newsletter abbestellen|im browser ansehen|im browser öffnen|newsletter im browser…|sie erhalten diese e-mail…|diese e-mail im browser…',
      'reading time': 'lesezeit…|lesedauer…|minuten lesezeit',
      'relative time': 'vor # minuten|vor # stunden|vor # tagen|vor # std|vor # min',
    },
    address: {
      words: 'du|dich|dir|dein|deine|deinen|deiner|ihr|euch|eure|euer',
      capitals: 'Sie|Ihnen|Ihr|Ihre|Ihren|Ihrer|Ihrem',
    },
  },
});
