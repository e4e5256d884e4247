/** Words before a date that say what the date is, in lower case, as printed but for the colon. */
export interface DateLabels {
  published: readonly string[];
  modified: readonly string[];
  asOf: readonly string[];
  embargoedUntil: readonly string[];
  expires: readonly string[];
}

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

/** All that the parser knows of a language. Data only; words in lower case unless they are names. */
export interface LanguagePack {
  /** BCP 47. */
  language: string;
  direction?: 'rtl';
  /** ISO 15924 of the script it is written in; Latin by default. */
  script?: 'Arab' | 'Cyrl' | 'Deva' | 'Grek' | 'Hang' | 'Hans' | 'Hebr' | 'Jpan';
  /** The commonest words, by which the language is told; none that two packs of one script share with other meaning. */
  functionWords: readonly string[];
  /** Its commonest letters beside a–z, or those that no neighbour in its script has. */
  letters?: string;
  /** Letters that it never uses and a neighbour in its script does. */
  foreign?: string;
  /** Words (of Chinese: signs) that only one of its written forms has, by the tag of that form. */
  variants?: Readonly<Record<string, readonly string[]>>;
  /** Twelve rows: every spelling of January, … December, without a final full stop. */
  months: readonly (readonly string[])[];
  weekdays: readonly string[];
  /** How 03/04/2024 is read; `undefined` where both are usual. */
  numericOrder?: 'dmy' | 'mdy' | 'ymd';
  /** Regions that read it with the month first, where both are usual. */
  monthFirst?: readonly string[];
  /** Words and signs that may stand in a date line beside the date: "am", "um". */
  dateWords: readonly string[];
  /** Words beside the number of an hour, before or behind it: "kl", "Uhr", "h". */
  hours: readonly string[];
  dateLabels: DateLabels;
  /** Words for the halves of the day, which stand before or after the hour: "午後", "π.μ.". */
  halfDays?: { am: readonly string[]; pm: readonly string[] };
  /** IANA name of the zone that a printed time is in when nothing else is said. */
  zone?: string;
  byline: {
    /** Words that open a by-line: "Von". */
    by: readonly string[];
    /** Words that close a by-line, behind the name: "기자". */
    after?: readonly string[];
    /** Words between names: "und". */
    and: readonly string[];
    /** What a person named in a by-line can be: "Korrespondent". */
    roles: readonly string[];
    /** A name without any sign may stand at the very end. */
    last?: true;
  };
  /** Words that mark an organisation in a by-line: "Redaktion". */
  organizationWords: readonly string[];
  /** Section and genre words that stand as a kicker. */
  sections: readonly string[];
  picture: {
    /** Words that open a credit: "Foto". */
    credit: readonly string[];
    /** A picture given by its subject. */
    handout: readonly string[];
    courtesy: readonly string[];
    archive: readonly string[];
  };
  /** Openings of a note on a broadcast; `verb` stands between topic and broadcaster. */
  programme: { labels: readonly string[]; verbs: readonly string[]; prepositions: readonly string[] };
  /** Openings of a correction, by kind. */
  corrections: {
    correction: readonly string[];
    clarification: readonly string[];
    update: readonly string[];
    retraction: readonly string[];
  };
  /** Openings of an editorial note, a disclosure, a copyright line. */
  notes: { editorial: readonly string[]; disclosure: readonly string[]; copyright: readonly string[] };
  /** Whole lines, or openings ending in `…`, that are page furniture, by what they are. */
  chrome: {
    share: readonly string[];
    navigation: readonly string[];
    related: readonly string[];
    promotion: readonly string[];
    advertisement: readonly string[];
    consent: readonly string[];
    comments: readonly string[];
  };
  /** Datelines that only its agencies and papers set so; groups `place` and `agency`. */
  datelines?: readonly RegExp[];
  /** What an export calls a field of the article before a colon; of `body` comes the text. Words apart by blanks, low lines within. */
  fields?: Readonly<Partial<Record<'headline' | 'kicker' | 'lead' | 'byline' | 'published' | 'body', string>>>;
  /** Words of layouts; a language without them is read by its looks alone. */
  layout?: Partial<LayoutWords>;
}

/** A pack as its file has it: lists are words apart by `|`, the spellings of a month by commas. */
type Written<T> = T extends readonly (string | readonly string[])[]
  ? string
  : T extends object
    ? T extends readonly RegExp[]
      ? T
      : { [K in keyof T]: Written<T[K]> }
    : T;

/** What is one word or a sign, and no list. */
const single = /^(?:language|direction|script|letters|foreign|numericOrder|zone|fields)$/;

/** The words of a list, each that has an apostrophe with the straight and with the curved one. */
const wordsOf = (list: string): string[] =>
  list
    .split('|')
    .flatMap((word) => (word.includes("'") ? [word, word.replaceAll("'", '’')] : word === '' ? [] : [word]));

function listsIn(written: object): object {
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      single.test(key) || value === true || Array.isArray(value)
        ? value
        : typeof value !== 'string'
          ? listsIn(value)
          : key === 'months'
            ? value.split('|').map((names) => names.split(','))
            : wordsOf(value),
    ]),
  );
}

/** Makes a pack of what is written of a language. */
export const languagePack = (written: Written<LanguagePack>): LanguagePack => listsIn(written) as LanguagePack;
