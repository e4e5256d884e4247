import { languagePack } from './pack.ts';

export const french = languagePack({
  language: 'fr',
  letters: 'éèêàç',
  foreign: 'óúñáíöű',
  functionWords:
    "le|la|les|des|du|et|est|un|une|dans|pour|que|qui|sur|pas|par|plus|au|aux|ce|cette|ces|avec|ont|été|sont|son|ses|leur|leurs|il|elle|ils|mais|ou|où|comme|sans|sous|entre|après|avant|être|fait|c'est|d'un|d'une|qu'il|n'est|a|l'on|dont|depuis|selon|nous|vous",
  months:
    'janvier,janv,jan|février,fevrier,févr,fév|mars|avril,avr|mai|juin|juillet,juil|août,aout|septembre,sept|octobre,oct|novembre,nov|décembre,decembre,déc',
  weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim',
  numericOrder: 'dmy',
  dateWords: 'le|la|à|a|au|du|de|et|min|paris',
  hours: 'h|heure|heures',
  dateLabels: {
    published:
      'publié|publiée|publication|date de publication|première publication|paru|parue|mis en ligne|mise en ligne|posté|créé|écrit|date|diffusé',
    modified:
      'mis à jour|mise à jour|maj|màj|dernière mise à jour|modifié|modifiée|dernière modification|actualisé|actualisée|révisé',
    asOf: 'situation au|état au|à la date du|données au|arrêté au',
    embargoedUntil: "embargo|embargo jusqu'au|sous embargo jusqu'au|ne pas publier avant",
    expires: "valable jusqu'au|disponible jusqu'au|expire",
  },
  zone: 'Europe/Paris',
  byline: {
    by: 'par|écrit par|publié par|rédigé par|texte|texte de|auteur|autrice|auteurs|propos recueillis par|un reportage de|reportage de|analyse de|une enquête de|entretien par|signé',
    and: 'et|avec|&',
    roles:
      'journaliste|correspondant|correspondante|envoyé spécial|envoyée spéciale|rédacteur|rédactrice|rédacteur en chef|rédactrice en chef|reporter|éditorialiste|chroniqueur|chroniqueuse|critique|chef de service|stagiaire',
  },
  organizationWords:
    'rédaction|agence|presse|journal|service|services|agences|équipe|radio|télévision|média|médias|magazine|quotidien|université|ministère|association|collectif|sarl|sa|édition|éditions|gazette|courrier|dépêche',
  sections:
    'politique|monde|international|france|europe|économie|entreprises|finance|bourse|société|culture|sport|sports|football|rugby|tennis|cyclisme|basket|sciences|science|technologie|technologies|numérique|high-tech|santé|climat|environnement|planète|éducation|voyage|voyages|opinion|opinions|tribune|analyse|entretien|interview|reportage|enquête|portrait|éditorial|édito|chronique|critique|récit|décryptage|nécrologie|courrier des lecteurs|actualité|actualités|exclusif|direct|vie quotidienne|cuisine|mode|livres|cinéma|musique|théâtre|télévision|médias|justice|police|faits divers|défense|énergie|transports|logement|immobilier|immigration|régions|local|météo|histoire|religion|auto|famille|vérification|débats',
  picture: {
    credit:
      "photo|photos|image|images|crédit|crédits|crédit photo|crédits photo|photographie|source|illustration|infographie|dessin|carte|montage|vidéo|capture d'écran|copyright|©",
    handout: 'fourni par|photo fournie|remis par|handout',
    courtesy: "avec l'aimable autorisation|gracieuseté|courtoisie",
    archive: 'archive',
  },
  programme: {
    labels:
      "ce sujet a été diffusé|cette émission a été diffusée|ce reportage a été diffusé|sur ce sujet à l'antenne|à l'antenne",
    verbs: 'diffusé|diffusée|diffuse|a été diffusé|a été diffusée',
    prepositions: 'sur|à|dans|le|la|par',
  },
  corrections: {
    correction:
      'correction|rectificatif|erratum|correctif|rectification|cet article a été corrigé|une version précédente de|une première version de|dans une version précédente',
    clarification: 'précision|clarification',
    update: 'mise à jour :|mise à jour:|maj|actualisation|cet article a été mis à jour|cet article a été actualisé',
    retraction: 'rétractation|droit de réponse|démenti',
  },
  notes: {
    editorial: "note de la rédaction|ndlr|note de l'éditeur|note aux lecteurs|note",
    disclosure: "transparence|avertissement|liens d'intérêts|déclaration d'intérêts",
    copyright: '©|copyright|tous droits réservés|reproduction interdite',
  },
  fields: {
    headline: 'titre sujet objet',
    kicker: 'surtitre',
    lead: 'chapô chapo chapeau',
    byline: 'auteur auteurs par de',
    published: 'date',
    body: 'texte corps',
  },
  chrome: {
    share:
      "ajouter à vos favoris|ajouter aux favoris|offrir cet article|offrir l'article|lire plus tard|partager|partager cet article|partager l'article|partager sur facebook|partager sur twitter|envoyer par e-mail|imprimer|copier le lien|enregistrer|écouter|écouter l'article|facebook|twitter|whatsapp|linkedin|e-mail",
    navigation:
      'thèmes|mots-clés|sujets|signaler une erreur|accueil|menu|recherche|rechercher|aller au contenu|aller au contenu principal|retour en haut|se connecter|connexion|mon compte|mentions légales|contact|confidentialité|lire la suite|voir plus|article suivant|article précédent',
    related:
      'vous aimerez aussi|la rédaction vous conseille|les plus populaires|voir aussi…|lire la suite :…|à lire aussi…|lire aussi…|sur le même sujet|articles liés|à voir aussi|les plus lus|dans la même rubrique|recommandé pour vous',
    promotion:
      "s'abonner|abonnez-vous|je m'abonne|newsletter|inscrivez-vous…|télécharger l'application|réservé aux abonnés|article réservé aux abonnés|article réservé à nos abonnés",
    advertisement: 'publicité|annonce|contenu sponsorisé|la suite après la publicité',
    consent:
      'nous utilisons des cookies…|ce site utilise des cookies…|tout accepter|accepter les cookies|gérer les cookies|continuer sans accepter',
    comments: 'commentaires|voir les commentaires|laisser un commentaire|réagir|commenter',
  },
  layout: {
    speech:
      "a déclaré|déclare|dit|a dit|explique|a expliqué|affirme|a affirmé|assure|estime|a ajouté|ajoute|raconte|précise|souligne|selon|d'après",
    boxes: {
      facts: 'repères|en chiffres|chiffres clés|fiche|les faits',
      keypoints: "l'essentiel|en bref|ce qu'il faut retenir|à retenir",
      background: 'contexte|le contexte|rappel des faits|chronologie',
      profile: "bio express|qui est-il|qui est-elle|l'auteur|portrait express",
      explainer: 'explications|comprendre|décryptage',
    },
    press: {
      release: 'communiqué|pour diffusion immédiate',
      contact: 'contact presse|contacts presse|contact médias|contact|contacts|relations presse',
      about: "à propos de|à propos d'",
      editors: 'note aux rédactions|notes aux rédactions|note aux rédacteurs|note aux éditeurs',
    },
    credits: 'reportage de|avec la contribution de|édité par|avec afp',
    furniture: {
      'reading time': 'temps de lecture…|durée de lecture…',
      'relative time': 'il y a # minutes|il y a # heures|il y a # jours|il y a # h|il y a # min',
      newsletter:
        'se désabonner|se désinscrire|voir dans le navigateur|afficher dans le navigateur|vous recevez cet e-mail…|vous recevez ce message…',
    },
  },
});
