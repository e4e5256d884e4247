/** What a page says of itself apart from what it shows, or what a JSON record says of its text. */
export interface DeclaredValue {
  value: string;
  /** JSON Pointer into the JSON-LD, or CSS selector of the tag. */
  path: string;
  from: 'json-ld' | 'meta' | 'microdata' | 'link' | 'record' | 'state';
}

export interface DeclaredParty {
  name: string;
  kind: 'person' | 'organization' | 'unknown';
  url?: string;
  path: string;
  from: DeclaredValue['from'];
}

export interface Declared {
  headlines: DeclaredValue[];
  alternativeHeadlines: DeclaredValue[];
  descriptions: DeclaredValue[];
  published: DeclaredValue[];
  /** When a film on the page was put there. */
  uploaded: DeclaredValue[];
  modified: DeclaredValue[];
  authors: DeclaredParty[];
  publisher: DeclaredParty[];
  sections: DeclaredValue[];
  keywords: DeclaredValue[];
  images: { url: string; width?: number; height?: number; caption?: string; credit?: string; path: string }[];
  bodies: DeclaredValue[];
  /** From when to when a live blog reports. */
  coverage: { start?: DeclaredValue; end?: DeclaredValue };
  /** Entries of a live blog. */
  updates: { title: string; body: string; date: string; author: string; path: string }[];
  canonical: DeclaredValue[];
  amp: DeclaredValue[];
  alternates: { url: string; language: string; path: string }[];
  languages: DeclaredValue[];
  /** Of the page's text: `rtl`. */
  direction: string | undefined;
  siteNames: DeclaredValue[];
  /** The page's own word for `<title>`. */
  pageTitle: string | undefined;
  types: string[];
  /** Types of what else the page describes at the top of its JSON-LD. */
  pageTypes: string[];
  /** `false` when the page says the text is not free. */
  free: boolean | undefined;
  /** Other addresses of the article, and of the pages before and after this one. */
  links: { url: string; rel: 'short' | 'print' | 'alternate' | 'next' | 'prev'; path: string }[];
  expires: DeclaredValue[];
  created: DeclaredValue[];
  genres: DeclaredValue[];
  /** Empty where nothing is said. */
  rights: {
    holder: string;
    notice: string;
    usageTerms: string;
    licence: string;
    tier: string;
    /** Selectors of the parts that are not free. */
    closedParts: string[];
  };
  relations: {
    rel: 'partOf' | 'translationOf' | 'syndicatedFrom' | 'relatedTo';
    url: string;
    title: string;
    path: string;
  }[];
  /** Type of the page in Open Graph: `article`, `website`. */
  openGraphType: string | undefined;
}

export const nothingDeclared = (): Declared => ({
  headlines: [],
  alternativeHeadlines: [],
  descriptions: [],
  published: [],
  uploaded: [],
  modified: [],
  authors: [],
  publisher: [],
  sections: [],
  keywords: [],
  images: [],
  bodies: [],
  coverage: {},
  updates: [],
  canonical: [],
  amp: [],
  alternates: [],
  languages: [],
  direction: undefined,
  siteNames: [],
  pageTitle: undefined,
  types: [],
  pageTypes: [],
  free: undefined,
  links: [],
  expires: [],
  created: [],
  genres: [],
  rights: { holder: '', notice: '', usageTerms: '', licence: '', tier: '', closedParts: [] },
  relations: [],
  openGraphType: undefined,
});

/** The article as the state of a page's scripts has it: its lines, and what stands beside them. */
export interface PageState {
  lines: readonly { kind: 'paragraph' | 'heading'; text: string }[];
  declared: Pick<Declared, 'headlines' | 'published' | 'authors'>;
}
