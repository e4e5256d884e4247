import { languagePack } from './pack.ts';

export const italian = languagePack({
  language: 'it',
  letters: 'èàùòìé',
  functionWords:
    'il|lo|la|gli|le|di|del|della|dei|delle|dello|degli|nel|nella|nei|nelle|che|è|per|con|un|una|uno|non|sono|si|al|alla|ai|alle|dal|dalla|dai|sul|sulla|come|più|anche|ma|ha|hanno|stato|stata|tra|fra|dopo|da|questo|questa|suo|sua|loro|essere|e|ed|o|se|quando|dove|ancora|già|solo|perché|anni',
  months:
    'gennaio,gen,genn|febbraio,feb,febbr|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,sett,set|ottobre,ott|novembre,nov|dicembre,dic',
  weekdays: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun|mer|gio|ven|sab|dom',
  numericOrder: 'dmy',
  dateWords: 'il|la|lo|alle|all|ora|del|di|dal|al|e',
  hours: 'ore|h',
  dateLabels: {
    published:
      'pubblicato|pubblicata|pubblicazione|data di pubblicazione|data|prima pubblicazione|creato|scritto|postato|in onda',
    modified:
      'modifica|aggiornato|aggiornata|ultimo aggiornamento|aggiornamento|modificato|ultima modifica|agg|rivisto',
    asOf: 'situazione al|dati al|dati aggiornati al|alla data del',
    embargoedUntil: 'embargo|embargo fino al|sotto embargo fino al|da non pubblicare prima del',
    expires: 'valido fino al|disponibile fino al|scade',
  },
  zone: 'Europe/Rome',
  byline: {
    by: 'di|a cura di|scritto da|testo di|testo|autore|autrice|autori|pubblicato da|articolo di|servizio di|inchiesta di|analisi di|intervista di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente',
    and: 'e|ed|&',
    roles:
      'giornalista|corrispondente|inviato|inviata|redattore|redattrice|caporedattore|direttore|direttrice|editorialista|cronista|reporter|opinionista|critico|vicedirettore|collaboratore|collaboratrice',
  },
  organizationWords:
    'redazione|agenzia|agenzie|stampa|giornale|quotidiano|corriere|gazzetta|notizie|radio|televisione|rivista|settimanale|servizio|ufficio|università|ministero|associazione|comune|editore|ansa|adnkronos|srl|spa',
  sections:
    'politica|mondo|esteri|interni|italia|europa|economia|finanza|mercati|borsa|lavoro|imprese|società|cultura|sport|calcio|ciclismo|tennis|basket|motori|scienza|scienze|tecnologia|salute|clima|ambiente|istruzione|scuola|viaggi|opinioni|opinione|commento|commenti|analisi|intervista|interviste|reportage|inchiesta|ritratto|editoriale|recensione|necrologi|lettere|notizie|attualità|ultima ora|esclusiva|in diretta|approfondimento|vita|cucina|moda|libri|cinema|musica|teatro|televisione|tv|media|giustizia|cronaca|cronaca nera|polizia|difesa|sicurezza|energia|trasporti|casa|immigrazione|migranti|locale|regioni|meteo|storia|religione|auto|famiglia|spettacoli|spettacolo|verifica dei fatti',
  picture: {
    credit:
      'foto|fotografia|fotografie|immagine|immagini|credito|crediti|credit|fonte|illustrazione|infografica|grafico|mappa|cartina|montaggio|video|copyright|©',
    handout: 'fornita da|fornito da|ufficio stampa|handout',
    courtesy: 'per gentile concessione|cortesia',
    archive: 'archivio|repertorio',
  },
  programme: {
    labels:
      'questo servizio è andato in onda|questo tema è andato in onda|la puntata è andata in onda|di questo tema ha parlato|andato in onda',
    verbs: 'in onda|trasmesso|trasmessa|trasmette|ha parlato',
    prepositions: 'su|in|il|la|da|a',
  },
  corrections: {
    correction:
      'correzione|errata corrige|rettifica|questo articolo è stato corretto|una versione precedente di|in una versione precedente|una precedente versione',
    clarification: 'precisazione|chiarimento',
    update: 'aggiornamento|questo articolo è stato aggiornato|notizia in aggiornamento|articolo in aggiornamento',
    retraction: 'ritrattazione|smentita|diritto di replica',
  },
  notes: {
    editorial: "nota della redazione|nota redazionale|ndr|nota dell'editore|nota ai lettori|nota",
    disclosure: 'trasparenza|avvertenza|conflitto di interessi|disclaimer',
    copyright: '©|copyright|tutti i diritti riservati|riproduzione riservata',
  },
  // "(ANSA) - CITTAVECCHIA, 3 MAG - "
  datelines: [
    /^\((?<agency>[\p{L}.]{2,12})\)\s?[-–—]\s(?<place>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}?)(?:,\s\d{1,2}\s\p{L}{3,10}\.?(?:\s\d{4})?)?\s?[-–—]\s+(?=\S)/u,
  ],
  fields: {
    headline: 'titolo oggetto',
    kicker: 'occhiello',
    lead: 'sommario catenaccio sottotitolo',
    byline: 'autore autrice di da',
    published: 'data',
    body: 'testo corpo',
  },
  chrome: {
    share:
      "regala questo articolo|condividi|condividi articolo|condividi su facebook|condividi su twitter|condividi su whatsapp|invia per email|stampa|copia link|salva|ascolta|ascolta l'articolo|facebook|twitter|whatsapp|linkedin|email",
    navigation:
      'parole chiave|temi|tag|argomenti|segnala un errore|home|menu|menù|cerca|vai al contenuto|vai al contenuto principale|torna su|torna in alto|accedi|registrati|il mio account|contatti|note legali|privacy|leggi tutto|continua a leggere|mostra altro|articolo successivo|articolo precedente',
    related:
      'le notizie più lette|approfondimenti|leggi anche…|articoli correlati|notizie correlate|vedi anche|potrebbe interessarti|ti potrebbe interessare|i più letti|più letti|per approfondire|sullo stesso argomento',
    promotion:
      "abbonati|abbonati ora|iscriviti|iscriviti alla newsletter…|newsletter|scarica l'app|contenuto per gli abbonati|riservato agli abbonati",
    advertisement: 'pubblicità|annuncio|contenuto sponsorizzato|annuncio pubblicitario',
    consent:
      'utilizziamo i cookie…|questo sito utilizza cookie…|questo sito utilizza i cookie…|accetta tutto|accetta tutti|accetta i cookie|gestisci i cookie|rifiuta',
    comments: 'commenti|mostra i commenti|lascia un commento|commenta',
  },
  layout: {
    speech:
      'ha detto|dice|dichiara|ha dichiarato|spiega|ha spiegato|afferma|ha affermato|sottolinea|aggiunge|racconta|secondo',
    boxes: {
      facts: 'i numeri|dati|in cifre|scheda',
      keypoints: 'in breve|in sintesi|i punti chiave|in pillole',
      background: 'il contesto|contesto|i precedenti|cronologia',
      profile: "chi è|il profilo|l'autore",
      explainer: "cos'è|spiegazione|che cos'è",
    },
    press: {
      release: 'comunicato stampa|nota stampa|per diffusione immediata',
      contact: 'contatto stampa|contatti stampa|ufficio stampa|contatti|contatto',
      about: 'informazioni su|chi siamo|a proposito di',
      editors: 'nota per i redattori|note per la redazione|nota agli editori',
    },
    credits: 'servizio di|ha collaborato|a cura di',
    furniture: {
      'reading time': 'tempo di lettura…',
      'relative time': 'minuti fa|ore fa|giorni fa',
      newsletter: "annulla l'iscrizione|disiscriviti|visualizza nel browser|apri nel browser|ricevi questa email…",
    },
  },
});
