const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ł: 'l',
  đ: 'd',
  þ: 'th',
};

/** Address of an article: its headline in ASCII, shortened at a word, and its id. */
export function slugOf({ id, headline }: { id: string; headline: { text: string } }): string {
  const words = headline.text
    .toLowerCase()
    .replace(/[äöüßæøåłđþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = words.length > 60 ? words.slice(0, 60).replace(/-[^-]*$/, '') : words;
  return short === '' ? id : `${short}-${id}`;
}

/** The id at the end of a slug; `undefined` when there is none. */
export const idInSlug = (slug: string): string | undefined => /(?:^|-)(a_[a-z2-7]{26})$/.exec(slug)?.[1];
