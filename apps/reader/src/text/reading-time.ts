/** Words a minute of an adult who reads silently: Brysbaert (2019). */
const wordsPerMinute = 238;

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
