import { languagePack } from './pack.ts';

export const dutch = languagePack({
  language: 'nl',
  functionWords:
    'het|een|van|dat|zijn|voor|met|niet|te|aan|er|om|ook|als|bij|nog|naar|uit|maar|werd|wordt|worden|heeft|hebben|door|over|ze|zij|hij|wij|deze|dit|of|tot|meer|tegen|onder|geen|kan|volgens|veel|twee|jaar|moet|zou|in|niemand|mensen|moesten|toen',
  months:
    'januari,jan|februari,feb,febr|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|september,sept,sep|oktober,okt|november,nov|december,dec',
  weekdays: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo',
  numericOrder: 'dmy',
  dateWords: 'om|op|de|van',
  hours: 'uur|u',
  dateLabels: {
    published: 'gepubliceerd|geplaatst|publicatiedatum|datum|verschenen|uitgezonden',
    modified: 'bijgewerkt|laatst bijgewerkt|laatste update|update|gewijzigd|laatst gewijzigd|aangepast|geüpdatet',
    asOf: 'stand van zaken|peildatum|stand per|stand op',
    embargoedUntil: 'embargo|embargo tot|onder embargo tot|niet publiceren voor',
    expires: 'geldig tot|beschikbaar tot|verloopt',
  },
  zone: 'Europe/Amsterdam',
  byline: {
    by: 'door|geschreven door|tekst|auteur|auteurs|van onze|een reportage van|interview door|analyse van',
    and: 'en|&',
    roles: 'correspondent|redacteur|verslaggever|verslaggeefster|hoofdredacteur|journalist|columnist|recensent',
  },
  organizationWords:
    'redactie|nieuwsdienst|persbureau|krant|dagblad|nieuws|omroep|pers|team|uitgeverij|vereniging|universiteit|ministerie|gemeente|courant|bv',
  sections:
    'politiek|binnenland|buitenland|economie|geld|beurs|cultuur|sport|voetbal|wielrennen|tennis|schaatsen|wetenschap|tech|technologie|gezondheid|klimaat|milieu|onderwijs|reizen|opinie|commentaar|column|analyse|interview|reportage|profiel|recensie|necrologie|nieuws|exclusief|achtergrond|eten|mode|boeken|film|muziek|theater|media|recht|misdaad|defensie|energie|verkeer|wonen|migratie|regio|regionaal|weer|geschiedenis|religie|factcheck',
  picture: {
    credit: "foto|foto's|beeld|fotograaf|bron|illustratie|infographic|kaart|video|copyright|©",
    handout: 'persfoto|aangeleverd|beschikbaar gesteld',
    courtesy: 'met dank aan|privéfoto|eigen foto',
    archive: 'archief',
  },
  programme: {
    labels: 'dit onderwerp was te|deze uitzending|over dit onderwerp berichtte',
    verbs: 'berichtte|uitgezonden|zond uit|meldde|te horen|te zien',
    prepositions: 'op|in|bij|door|het|de',
  },
  corrections: {
    correction: 'correctie|rectificatie|aanvulling en verbetering|in een eerdere versie|dit artikel is gecorrigeerd',
    clarification: 'verduidelijking',
    update: 'update|dit artikel is bijgewerkt|dit bericht is bijgewerkt',
    retraction: 'intrekking|ingetrokken',
  },
  notes: {
    editorial: 'noot van de redactie|naschrift|red|noot',
    disclosure: 'verantwoording|disclaimer',
    copyright: '©|copyright|alle rechten voorbehouden',
  },
  fields: {
    headline: 'titel kop onderwerp',
    kicker: 'bovenkop',
    lead: 'intro inleiding',
    byline: 'auteur door van',
    published: 'datum',
    body: 'tekst',
  },
  chrome: {
    share:
      'delen|deel|deel dit artikel|deel op facebook|deel via whatsapp|kopieer link|link kopiëren|bewaren|opslaan|luister|printen|facebook|twitter|whatsapp|linkedin|e-mail',
    navigation:
      'voorpagina|onderwerpen|trefwoorden|ga naar de inhoud|home|menu|zoeken|naar de inhoud|ga naar hoofdinhoud|naar boven|terug|inloggen|aanmelden|mijn account|contact|privacy|lees verder|toon meer|volgend artikel|vorig artikel',
    related: 'lees ook…|lees meer|meer over dit onderwerp|gerelateerd|gerelateerde artikelen|meest gelezen|bekijk ook…',
    promotion: 'abonneren|abonneer nu|word abonnee|nieuwsbrief|schrijf je in…|download de app',
    advertisement: 'advertentie|reclame|gesponsord|tekst loopt door onder de advertentie',
    consent: 'wij gebruiken cookies…|deze website gebruikt cookies…|alles accepteren|cookies accepteren',
    comments: 'reageren|reacties|bekijk reacties|plaats een reactie|reageer',
  },
  layout: {
    speech: 'zei|zegt|zei ook|vertelt|vertelde|verklaarde|stelt|stelde|benadrukt|schrijft|volgens|aldus',
    boxes: {
      facts: 'feiten en cijfers|cijfers|de feiten|feiten',
      keypoints: 'in het kort|samengevat|op een rij|in een oogopslag',
      background: 'achtergrond|de achtergrond|tijdlijn',
      profile: 'wie is|profiel|over de auteur',
      explainer: 'uitleg|wat is',
    },
    press: {
      release: 'persbericht',
      contact:
        'perscontact|contact|contactpersoon|contact voor de pers|noot voor de pers|voor meer informatie|meer informatie',
      about: 'over',
      editors: 'noot voor de redactie|noot aan de redactie|niet voor publicatie',
    },
    credits: 'met medewerking van|verslag van',
    furniture: {
      'reading time': 'leestijd…',
      'relative time': 'uur geleden|minuten geleden|dagen geleden|min. geleden',
      newsletter: 'afmelden|uitschrijven|bekijk in browser|bekijk deze e-mail in je browser|u ontvangt deze e-mail…',
    },
  },
});
