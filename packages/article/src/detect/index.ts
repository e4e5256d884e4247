import { detectBody } from './body.ts';
import { detectBoxes } from './box.ts';
import { detectBylines } from './byline.ts';
import type { Candidate, Detector, Scene } from './candidate.ts';
import { detectCaptions } from './caption.ts';
import { detectChrome } from './chrome.ts';
import { detectDateLines } from './date-line.ts';
import { detectDatelines } from './dateline.ts';
import { detectHeadlines } from './headline.ts';
import { detectInterview } from './interview.ts';
import { detectKickers } from './kicker.ts';
import { detectLive } from './live.ts';
import { detectNotes } from './notes.ts';
import { detectPressRelease } from './press.ts';
import { detectPullQuotes } from './pull-quote.ts';
import { detectTables } from './table.ts';
import { detectWire } from './wire.ts';

/** Every detector; their order has no meaning. */
export const detectors: readonly Detector[] = [
  detectBody,
  detectBoxes,
  detectBylines,
  detectCaptions,
  detectChrome,
  detectDateLines,
  detectDatelines,
  detectHeadlines,
  detectInterview,
  detectKickers,
  detectLive,
  detectNotes,
  detectPressRelease,
  detectPullQuotes,
  detectTables,
  detectWire,
];

/** All that can be said of a scene's lines, in no order. */
export function detectAll(scene: Scene, all: readonly Detector[] = detectors): Candidate[] {
  const found: Candidate[] = [];
  for (const detect of all) for (const candidate of detect(scene)) found.push(candidate);
  return found;
}
