const longestSlug = 60;

/** "nordkorea-und-russland-planen-a_….md": the headline in ASCII, cut at a word, and the id, which makes it unique. */
export function articleFileName(article: { id: string; headline: { text: string } }, ending: string): string {
  const slug = asciiSlug(article.headline.text);
  return `${slug === '' ? '' : `${slug}-`}${article.id}${ending}`;
}

const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', å: 'a', ł: 'l' };

function asciiSlug(text: string): string {
  const words = text
    .slice(0, 500)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåł]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > longestSlug) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug;
}
