import type { Declared } from '../../document/declared.ts';
import type { Addresses } from './rich-text.ts';

/** An address without what numbers the pages of one article. */
const withoutNumber = (url: string): string =>
  url
    .replace(/([?&])(?:page|pages?|p|pg|paged|seite|pagina)=\d{1,3}(?:&|(?=#|$))/i, '$1')
    .replace(/(?:\/(?:page|seite|pagina))?\/\d{1,2}\/?(?=$|[?#])/i, '')
    .replace(/[?&/]+(?=#|$)/, '');

/** The pages before and after this one of the same article, and the address of its first. */
export interface Pages {
  first: string;
  neighbours: { url: string; rel: 'next' | 'prev'; path: string }[];
}

/** Pages that an article is parted into: neighbours whose address differs from this page's in its number alone. */
export function pagesOf(url: string | undefined, { links }: Declared, addresses: Addresses): Pages | undefined {
  if (url === undefined) return undefined;
  const first = withoutNumber(url);
  const neighbours = links.flatMap(({ url: href, rel, path }) => {
    const other = rel === 'next' || rel === 'prev' ? addresses.web(href) : undefined;
    return other !== undefined && (rel === 'next' || rel === 'prev') && other !== url && withoutNumber(other) === first
      ? [{ url: other, rel, path }]
      : [];
  });
  return neighbours.length === 0 ? undefined : { first, neighbours };
}
