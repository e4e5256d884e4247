import { languagePack } from './pack.ts';

export const swedish = languagePack({
  language: 'sv',
  letters: 'åäö',
  functionWords:
    'och|att|det|den|som|på|är|av|för|till|inte|med|har|var|han|hon|blev|efter|också|vid|från|ett|om|kan|ska|vara|eller|mot|mellan|utan|vad|när|nu|sig|säger|hade|mycket|över|under|ut|upp|bara|deras|bland|enligt|mer|där|de|i|en|men|eftersom|ingen|in|flera',
  months:
    'januari,jan|februari,feb,febr|mars,mar|april,apr|maj|juni,jun|juli,jul|augusti,aug|september,sept,sep|oktober,okt|november,nov|december,dec',
  weekdays: 'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tor|tors|fre|lör|sön',
  numericOrder: 'dmy',
  dateWords: 'den|i',
  hours: 'kl|klockan',
  dateLabels: {
    published: 'publicerad|publicerat|publicerades|publiceringsdatum|datum|skapad|sänd',
    modified: 'uppdaterad|uppdaterat|senast uppdaterad|senast ändrad|uppdatering|ändrad|redigerad|reviderad',
    asOf: 'läget|per den|aktuellt per',
    embargoedUntil: 'embargo|embargo till|får inte publiceras före',
    expires: 'giltig till|tillgänglig till|tillgänglig till och med',
  },
  zone: 'Europe/Stockholm',
  byline: {
    by: 'av|skriven av|text|text av|skribent|författare|reporter|intervju av|analys av|reportage av',
    and: 'och|&',
    roles:
      'journalist|korrespondent|redaktör|chefredaktör|reporter|skribent|krönikör|kommentator|ledarskribent|kritiker',
  },
  organizationWords:
    'redaktionen|redaktion|nyhetsbyrå|byrå|tidning|tidningen|nyheter|press|radio|förlag|förening|universitet|kommun|dagblad|ab',
  sections:
    'politik|inrikes|utrikes|världen|sverige|europa|ekonomi|näringsliv|pengar|börs|samhälle|kultur|sport|fotboll|ishockey|tennis|vetenskap|teknik|hälsa|klimat|miljö|utbildning|resor|debatt|åsikt|insändare|kommentar|analys|intervju|reportage|porträtt|ledare|krönika|recension|dödsfall|nyheter|senaste nytt|bakgrund|livsstil|mat|mode|böcker|film|musik|teater|medier|brott|försvar|energi|trafik|bostad|migration|lokalt|väder|historia|religion|motor|faktakoll',
  picture: {
    credit: 'foto|bild|bilder|fotograf|källa|illustration|grafik|karta|arkivbild|pressbild|video|copyright|©',
    handout: 'pressbild|pressfoto|tillhandahållen',
    courtesy: 'privat|med tillstånd',
    archive: 'arkiv',
  },
  programme: {
    labels: 'detta ämne sändes|inslaget sändes|programmet sändes|om detta ämne',
    verbs: 'sändes|sände|sänder|rapporterade',
    prepositions: 'i|på|av|den',
  },
  corrections: {
    correction: 'rättelse|rättat|i en tidigare version|artikeln har rättats|artikeln har korrigerats',
    clarification: 'förtydligande|precisering',
    update: 'uppdatering|artikeln har uppdaterats|artikeln uppdateras',
    retraction: 'dementi|tillbakadragande',
  },
  notes: {
    editorial: 'redaktionens kommentar|redaktionens anmärkning|red. anm|not',
    disclosure: 'jäv|upplysning',
    copyright: '©|copyright|alla rättigheter förbehållna',
  },
  fields: {
    headline: 'rubrik ämne',
    kicker: 'överrubrik',
    lead: 'ingress',
    byline: 'författare skribent av',
    published: 'datum',
    body: 'text brödtext',
  },
  chrome: {
    share:
      'dela|dela artikel|dela artikeln|dela på facebook|dela på twitter|kopiera länk|skriv ut|spara|lyssna|facebook|twitter|whatsapp|linkedin|e-post',
    navigation:
      'ämnen|taggar|rätta artikeln|hem|startsida|startsidan|meny|sök|hoppa till innehåll|till innehållet|till toppen|tillbaka|logga in|skapa konto|mitt konto|kontakt|kontakta oss|läs mer|visa mer|nästa artikel|föregående artikel',
    related: 'läs också|läs även|läs mer:…|se även|relaterat|relaterade artiklar|mest lästa|mest läst|mer om ämnet',
    promotion: 'bli prenumerant|prenumerera|nyhetsbrev|anmäl dig…|ladda ner appen',
    advertisement: 'annons|reklam|sponsrat innehåll|artikeln fortsätter efter annonsen',
    consent: 'vi använder cookies…|vi använder kakor…|godkänn alla|acceptera alla',
    comments: 'kommentarer|visa kommentarer|skriv en kommentar|kommentera',
  },
  layout: {
    speech: 'säger|sade|sa|berättar|berättade|skriver|förklarar|förklarade|menar|betonar|uppger|enligt',
    boxes: {
      facts: 'fakta|siffror|i siffror|faktaruta',
      keypoints: 'i korthet|kort sagt|det viktigaste',
      background: 'bakgrund|bakgrunden|tidslinje',
      profile: 'vem är|profil|om författaren',
      explainer: 'förklaring|vad är',
    },
    press: {
      release: 'pressmeddelande',
      contact: 'presskontakt|kontakt|för mer information|kontaktperson',
      about: 'om',
      editors: 'till redaktionen|not till redaktören',
    },
    credits: 'reporter|med bidrag av',
    furniture: {
      'reading time': 'lästid…',
      'relative time': 'för # timmar sedan|för # minuter sedan|för # dagar sedan|timmar sedan|min sedan',
      newsletter: 'avsluta prenumeration|avprenumerera|visa i webbläsaren|du får detta mejl…',
    },
  },
});
