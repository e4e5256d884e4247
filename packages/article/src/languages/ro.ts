import { languagePack } from './pack.ts';

export const romanian = languagePack({
  language: 'ro',
  letters: 'ăâîșțşţ',
  functionWords:
    'de|și|şi|în|la|cu|pe|din|că|nu|care|pentru|mai|este|au|fi|sunt|fost|după|dar|sau|prin|până|între|se|să|iar|ca|al|ale|lui|lor|său|această|acest|către|despre|dintre|fără|spus|când|unde|doar|fiind|vor',
  months:
    'ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug|septembrie,sept,sep|octombrie,oct|noiembrie,noi,nov|decembrie,dec',
  weekdays: 'luni|marți|marţi|miercuri|joi|vineri|sâmbătă|duminică|lun|mar|mie|vin|sâm|sambata|duminica|dum',
  numericOrder: 'dmy',
  dateWords: 'la|ora de|pe|din|ziua|data|în|de|anul|orele',
  hours: 'ora|orele|h',
  dateLabels: {
    published: 'publicat|publicată|publicat la|publicat pe|publicat în|data publicării|postat|postat la|apărut|data',
    modified: 'actualizat|actualizată|ultima actualizare|modificat|ultima modificare|reactualizat|update|editat',
    asOf: 'situația la|situaţia la|date la|la data de',
    embargoedUntil:
      'embargo până la|embargo pana la|sub embargo până la|sub embargo până pe|embargo|a nu se publica înainte de',
    expires: 'valabil până la|valabil până pe|expiră|expiră la|disponibil până la',
  },
  zone: 'Europe/Bucharest',
  byline: {
    by: 'de|autor|autori|autoare|text|text de|scris de|articol de|un articol de|redactor|a consemnat|reporter|corespondență de|interviu de|analiză de',
    and: 'și|şi|&',
    roles:
      'redactor|redactor-șef|redactor-şef|jurnalist|jurnalistă|reporter|corespondent|corespondentă|trimis special|editor|editorialist|comentator|analist|fotoreporter',
  },
  organizationWords:
    'redacția|redacţia|agenția|agenţia|ziarul|revista|radio|televiziunea|jurnalul|cotidianul|gazeta|curierul|monitorul|serviciul|universitatea|ministerul|asociația|institutul|mediafax|agerpres',
  sections:
    'politică|politic|externe|internațional|internaţional|lume|românia|moldova|europa|economie|economic|afaceri|business|financiar|finanțe|bani|social|societate|actualitate|actual|eveniment|cultură|artă|arte|sport|sporturi|fotbal|tenis|handbal|știință|ştiinţă|tehnologie|tech|sănătate|sanatate|mediu|climă|educație|educaţie|călătorii|turism|opinii|opinie|editorial|comentariu|analiză|interviu|interviuri|reportaj|anchetă|investigații|portret|recenzie|necrolog|cronică|scrisori|știri|ştiri|ultima oră|exclusiv|local|locale|regional|justiție|justiţie|poliție|apărare|armată|energie|transport|transporturi|imobiliare|migrație|istorie|religie|auto|film|filme|muzică|teatru|cărți|media|televiziune|gastronomie|modă|lifestyle|viață|meteo|vremea|ghid|verificarea faptelor|factcheck',
  picture: {
    credit:
      'foto|fotografie|fotografii|imagine|imagini|sursa foto|sursă foto|sursa|credit foto|ilustrație|grafică|hartă|captură|video|©',
    handout: 'pusă la dispoziție|pus la dispoziție|handout',
    courtesy: 'prin amabilitatea|arhiva personală|cu permisiunea',
    archive: 'arhivă|arhiva',
  },
  programme: {
    labels: 'emisiunea a fost difuzată|reportajul a fost difuzat|despre acest subiect|pe acest subiect',
    verbs: 'a difuzat|difuzat|difuzată|a relatat|a transmis',
    prepositions: 'la|pe|în|de',
  },
  corrections: {
    correction: 'erată|corectură|corecție|rectificare|îndreptare|într-o versiune anterioară|o versiune anterioară',
    clarification: 'precizare|clarificare',
    update: 'actualizare|articolul a fost actualizat',
    retraction: 'retragere|dezmințire|drept la replică',
  },
  notes: {
    editorial: 'nota redacției|nota redacţiei|notă|n. red|nota editorului|n.r',
    disclosure: 'transparență|declarație de interese|avertisment',
    copyright: '©|copyright|toate drepturile rezervate|drepturi de autor',
  },
  fields: {
    headline: 'titlu subiect',
    lead: 'șapou subtitlu',
    byline: 'autor autoare',
    published: 'data',
    body: 'text',
  },
  chrome: {
    share:
      'distribuie|distribuie articolul|distribuie pe facebook|trimite pe e-mail|copiază linkul|printează|tipărește|salvează|ascultă|facebook|twitter|whatsapp|linkedin|e-mail',
    navigation:
      'etichete|subiecte|acasă|meniu|căutare|caută|sari la conținut|mergi la conținut|înapoi sus|autentificare|intră în cont|cont nou|contact|confidențialitate|termeni și condiții|citește mai mult|vezi mai mult|articolul următor|articolul anterior|prima pagină',
    related:
      'articole recomandate|citește și…|citeşte şi…|vezi și…|articole similare|pe aceeași temă|cele mai citite|recomandări|din aceeași categorie',
    promotion: 'abonează-te|abonare|newsletter|înscrie-te…|urmărește-ne pe…|descarcă aplicația',
    advertisement: 'publicitate|reclamă|advertorial|conținut sponsorizat|articolul continuă după publicitate',
    consent:
      'folosim cookie-uri…|acest site folosește cookie-uri…|acest site utilizează…|acceptă toate|accept toate|setări cookie',
    comments: 'comentarii|adaugă un comentariu|lasă un comentariu|vezi comentariile',
  },
  layout: {
    speech:
      'a spus|spune|a declarat|declară|a afirmat|a explicat|explică|a adăugat|a precizat|a subliniat|potrivit lui|potrivit',
    boxes: {
      facts: 'cifre|date|fapte|pe scurt în cifre',
      keypoints: 'pe scurt|esențialul|puncte-cheie|rezumat',
      background: 'context|contextul|cronologie|antecedente',
      profile: 'cine este|profil|despre autor',
      explainer: 'ce este|explicație',
    },
    press: {
      release: 'comunicat',
      contact: 'contact presă|contact pentru presă|contact|relații cu presa|persoană de contact',
      about: 'despre',
      editors: 'notă pentru redacții|notă către redacții',
    },
    credits: 'a contribuit|editat de|cu informații de la',
    furniture: {
      'reading time': 'timp de citire…|timp de lectură…',
      'relative time': 'acum # ore|acum # minute|acum # zile',
      newsletter: 'dezabonare|dezabonează-te|vezi în browser|primiți acest e-mail…',
    },
  },
});
