/** The page parser with the score of lines as learned without the page's own site: run `train-flow --folds 5` before. */
import { foldOf } from '../../packages/article/scripts/flow-labels.mjs';
import { extractWith } from './html.mjs';

export const name = 'broadsheet, by site';

const copy = (fold) => import(`../../packages/article/folds/${fold}/html.js`);
const parsers = await Promise.all([0, 1, 2, 3, 4].map(copy));

export const extract = (html, { url }) => extractWith(parsers[foldOf(url, parsers.length)].parseHtml, html, url);
