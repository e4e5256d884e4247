import type { PageElement } from '../../document/page.ts';
import { cueOf } from './cues.ts';
import type { Run } from './runs.ts';

const called =
  /kicker|eyebrow|dachzeile|spitzmarke|overline|over-?title|topline|roofline|surtitle|super-?title|pre-?title|pre-?headline|strapline|antetitulo|occhiello|chapeau|volanta/i;
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
    const isKicker = run.element.closest((element) => element.chars > 120 || called.test(element.get('class') ?? ''));
    if (!isKicker || isKicker.chars > 120) continue;
    return run;
  }
  return undefined;
}
