import type { PageElement } from '../../document/page.ts';
import { cueOf } from './cues.ts';
import { opener } from './names.ts';
import type { Run } from './runs.ts';

const called =
  /kicker|eyebrow|dachzeile|spitzmarke|(?:over|top|roof|strap)line|(?:over|pre|sur|super)-?(?:tit|head)|antetitulo|occhiello|chapeau|volanta/i;
/** A time, or how the text is sold or told. */
const state = /\d\d|^(?:live|video|premium|plus|exclu)|abon|subscri/i;
/** Runs before the headline that are looked at. */
const reach = 6;

/** The line above the headline that its class calls a kicker, or that stands right on it and leads nowhere. */
export function kickerAbove(
  runs: readonly Run[],
  headline: PageElement | undefined,
  isSite: (name: string) => boolean,
): Run | undefined {
  if (!headline) return undefined;
  const at = runs.findIndex((run) => run.order >= headline.order);
  for (const run of runs.slice(Math.max(0, at - reach), Math.max(0, at)).reverse()) {
    const { text } = run;
    if (text.length > 80 || text.split(' ').length > 8 || !/\p{L}/u.test(text)) continue;
    // A path of the site, its name, a date, a button.
    if (/\/.*\/|[>›»]|\d{4}/.test(text) || cueOf(text) !== undefined || isSite(text)) continue;
    const isCalled = (element: PageElement) => called.test(element.get('class') ?? '');
    const filled = run.nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
    const [only] = filled;
    const inside = filled.length === 1 && typeof only === 'object' && isCalled(only);
    const around = run.element.closest((element) => element.chars > 120 || isCalled(element));
    const beside =
      runs[at - 1] === run &&
      run.linkChars === 0 &&
      (run.element === headline.parent || run.element.parent === headline.parent) &&
      !state.test(text) &&
      !opener.test(text);
    if (!inside && !beside && (!around || around.chars > 120)) continue;
    return run;
  }
  return undefined;
}
