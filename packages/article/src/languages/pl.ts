import { languagePack } from './pack.ts';

export const polish = languagePack({
  language: 'pl',
  letters: 'ąęłśżó',
  foreign: 'ėųūįšž',
  functionWords:
    'w|z|się|na|że|nie|jest|od|przez|oraz|dla|jak|po|był|była|było|będzie|są|ze|tym|tego|który|która|które|którzy|także|ale|ich|jego|jej|przed|tylko|już|też|lub|więcej|został|została|może|czy|podczas|według|wynika',
  months:
    'stycznia,styczeń,styczniu,sty|lutego,luty,lutym,lut|marca,marzec,marcu,mar|kwietnia,kwiecień,kwietniu,kwi|maja,maj,maju|czerwca,czerwiec,czerwcu,cze|lipca,lipiec,lipcu,lip|sierpnia,sierpień,sierpniu,sie|września,wrzesień,wrześniu,wrz|października,październik,październiku,paź|listopada,listopad,listopadzie,lis|grudnia,grudzień,grudniu,gru',
  weekdays:
    'poniedziałek|wtorek|środa|środę|czwartek|piątek|sobota|sobotę|niedziela|niedzielę|pon|wt|śr|czw|pt|sob|niedz',
  numericOrder: 'dmy',
  dateWords: 'o|w|we|dnia|r|roku|od',
  hours: 'godz|godzina|godzinie',
  dateLabels: {
    published: 'opublikowano|opublikowany|publikacja|data publikacji|data|dodano|data dodania|utworzono|wydano',
    modified:
      'aktualizacja|zaktualizowano|ostatnia aktualizacja|data aktualizacji|akt|modyfikacja|ostatnia modyfikacja|zmieniono',
    asOf: 'stan na|stan na dzień|według stanu na',
    embargoedUntil: 'embargo|embargo do|nie publikować przed',
    expires: 'ważne do|dostępne do|wygasa',
  },
  zone: 'Europe/Warsaw',
  byline: {
    by: 'oprac.|oprac|opracowanie|opracował|opracowała|autor|autorka|autorzy|tekst|napisał|napisała|rozmawiał|rozmawiała|autor tekstu',
    and: 'i|oraz|&',
    roles:
      'dziennikarz|dziennikarka|korespondent|korespondentka|redaktor|redaktorka|redaktor naczelny|reporter|reporterka|publicysta|publicystka|felietonista',
  },
  organizationWords:
    'redakcja|agencja|prasa|gazeta|dziennik|kurier|radio|telewizja|wiadomości|zespół|serwis|uniwersytet|ministerstwo|stowarzyszenie|fundacja|wydawnictwo|pap|urząd',
  sections:
    'polityka|kraj|polska|świat|europa|gospodarka|biznes|finanse|giełda|społeczeństwo|kultura|sport|piłka nożna|siatkówka|tenis|nauka|technologia|technologie|zdrowie|klimat|środowisko|edukacja|podróże|opinie|opinia|komentarz|analiza|wywiad|rozmowa|reportaż|felieton|recenzja|nekrolog|wiadomości|aktualności|pilne|tylko u nas|kuchnia|moda|książki|film|muzyka|teatr|media|prawo|kryminalne|wojsko|energetyka|transport|nieruchomości|region|pogoda|historia|religia|motoryzacja',
  picture: {
    credit: 'fot.|fot|foto|zdjęcie|zdjęcia|fotografia|źródło|ilustracja|grafika|mapa|wideo|copyright|©',
    handout: 'materiały prasowe|mat. prasowe|udostępnione przez',
    courtesy: 'dzięki uprzejmości|archiwum prywatne',
    archive: 'archiwum|archiwalne',
  },
  programme: {
    labels: 'o tym temacie|ten materiał wyemitowano|audycję wyemitowano|materiał wyemitowano',
    verbs: 'wyemitowano|wyemitowała|wyemitował|informowało|informowała|nadało',
    prepositions: 'w|na|o|przez',
  },
  corrections: {
    correction: 'sprostowanie|korekta|poprawka|we wcześniejszej wersji|w poprzedniej wersji|artykuł został poprawiony',
    clarification: 'wyjaśnienie|uściślenie',
    update: 'aktualizacja|artykuł został zaktualizowany|tekst jest aktualizowany',
    retraction: 'wycofanie|odwołanie',
  },
  notes: {
    editorial: 'od redakcji|nota redakcyjna|przyp. red|uwaga',
    disclosure: 'oświadczenie|zastrzeżenie',
    copyright: '©|copyright|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone',
  },
  fields: {
    headline: 'tytuł temat',
    lead: 'zajawka',
    byline: 'autor autorka autorzy',
    published: 'data',
    body: 'tekst treść',
  },
  chrome: {
    share:
      'udostępnij|udostępnij artykuł|udostępnij na facebooku|podziel się|skopiuj link|kopiuj link|drukuj|zapisz|posłuchaj|facebook|twitter|whatsapp|linkedin|e-mail',
    navigation:
      'słowa kluczowe|tematy|tagi|zgłoś błąd|strona główna|menu|szukaj|przejdź do treści|do góry|wróć|zaloguj|zaloguj się|zarejestruj się|moje konto|kontakt|polityka prywatności|regulamin|czytaj dalej|pokaż więcej|następny artykuł|poprzedni artykuł',
    related:
      'czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|powiązane artykuły|polecane|najczęściej czytane',
    promotion: 'subskrybuj|prenumerata|newsletter|zapisz się…|pobierz aplikację|wykup dostęp',
    advertisement: 'reklama|ogłoszenie|artykuł sponsorowany|materiał sponsorowany',
    consent: 'używamy plików cookie…|ta strona używa plików cookie…|zaakceptuj wszystko|akceptuję',
    comments: 'komentarze|pokaż komentarze|dodaj komentarz|skomentuj',
  },
  layout: {
    speech:
      'powiedział|powiedziała|mówi|dodał|dodała|wyjaśnił|wyjaśniła|podkreślił|podkreśliła|stwierdził|stwierdziła|zaznaczył|według|zdaniem',
    boxes: {
      facts: 'fakty|liczby|w liczbach|dane',
      keypoints: 'w skrócie|najważniejsze|w pigułce',
      background: 'tło|kontekst|kalendarium',
      profile: 'sylwetka|kim jest|o autorze',
      explainer: 'wyjaśniamy|co to jest',
    },
    press: {
      release: 'informacja prasowa|komunikat',
      contact: 'kontakt dla mediów|kontakt dla prasy|kontakt|biuro prasowe',
      about: 'o',
      editors: 'uwaga dla redakcji|informacja dla redakcji',
    },
    credits: 'współpraca|opracowanie',
    furniture: {
      'reading time': 'czas czytania…|ten tekst przeczytasz w…',
      'relative time': 'minut temu|godzin temu|godziny temu|dni temu|min temu',
      newsletter: 'wypisz się|anuluj subskrypcję|zobacz w przeglądarce|otrzymujesz tę wiadomość…',
    },
  },
});
