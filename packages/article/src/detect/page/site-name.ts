import type { Declared } from '../../document/declared.ts';
import { keyOf } from './key.ts';

const separators = /\s+[|–—·»«:\-•]+\s+|\s*[|｜ㅣ]\s*|\s+_\s+|_(?=[\p{Lo}])/gu;
const lettersOf = (text: string) =>
  keyOf(text)
    .replace(/^(?:www|the)/, '')
    .replace(/(?:com|de|org|net)$/, '');

/** What a page calls its site and who publishes it. */
export const siteNamesOf = ({ siteNames, publisher }: Declared): string[] => [
  ...siteNames.map(({ value }) => value),
  ...publisher.map(({ name }) => name),
];

/** What tells whether a part of a title is the name of the site, by its names and its host. */
export function siteTeller(siteNames: readonly string[], host: string | undefined): (part: string) => boolean {
  const names = siteNames.map(lettersOf).filter((name) => name.length > 1);
  const hostKey =
    host === undefined
      ? ''
      : lettersOf(
          host
            .replace(/^www\./, '')
            .split('.')
            .slice(0, -1)
            .join(''),
        );
  return (part) => {
    const key = lettersOf(part);
    if (key === '') return true;
    if (
      names.some(
        (name) => name === key || (key.length < 40 && (name.includes(key) || key.includes(name)) && key.length > 2),
      )
    )
      return true;
    return (
      hostKey.length > 2 && key.length > 2 && (hostKey.includes(key) || (key.includes(hostKey) && key.length < 40))
    );
  };
}

/** Which page of how many this is, behind a title. */
export const pageCount = /\s*[(（]\d{1,2}\s?\/\s?\d{1,2}[)）]$/;

/** Parts of a title that name the site are taken off, and no others. */
export function withoutSite(title: string, isSite: (part: string) => boolean): string {
  let text = title.replace(pageCount, '');
  for (let round = 0; round < 3 && text.search(separators) >= 0; round++) {
    const cuts = [...text.matchAll(separators)];
    const last = cuts.at(-1);
    const [first] = cuts;
    if (last?.index !== undefined && last.index > 0 && isSite(text.slice(last.index + last[0].length)))
      text = text.slice(0, last.index).trim();
    else if (first?.index !== undefined && first.index > 0 && isSite(text.slice(0, first.index)))
      text = text.slice(first.index + first[0].length).trim();
    else {
      // "Headline | The Heron | Region"
      const inner = cuts.find(
        ({ index, 0: sign }, i) =>
          index > 0 && i > 0 && isSite(text.slice((cuts[i - 1]?.index ?? 0) + sign.length, index).trim()),
      );
      const before = inner === undefined ? undefined : cuts[cuts.indexOf(inner) - 1];
      if (before === undefined || before.index < 12) break;
      text = text.slice(0, before.index).trim();
    }
  }
  return text;
}

/** Whether a title is the name of the site and no more. */
export function isSiteName(text: string, site: readonly string[], host: string | undefined): boolean {
  const key = lettersOf(text);
  return site.some((name) => lettersOf(name) === key) || (host !== undefined && lettersOf(host).includes(key));
}
