import { ClassWord } from '../../detect/page/class-words.ts';
import { shownText } from '../../detect/page/runs.ts';
import { cleanLine } from '../../document/clean-line.ts';
import type { Declared } from '../../document/declared.ts';
import type { PageElement } from '../../document/page.ts';
import type { Asset, Rendition } from '../../schema/asset.ts';
import type { Credit } from '../../schema/party.ts';
import type { RichText } from '../../schema/text.ts';
import type { Addresses } from './rich-text.ts';

/** A picture of the page with what is printed under it. */
export interface Picture {
  renditions: Rendition[];
  alt?: string;
  caption?: RichText;
  credit?: Credit;
  element: PageElement;
  /** The element that holds picture and caption. */
  holder: PageElement;
}

const sourceNames = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-hi-res-src',
  'data-full-src',
  'data-url',
  'src',
];
const setNames = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
const ornament =
  /(?:^|[/_.-])(?:logo|icon|icons|sprite|spacer|pixel|blank|placeholder|avatar|gravatar|badge|emoji|smiley|tracking|loading|loader|arrow|button)s?(?:[/_.-]|$)|\.gif(?:$|\?)/i;

function candidatesOf(set: string | undefined): { url: string; width?: number }[] {
  if (set === undefined) return [];
  const found: { url: string; width?: number }[] = [];
  for (const part of set
    .slice(0, 20_000)
    .split(/,\s+|,(?=https?:|\/)/)
    .slice(0, 30)) {
    const [url, descriptor] = part.trim().split(/\s+/);
    if (!url) continue;
    const width = /^(\d{1,5})w$/.exec(descriptor ?? '')?.[1];
    found.push({ url, ...(width && { width: Number(width) }) });
  }
  return found;
}

function renditionsOf(image: PageElement, addresses: Addresses): Rendition[] {
  const renditions = new Map<string, Rendition>();
  const add = (href: string, width?: number, height?: number, mediaType?: string) => {
    if (/^\s*(?:data|blob|javascript):/i.test(href) || renditions.size >= 24) return;
    const url = addresses.web(href);
    if (url === undefined || renditions.has(url)) return;
    const rendition: Rendition = { url };
    if (mediaType) rendition.mediaType = mediaType;
    if (width) rendition.width = width;
    if (height) rendition.height = height;
    renditions.set(url, rendition);
  };
  const size = (name: string) => {
    const value = /^\d{1,5}$/.exec(image.get(name) ?? '')?.[0];
    return value === undefined || value === '0' ? undefined : Number(value);
  };
  for (const name of sourceNames) {
    const href = image.get(name);
    if (href) add(href, size('width'), size('height'));
  }
  for (const name of setNames) for (const { url, width } of candidatesOf(image.get(name))) add(url, width);
  if (image.parent?.tag === 'picture')
    for (const source of image.parent.children)
      if (typeof source !== 'string' && source.tag === 'source') {
        const type = source.get('type');
        for (const name of setNames)
          for (const { url, width } of candidatesOf(source.get(name)))
            add(url, width, undefined, type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined);
      }
  return [...renditions.values()];
}

/** The path of a resolved URL. */
const pathOf = (url: string): string => url.replace(/[?#].*$/, '').replace(/^https?:\/\/[^/]+/, '');

const isOrnament = (image: PageElement, renditions: readonly Rendition[]): boolean => {
  const [width, height] = [
    Number.parseInt(image.get('width') ?? '', 10),
    Number.parseInt(image.get('height') ?? '', 10),
  ];
  if ((width > 0 && width < 90) || (height > 0 && height < 60)) return true;
  const [first] = renditions;
  return (
    first !== undefined && ornament.test(pathOf(first.url)) && image.closest((e) => e.tag === 'figure') === undefined
  );
};

const creditOpening =
  /^(?:(?:photo|photos|foto|fotos|bild|bilder|image|picture|credit|quelle|bildquelle|source|crédit|crédito|photograph|fotografía|foto de|grafik|illustration)\b[^:：]{0,20}[:：]|©|\(c\)|\(foto:)\s*/i;

export function creditOf(text: string): Credit | undefined {
  const bare = cleanLine(text.replace(creditOpening, '').replace(/^[([]|[)\]]$/g, ''), 300);
  if (bare === undefined) return undefined;
  const agency =
    /\b(?:dpa|afp|reuters|ap|apa|epa|getty|imago|keystone|shutterstock|istock|picture alliance|afp|efe|ansa|lusa|tass|xinhua|kyodo|yonhap|ritzau|ntb|tt|ctk|pap)\b/i.test(
      bare,
    );
  return { text: bare, kind: agency ? 'agency' : 'unknown' };
}

/** The picture an `img` shows, with caption and credit; `undefined` for ornaments. */
export function pictureOf(image: PageElement, region: PageElement, addresses: Addresses): Picture | undefined {
  let renditions = renditionsOf(image, addresses);
  if (renditions.length === 0) {
    const beside = image.parent?.children.find(
      (child): child is PageElement => typeof child !== 'string' && child.tag === 'noscript',
    );
    const inside = beside && readImage(beside);
    if (inside) renditions = renditionsOf(inside, addresses);
  }
  if (renditions.length === 0 || isOrnament(image, renditions)) return undefined;
  const around = captionAround(image, region);
  const alt = cleanLine(image.get('alt'), 1_000);
  return { renditions, element: image, ...around, ...(alt !== undefined && { alt }) };
}

/** What is printed under a picture or player, and the element that holds both. */
export function captionAround(
  element: PageElement,
  region: PageElement,
): { holder: PageElement; caption?: RichText; credit?: Credit } {
  const holder = holderOf(element, region);
  const printed = holder && captionIn(holder, element);
  return { holder: holder ?? element, ...(printed && readCaption(printed)) };
}

function readImage(noscript: PageElement): PageElement | undefined {
  const find = (element: PageElement): PageElement | undefined => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const found = child.tag === 'img' ? child : find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(noscript);
}

/** The nearest element around a picture that holds a caption and nothing of the text. */
function holderOf(image: PageElement, region: PageElement): PageElement | undefined {
  let best: PageElement | undefined;
  for (let at = image.parent, steps = 0; at && steps < 7 && !at.contains(region); at = at.parent, steps++) {
    if ((at.kept > 0 && at.tag !== 'figure') || at.children.length > 60) break;
    if (at.tag === 'figure') return at;
    if (at.chars > 900) break;
    if (captionIn(at, image)) return at;
    best = undefined;
  }
  return best;
}

function captionIn(holder: PageElement, image: PageElement): PageElement | undefined {
  const find = (element: PageElement, depth: number): PageElement | undefined => {
    for (const child of element.children) {
      if (typeof child === 'string' || child === image) continue;
      if ((child.tag === 'figcaption' || child.words & ClassWord.caption) && child.chars > 2 && !child.contains(image))
        return child;
      const found = depth < 6 ? find(child, depth + 1) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return find(holder, 0);
}

const creditClass = /credit|copyright|source|quelle|fotograf|photographer|byline|author|attribution|nachweis/i;

function readCaption(element: PageElement): { caption?: RichText; credit?: Credit } {
  let creditText = '';
  const find = (at: PageElement, depth: number): void => {
    for (const child of at.children) {
      if (typeof child === 'string') continue;
      if (
        creditText === '' &&
        creditClass.test(`${child.get('class') ?? ''} ${child.get('itemprop') ?? ''}`) &&
        child.tag !== 'a'
      )
        creditText = shownText(child, 300);
      else if (depth < 5) find(child, depth + 1);
    }
  };
  find(element, 0);
  const whole = shownText(element, 3_000);
  let caption = whole;
  if (creditText !== '' && creditText !== whole) {
    const at = whole.lastIndexOf(creditText);
    if (at >= 0) caption = `${whole.slice(0, at)} ${whole.slice(at + creditText.length)}`;
  } else {
    const printed =
      /\s*(?:[([]?(?:photos?|fotos?|bild|image|credit|quelle|source|crédit photo|crédito)\s*(?:by|von|de|par)?\s*[:：/]|©|\|\s*©)\s*([^()[\]]{2,120})[)\]]?\s*$/i.exec(
        whole,
      );
    if (printed?.[1]) {
      creditText = printed[1];
      caption = whole.slice(0, printed.index);
    }
  }
  const credit = creditText === '' ? undefined : creditOf(creditText);
  const text = cleanLine(caption.replace(/\s*[|/–-]\s*$/, ''), 3_000);
  return { ...(text !== undefined && text !== credit?.text && { caption: { text } }), ...(credit && { credit }) };
}

/** A picture that the page declares and does not show. */
export function declaredPicture(
  { url: href, width, height, caption, credit }: Declared['images'][number],
  addresses: Addresses,
): Pick<Picture, 'renditions' | 'caption' | 'credit'> | undefined {
  const url = /^\s*(?:data|blob):/i.test(href) ? undefined : addresses.web(href);
  if (url === undefined || ornament.test(pathOf(url)) || (width ?? 200) < 200) return undefined;
  const [text, source] = [cleanLine(caption, 3_000), credit === undefined ? undefined : creditOf(credit)];
  return {
    renditions: [{ url, ...(width && { width }), ...(height && { height }) }],
    ...(text && { caption: { text } }),
    ...(source && { credit: source }),
  };
}

/** A URL's picture whatever its size: what two renditions of one picture have in common. */
export const pictureKey = (url: string): string =>
  pathOf(url)
    .replace(/[-_]?\d{2,4}x\d{2,4}|\/w?\d{2,4}\//g, '')
    .toLowerCase()
    .split('/')
    .slice(-2)
    .join('/');

export function assetOf(id: string, picture: Picture): Asset {
  return { id, kind: 'image', ...(picture.alt !== undefined && { alt: picture.alt }), renditions: picture.renditions };
}
