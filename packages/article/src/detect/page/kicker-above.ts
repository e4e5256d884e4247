import type { PageElement } from '../../document/page.ts';
import { cueOf } from './cues.ts';
import type { Run } from './runs.ts';

const called =
  /kicker|eyebrow|dachzeile|spitzmarke|overline|over-?title|topline|roofline|surtit(?:le|re)|super-?title|pre-?title|pre-?headline|strapline|antetitulo|occhiello|chapeau|volanta/i;
/** Runs before the headline that are looked at. */
const reach = 6;

/** The line above the headline that its class calls a kicker. */
export function kickerAbove(runs: readonly Run[], headline: PageElement | undefined): Run | undefined {
  if (!headline) return undefined;
  const at = runs.findIndex((run) => run.order >= headline.order);
  for (const run of runs.slice(Math.max(0, at - reach), Math.max(0, at)).reverse()) {
    const { text } = run;
    if (text.length > 80 || text.split(' ').length > 8 || !/\p{L}/u.test(text)) continue;
    // A path of the site, a date, a button.
    if (/\/.*\/|[>›»]|\d{4}/.test(text) || cueOf(text) !== undefined) continue;
    const isCalled = (element: PageElement) => called.test(element.get('class') ?? '');
    const filled = run.nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
    const [only] = filled;
    const inside = filled.length === 1 && typeof only === 'object' && isCalled(only);
    const around = run.element.closest((element) => element.chars > 120 || isCalled(element));
    if (!inside && (!around || around.chars > 120)) continue;
    return run;
  }
  return undefined;
}
