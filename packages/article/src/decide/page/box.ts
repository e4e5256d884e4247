import { ClassWord } from '../../detect/page/class-words.ts';
import type { PageElement } from '../../document/page.ts';
import type { BlockOf } from '../../schema/block.ts';

/** The box that an element stands in: a small part of the region that is called one, or an aside that is kept. */
export function boxOf(element: PageElement, region: PageElement): PageElement | undefined {
  let box: PageElement | undefined;
  for (let at: PageElement | undefined = element; at !== undefined && at !== region; at = at.parent)
    if (at.holdsBlocks && (at.words & ClassWord.box || at.tag === 'aside') && at.prose < 0.35 * region.prose) box = at;
  return box;
}

const roles: readonly (readonly [RegExp, BlockOf<'box'>['role']])[] = [
  [
    /key-?(?:points?|takeaways?|facts)|takeaway|at-?a-?glance|auf einen blick|das wichtigste|in kürze|en bref|en claves/i,
    'keypoints',
  ],
  [/hintergrund|background|contexte|contexto/i, 'background'],
  [/fact|fakt|zahlen|datos|chiffres/i, 'facts'],
  [/profile|steckbrief|zur person|portr/i, 'profile'],
  [/explain|erklär|glossar|what is|was ist/i, 'explainer'],
  [/\bfaq\b|q-?and-?a|fragen und antworten/i, 'qa'],
];

/** What kind of box it is, by its class and its first line. */
export function roleOf(box: PageElement, firstLine: string): BlockOf<'box'>['role'] {
  const words = `${box.get('class') ?? ''} ${box.get('id') ?? ''} ${firstLine.slice(0, 60)}`;
  return roles.find(([pattern]) => pattern.test(words))?.[1] ?? 'aside';
}
