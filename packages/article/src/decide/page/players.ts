import { cleanLine } from '../../document/clean-line.ts';
import type { PageElement } from '../../document/page.ts';
import type { Rendition } from '../../schema/asset.ts';
import type { Addresses } from './rich-text.ts';

/** A film, a recording or a foreign player on the page. */
export type Player =
  | { kind: 'video' | 'audio'; renditions: Rendition[]; poster?: string; title?: string; element: PageElement }
  | { kind: 'embed'; provider: string; url: string; title?: string; element: PageElement };

/** Players: what each is called, then the hosts it comes from. */
const providers = new Map(
  'YouTube youtube.com youtube-nocookie.com youtu.be|Vimeo vimeo.com|Dailymotion dailymotion.com dai.ly|Twitch twitch.tv|X twitter.com x.com|Instagram instagram.com|TikTok tiktok.com|Facebook facebook.com|Bluesky bsky.app|Reddit reddit.com redditmedia.com|Spotify spotify.com|SoundCloud soundcloud.com|Apple_Podcasts podcasts.apple.com|Podigee podigee.io podigee.com|Datawrapper dwcdn.net datawrapper.de|Flourish flourish.studio uri.sh|Infogram infogram.com infogr.am|DocumentCloud documentcloud.org|OpenStreetMap openstreetmap.org|Google_Maps google.com|JW_Player jwplatform.com jwplayer.com|Brightcove brightcove.net|Giphy giphy.com|CodePen codepen.io'
    .split('|')
    .flatMap((row) => {
      const [name = '', ...hosts] = row.split(' ');
      return hosts.map((host) => [host, name.replace('_', ' ')] as const);
    }),
);

/** The provider of a host or of the one above it. */
function providerOf(hostname: string): string | undefined {
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const found = providers.get(host);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Elements of AMP and of light players that name what they play by its number alone. */
const numbered: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'lite-youtube': ['videoid', 'https://www.youtube.com/watch?v='],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-dailymotion': ['data-videoid', 'https://www.dailymotion.com/video/'],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
};

/** Names of elements that may be a player. */
export const playerTags: ReadonlySet<string> = new Set([
  'iframe',
  'amp-iframe',
  'video',
  'amp-video',
  'audio',
  'amp-audio',
  ...Object.keys(numbered),
]);

const addressNames = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data-embed-url'];

/** The page of a film whose player is framed. */
function withoutPlayer(url: URL): string {
  const film = /^\/embed\/([\w-]{6,20})$/.exec(url.pathname)?.[1];
  if (film !== undefined && film !== 'videoseries' && /youtube/.test(url.hostname))
    return `https://www.youtube.com/watch?v=${film}`;
  const vimeo = url.hostname === 'player.vimeo.com' ? /^\/video\/(\d+)$/.exec(url.pathname)?.[1] : undefined;
  return vimeo === undefined ? url.href : `https://vimeo.com/${vimeo}`;
}

/** What an element plays, by where it comes from; `undefined` for frames of unknown places, which are advertisements. */
export function playerOf(element: PageElement, addresses: Addresses): Player | undefined {
  const { tag } = element;
  const title = cleanLine(element.get('title') ?? element.get('aria-label'), 300);
  const named = { element, ...(title !== undefined && { title }) };
  const number = numbered[tag];
  if (number) {
    const value = element.get(number[0]);
    if (value === undefined || !/^[\w-]{4,40}$/.test(value)) return undefined;
    return embedAt(`${number[1]}${value}`, named, addresses);
  }
  if (tag === 'iframe' || tag === 'amp-iframe') {
    for (const name of addressNames) {
      const href = element.get(name);
      const found = href ? embedAt(href, named, addresses) : undefined;
      if (found) return found;
    }
    return undefined;
  }
  const renditions = new Map<string, Rendition>();
  const add = (one: PageElement) => {
    for (const name of addressNames.slice(0, 3)) {
      const href = one.get(name);
      const url = href ? addresses.web(href) : undefined;
      const type = one.get('type')?.split(';')[0]?.trim();
      if (url !== undefined && renditions.size < 12)
        renditions.set(url, { url, ...(type && /^[\w.+-]+\/[\w.+-]+$/.test(type) && { mediaType: type }) });
    }
  };
  add(element);
  for (const child of element.children.slice(0, 40))
    if (typeof child !== 'string' && child.tag === 'source') add(child);
  if (renditions.size === 0) return undefined;
  const posterOf = element.get('poster') ?? element.get('data-poster');
  const poster = posterOf === undefined ? undefined : addresses.web(posterOf);
  const kind = tag.endsWith('audio') ? 'audio' : 'video';
  return { kind, ...named, renditions: [...renditions.values()], ...(poster !== undefined && { poster }) };
}

function embedAt(
  href: string,
  named: { element: PageElement; title?: string },
  addresses: Addresses,
): Player | undefined {
  const resolved = addresses.web(href);
  if (resolved === undefined) return undefined;
  const url = new URL(resolved);
  const provider = providerOf(url.hostname);
  if (provider === undefined || (provider === 'Google Maps' && !/^\/maps/.test(url.pathname))) return undefined;
  return { kind: 'embed', provider, url: withoutPlayer(url), ...named };
}
