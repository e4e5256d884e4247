import { languagePack } from './pack.ts';

export const czech = languagePack({
  language: 'cs',
  letters: 'ěřů',
  functionWords:
    've|v|se|na|že|je|pro|jsou|byl|byla|bylo|byly|bude|které|která|který|jako|podle|také|ale|by|si|od|při|až|po|před|jeho|její|jejich|už|nebo|však|kde|když|jen|mezi|může|více|není|aby|ze|ještě|uvedl|řekl',
  // "pro" is left out: it is a preposition before it is December.
  months:
    'ledna,leden,lednu,led|února,únor,únoru,úno|března,březen,březnu,bře|dubna,duben,dubnu,dub|května,květen,květnu,kvě|června,červen,červnu,čvn|července,červenec,červenci,čvc|srpna,srpen,srpnu,srp|září,zář|října,říjen,říjnu,říj|listopadu,listopad,lis|prosince,prosinec,prosinci',
  weekdays: 'pondělí|úterý|středa|středu|čtvrtek|pátek|sobota|sobotu|neděle|neděli|po|út|st|čt|pá|so|ne',
  numericOrder: 'dmy',
  dateWords: 'v|ve|dne|od',
  hours: 'hod|hodin|hodiny|h',
  dateLabels: {
    published: 'publikováno|zveřejněno|vydáno|vloženo|vytvořeno|datum|datum vydání|datum publikace|vyšlo',
    modified:
      'aktualizováno|aktualizace|naposledy aktualizováno|poslední aktualizace|upraveno|naposledy upraveno|změněno',
    asOf: 'stav k|stav ke dni|ke dni|údaje k',
    embargoedUntil: 'embargo|embargo do|nezveřejňovat před',
    expires: 'platí do|platnost do|dostupné do',
  },
  zone: 'Europe/Prague',
  byline: {
    last: true,
    by: 'napsal|napsala|autor|autorka|autoři|text|připravil|připravila|zpracoval|zpracovala|autor článku|foto a text',
    and: 'a|&',
    roles:
      'redaktor|redaktorka|šéfredaktor|šéfredaktorka|zpravodaj|zpravodajka|reportér|reportérka|novinář|novinářka|komentátor|komentátorka|editor|editorka',
  },
  organizationWords:
    'redakce|agentura|tisk|noviny|deník|zprávy|rozhlas|televize|tým|zpravodajství|univerzita|ministerstvo|sdružení|nakladatelství|úřad|čtk|listy',
  sections:
    'politika|domácí|domov|zahraničí|svět|evropa|ekonomika|byznys|finance|peníze|burza|společnost|kultura|sport|fotbal|hokej|tenis|věda|technika|technologie|zdraví|klima|životní prostředí|vzdělávání|školství|cestování|názory|názor|komentář|komentáře|analýza|rozhovor|reportáž|glosa|recenze|nekrolog|zprávy|exkluzivně|styl|jídlo|móda|knihy|film|hudba|divadlo|média|právo|krimi|černá kronika|obrana|energetika|doprava|bydlení|migrace|regiony|počasí|historie|náboženství|auto',
  picture: {
    credit: 'foto|fotografie|snímek|obrázek|autor fotografie|zdroj|ilustrace|grafika|mapa|video|copyright|©',
    handout: 'poskytnuto|tiskové foto|se svolením',
    courtesy: 's laskavým svolením|soukromý archiv',
    archive: 'archiv',
  },
  programme: {
    labels: 'o tomto tématu|tento příspěvek odvysílal|reportáž odvysílal|pořad odvysílal',
    verbs: 'odvysílal|odvysílala|odvysílalo|vysílal|vysílala|informoval|informovala',
    prepositions: 'v|ve|na|dne',
  },
  corrections: {
    correction: 'oprava|opravujeme|v předchozí verzi|v původní verzi|v dřívější verzi|článek byl opraven',
    clarification: 'upřesnění|vysvětlení',
    update: 'aktualizace|článek byl aktualizován|článek aktualizujeme',
    retraction: 'odvolání|stažení',
  },
  notes: {
    editorial: 'poznámka redakce|pozn. red|pozn. redakce|poznámka',
    disclosure: 'prohlášení|upozornění',
    copyright: '©|copyright|všechna práva vyhrazena',
  },
  fields: {
    headline: 'titulek nadpis předmět',
    lead: 'perex',
    byline: 'autor autorka autoři',
    published: 'datum',
    body: 'text',
  },
  chrome: {
    share:
      'sdílet|sdílej|sdílet na facebooku|sdílet článek|kopírovat odkaz|zkopírovat odkaz|tisk|vytisknout|uložit|poslechnout|facebook|twitter|whatsapp|linkedin|e-mail',
    navigation:
      'klíčová slova|témata|štítky|nahlásit chybu|domů|úvod|menu|hledat|vyhledávání|přejít na obsah|přejít k obsahu|nahoru|zpět|přihlásit|přihlásit se|registrace|můj účet|kontakt|kontakty|ochrana soukromí|číst dál|zobrazit více|další článek|předchozí článek',
    related:
      'čtěte také|čtěte též|přečtěte si také|související|související články|mohlo by vás zajímat|nejčtenější|k tématu',
    promotion: 'předplatné|předplatit|newsletter|odebírat|přihlaste se k odběru…|stáhněte si aplikaci',
    advertisement: 'reklama|inzerce|komerční sdělení|článek pokračuje pod reklamou',
    consent: 'používáme soubory cookie…|tento web používá…|přijmout vše|souhlasím',
    comments: 'komentáře čtenářů|diskuse|diskuze|zobrazit diskusi|přidat komentář',
  },
  layout: {
    speech: 'řekl|řekla|uvedl|uvedla|říká|dodal|dodala|vysvětlil|vysvětlila|prohlásil|prohlásila|tvrdí|podle',
    boxes: {
      facts: 'fakta|čísla|v číslech|data',
      keypoints: 've zkratce|stručně|to nejdůležitější',
      background: 'souvislosti|pozadí|kontext|časová osa',
      profile: 'kdo je|profil|o autorovi',
      explainer: 'vysvětlení|co je',
    },
    press: {
      release: 'tisková zpráva',
      contact: 'kontakt pro média|tiskový kontakt|kontakt',
      about: 'o',
      editors: 'poznámka pro redakce|poznámka redakcím',
    },
    credits: 'spolupráce|přispěl',
    furniture: {
      'reading time': 'doba čtení…|délka čtení…',
      'relative time': 'před # minutami|před # hodinami|před # dny|před # h|před # min',
      newsletter: 'odhlásit odběr|odhlásit se|zobrazit v prohlížeči|tento e-mail dostáváte…',
    },
  },
});
