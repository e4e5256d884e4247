import { languagePack } from './pack.ts';

export const finnish = languagePack({
  language: 'fi',
  letters: 'äö',
  foreign: 'õü',
  functionWords:
    'ja|on|ei|että|se|hän|oli|ovat|myös|mutta|kun|joka|jotka|sen|ne|tai|kuin|mukaan|sekä|olisi|ole|jos|vain|jo|nyt|vielä|kuitenkin|tämä|tämän|sitä|niin|mitä|jossa|jonka|joita|kanssa|jälkeen|aikana|voi|olla|ollut|hänen|heidän|koska|ennen|kertoo|kertoi|sanoo|sanoi|vuotta|vuonna|kaksi|uuden|eivät',
  months: 'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu'.replace(
    /[^|]+/g,
    '$&kuuta,$&kuu,$&kuun,$&kuussa,$&',
  ),
  weekdays:
    'maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina|ma|ti|ke|to|pe|la|su',
  numericOrder: 'dmy',
  dateWords: 'kl',
  hours: 'klo|kello',
  dateLabels: {
    published: 'julkaistu|julkaisupäivä|julkaisuaika|päivämäärä|ilmestynyt|luotu|lähetetty',
    modified: 'päivitetty|viimeksi päivitetty|päivitys|muokattu|viimeksi muokattu|muutettu|korjattu',
    asOf: 'tilanne|tiedot',
    embargoedUntil: 'embargo|julkaisuvapaa|julkaisukielto|vapaa julkaistavaksi',
    expires: 'voimassa|katsottavissa|vanhenee',
  },
  zone: 'Europe/Helsinki',
  byline: {
    by: 'kirjoittanut|kirjoittaja|kirjoittajat|teksti|toimittaja|toimittajat|toimittanut|teksti ja kuvat|haastattelu',
    and: 'ja|sekä|&',
    roles:
      'toimittaja|kirjeenvaihtaja|päätoimittaja|uutispäällikkö|kolumnisti|kriitikko|tuottaja|politiikan toimittaja|ulkomaantoimittaja',
  },
  organizationWords:
    'toimitus|uutistoimisto|uutiset|lehti|sanomat|radio|televisio|yleisradio|kustannus|yhdistys|yliopisto|ministeriö|kaupunki|stt|oy|oyj|ry',
  sections:
    'politiikka|kotimaa|ulkomaat|maailma|eurooppa|talous|raha|pörssi|yhteiskunta|kulttuuri|urheilu|jalkapallo|jääkiekko|tennis|tiede|teknologia|tekniikka|terveys|ilmasto|ympäristö|koulutus|matkailu|matkat|mielipide|mielipiteet|kommentti|kolumni|analyysi|haastattelu|reportaasi|henkilö|pääkirjoitus|arvio|arviot|muistokirjoitus|uutiset|tuoreimmat|tausta|elämä|ruoka|muoti|kirjat|elokuvat|musiikki|teatteri|media|oikeus|rikos|rikokset|puolustus|energia|liikenne|asuminen|maahanmuutto|paikalliset|sää|historia|uskonto|autot|faktantarkistus|viihde',
  picture: {
    credit: 'kuva|kuvat|valokuva|kuvaaja|lähde|kuvitus|grafiikka|kartta|arkistokuva|kuvituskuva|video|copyright|©',
    handout: 'lehdistökuva|tiedotekuva',
    courtesy: 'kotialbumi|yksityinen',
    archive: 'arkisto',
  },
  programme: {
    labels: 'aiheesta kertoi|aiheesta uutisoi|ohjelma lähetettiin|juttu lähetettiin',
    verbs: 'kertoi|uutisoi|lähetettiin|raportoi',
    prepositions: 'kanavalla|ohjelmassa',
  },
  corrections: {
    correction:
      'oikaisu|korjaus|jutun aiemmassa versiossa|jutussa luki aiemmin|juttua on korjattu|juttua korjattu|otsikkoa korjattu',
    clarification: 'tarkennus|täsmennys',
    update: 'päivitys|juttua on päivitetty|juttua päivitetään|juttu päivittyy',
    retraction: 'vastine|peruutus',
  },
  notes: {
    editorial: 'toimituksen huomautus|toimituksen huomio|toim. huom|huomautus',
    disclosure: 'sidonnaisuudet|vastuuvapauslauseke',
    copyright: '©|copyright|kaikki oikeudet pidätetään',
  },
  fields: {
    headline: 'otsikko aihe',
    lead: 'ingressi',
    byline: 'kirjoittaja tekijä',
    published: 'päivämäärä päiväys',
    body: 'teksti',
  },
  chrome: {
    share:
      'jaa|jaa artikkeli|jaa juttu|jaa facebookissa|jaa whatsappissa|kopioi linkki|tulosta|tallenna|kuuntele|facebook|twitter|whatsapp|linkedin|sähköposti',
    navigation:
      'aiheet|avainsanat|ilmoita virheestä|etusivu|valikko|haku|hae|siirry sisältöön|siirry pääsisältöön|takaisin ylös|takaisin|kirjaudu|kirjaudu sisään|rekisteröidy|oma tili|yhteystiedot|tietosuoja|lue lisää|näytä lisää|seuraava artikkeli|edellinen artikkeli',
    related: 'lue myös|lue lisää:…|katso myös|aiheeseen liittyvää|luetuimmat|suosittelemme|lisää aiheesta',
    promotion: 'tilaa|tilaa nyt|tilaa uutiskirje|uutiskirje|lataa sovellus|vain tilaajille|tilaajille',
    advertisement: 'mainos|ilmoitus|kaupallinen yhteistyö|artikkeli jatkuu mainoksen jälkeen',
    consent: 'käytämme evästeitä…|tämä sivusto käyttää evästeitä…|hyväksy kaikki|hyväksyn',
    comments: 'kommentit|näytä kommentit|kommentoi|kirjoita kommentti',
  },
  layout: {
    speech: 'sanoo|sanoi|kertoo|kertoi|toteaa|totesi|korostaa|kirjoittaa|arvioi|selittää',
    boxes: {
      facts: 'faktat|luvut|tietoja|fakta',
      keypoints: 'lyhyesti|pähkinänkuoressa|tärkeimmät',
      background: 'tausta|taustaa|aikajana',
      profile: 'kuka on|henkilökuva|kirjoittaja',
      explainer: 'selitys|mikä on',
    },
    press: {
      release: 'lehdistötiedote|tiedote|mediatiedote',
      contact: 'lehdistön yhteyshenkilö|yhteystiedot|lisätietoja|yhteydenotot|lisätiedot',
      about: 'tietoa',
      editors: 'huomautus toimituksille',
    },
    credits: 'toimittanut',
    furniture: {
      'reading time': 'lukuaika…',
      'relative time': 'tuntia sitten|minuuttia sitten|päivää sitten|min sitten',
      newsletter: 'peruuta tilaus|näytä selaimessa|saat tämän viestin…',
    },
  },
});
