import { englishSpeech, germanSpeech } from './speech-words.ts';

/** Words by which layouts of news texts are told. Lower case unless they are names. */
export interface LayoutWords {
  /** Words that a headline likes to begin with: "Wie", "How". */
  openings: readonly string[];
  /** Endings of adjectives, which have a capital only where a line begins. */
  qualifierEndings: readonly string[];
  /** Nouns have capitals, so that one in mid-line says little. */
  nounsInCapitals?: true;
  /** Verbs between a quotation and its speaker: "sagte". */
  speech: readonly string[];
  /** Headings of boxes. */
  boxes: Readonly<Record<'facts' | 'keypoints' | 'background' | 'profile' | 'explainer', readonly string[]>>;
  /** First lines of press releases, openings of their contact block, and of what the sender says of itself. */
  press: Readonly<Record<'release' | 'contact' | 'about' | 'editors', readonly string[]>>;
  /** Openings of the credits under a report: "Reporting by". */
  credits: readonly string[];
  /** Whole lines, or openings ending in `…`, that are page or mail furniture, by what they are; `#` is a number. */
  furniture: Readonly<Partial<Record<'newsletter' | 'reading time' | 'relative time', readonly string[]>>>;
  /** Words that address somebody; those that do so only with a capital of their own apart. */
  address: { words: readonly string[]; capitals: readonly string[] };
}

export const germanLayout: LayoutWords = {
  nounsInCapitals: true,
  openings:
    'so wie was wer wo wann warum wieso weshalb welche welcher welches woher wohin wenn der die das ein eine einen dieser diese dieses darum deshalb das hier jetzt nun mit von nach vor bei gegen für ohne auf im in am aus über unter zwischen er sie es wir ich ist sind kann darf muss soll hat mehr kein keine nur noch als bis trotz wegen seit'.split(
      ' ',
    ),
  qualifierEndings: [
    'ische',
    'ischer',
    'isches',
    'ischen',
    'liche',
    'licher',
    'liches',
    'lichen',
    'ige',
    'iger',
    'iges',
  ],
  speech: germanSpeech,
  boxes: {
    facts: ['zahlen und fakten', 'daten und fakten', 'fakten', 'zahlen', 'steckbrief', 'infobox', 'info', 'service'],
    keypoints: ['auf einen blick', 'das wichtigste in kürze', 'das wichtigste', 'kurz zusammengefasst', 'in kürze'],
    background: ['hintergrund', 'zum hintergrund', 'was bisher geschah', 'chronologie'],
    profile: ['zur person', 'zum autor', 'zur autorin', 'das unternehmen'],
    explainer: ['stichwort', 'erklärt', 'gut zu wissen', 'was ist'],
  },
  press: {
    release: ['pressemitteilung', 'presseinformation', 'medienmitteilung', 'presseaussendung'],
    contact: ['pressekontakt', 'medienkontakt', 'kontakt', 'rückfragen', 'rückfragehinweis', 'ansprechpartner'],
    about: ['über', 'zum unternehmen'],
    editors: [
      'hinweis an die redaktion',
      'hinweis an die redaktionen',
      'hinweise an die redaktion',
      'redaktionelle hinweise',
      'dpa-notizblock',
      'notizblock',
      'redaktionshinweis',
    ],
  },
  credits: ['mit material von', 'mitarbeit', 'unter mitarbeit von', 'quelle', 'quellen', 'aus dem englischen von'],
  furniture: {
    newsletter: [
      'abmelden',
      'newsletter abbestellen',
      'im browser ansehen',
      'im browser öffnen',
      'newsletter im browser öffnen',
      'newsletter im browser ansehen',
      'sie erhalten diese e-mail…',
      'diese e-mail im browser…',
    ],
    'reading time': ['lesezeit…', 'lesedauer…', 'min. lesezeit', 'minuten lesezeit', 'minuten'],
    'relative time': ['vor # minuten', 'vor # stunden', 'vor # tagen', 'vor # std', 'vor # min'],
  },
  address: {
    words: ['du', 'dich', 'dir', 'dein', 'deine', 'deinen', 'deiner', 'ihr', 'euch', 'eure', 'euer'],
    capitals: ['Sie', 'Ihnen', 'Ihr', 'Ihre', 'Ihren', 'Ihrer', 'Ihrem'],
  },
};

export const englishLayout: LayoutWords = {
  openings:
    "how why what when where who which whose here's here what's who's it's the a an this these those inside meet is are can could should will would do does did if in on at for with from after as no not more your my our i we you they he she there's there once every everything".split(
      ' ',
    ),
  qualifierEndings: [],
  speech: englishSpeech,
  boxes: {
    facts: ['facts and figures', 'fact box', 'factbox', 'key facts', 'fast facts', 'by the numbers'],
    keypoints: ['at a glance', 'key points', 'key takeaways', 'in brief', 'the essentials', 'summary'],
    background: ['background', 'the background', 'the story so far', 'timeline', 'context'],
    profile: ['about the author', 'profile'],
    explainer: ['explained', 'what is', 'explainer', 'good to know'],
  },
  press: {
    release: ['press release', 'news release', 'media release', 'for immediate release'],
    contact: [
      'press contact',
      'media contact',
      'media contacts',
      'press contacts',
      'contact',
      'contacts',
      'for more information',
      'for further information',
      'media enquiries',
      'media inquiries',
    ],
    about: ['about'],
    editors: [
      'notes to editors',
      'note to editors',
      'notes for editors',
      'note to editor',
      'editor’s notes',
      "editor's notes",
    ],
  },
  credits: [
    'reporting by',
    'additional reporting by',
    'writing by',
    'editing by',
    'compiled by',
    'reporting and writing by',
  ],
  furniture: {
    newsletter: [
      'unsubscribe',
      'manage preferences',
      'view this email in your browser',
      'view in browser',
      'you are receiving this email…',
      'you received this email…',
    ],
    'reading time': [
      'min read',
      'minute read',
      'minutes read',
      'mins read',
      'reading time…',
      'listen to this article…',
    ],
    'relative time': ['hours ago', 'hour ago', 'minutes ago', 'mins ago', 'days ago', 'hrs ago', 'h ago', 'm ago'],
  },
  address: { words: ['you', 'your', 'yours', "you're", 'you’re', "you've", 'you’ve', "you'd"], capitals: [] },
};
