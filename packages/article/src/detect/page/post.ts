import type { PageElement } from '../../document/page.ts';

/** Posts of social networks as their scripts find them. */
const post =
  /twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|fb-post|reddit-embed|mastodon-embed|threads-post/;

/** Whether an element is the post of a social network, quoted in full. */
export const isPost = (element: PageElement): boolean =>
  element.tag === 'blockquote' && post.test(element.get('class') ?? '');

/** Whether little else than a post is in an element, a few wrappers down. */
export function wrapsPost(element: PageElement): boolean {
  let inside: readonly PageElement[] = [element];
  for (let depth = 0; depth < 5 && inside.length > 0; depth++) {
    if (inside.some(isPost)) return true;
    inside = inside
      .flatMap((one) => one.children.slice(0, 6))
      .filter((child) => typeof child !== 'string')
      .slice(0, 12);
  }
  return false;
}
