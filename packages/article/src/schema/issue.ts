import * as z from 'zod';
import { type IssueReason, reasonsOfBytes, reasonsOfPages } from './issue-reason.ts';

/** What an issue's code leaves open, by its own code. */
export const issueReasons = { ...reasonsOfBytes, ...reasonsOfPages };
export const issueReasonSchema = z.enum(Object.keys(issueReasons) as [IssueReason, ...IssueReason[]]);

/** What every issue code means; the codes are the keys. */
export const issueCodes = {
  'input.empty': 'There is no text in the input.',
  'input.binary': 'The input is not text.',
  'input.not-an-article': 'The input is text, but not that of an article.',
  'input.looks-like-html': 'The text is the source of a web page; its tags were read as words.',
  'input.looks-like-json': 'The text is JSON; it was read as if a reader should see it.',
  'input.several-articles': 'The text holds more than one article; they were read as one.',
  'input.more-pages': 'The article goes on on another page.',
  'input.encoding': 'The character encoding was guessed.',
  'input.replaced': 'Bytes or characters that are not valid text were replaced by U+FFFD.',
  'input.control-characters': 'Control characters were left out.',
  'identity.weak': 'Nothing but headline and day identifies the article.',
  'headline.derived': 'The source has no headline; the first sentence stands in for it.',
  'headline.ambiguous': 'More than one line could be the headline.',
  'kicker.ambiguous': 'It is not certain where the kicker ends and the headline begins.',
  'lead.ambiguous': 'It is not certain whether the first paragraph is the lead.',
  'byline.ambiguous': 'It is not certain whether a name is that of a person.',
  'date.ambiguous': 'A date can be read in more than one way.',
  'date.impossible': 'A date or time does not exist.',
  'date.fold': 'A local time happened twice; the first was taken.',
  'date.gap': 'A local time did not happen; clocks went forward over it.',
  'date.zone-assumed': 'A time is printed without a zone; the usual one was assumed.',
  'language.unknown': 'The language could not be told.',
  'language.mixed': 'The text is in more than one language.',
  'asset.no-rendition': 'A picture is known only by its caption.',
  'url.refused': 'A URL has a scheme that an article must not carry.',
  'limit.document': 'The article is too large.',
  'limit.depth': 'The article is nested too deeply.',
  'limit.blocks': 'The article has too many blocks; the rest was left out.',
  'limit.text': 'A text is too long.',
  'limit.marks': 'A text carries too many marks.',
  'limit.url': 'A URL is too long.',
  'load.invalid': 'The JSON is not an article.',
  'load.version': 'The article was written by a newer major version.',
  'load.minor-version': 'The article was written by a newer minor version.',
  'load.unknown-block': 'A block of unknown type was kept as `unknown`.',
  'load.unknown-key': 'An unknown key was kept in `ext`.',
} as const;

export const issueCodeSchema = z.enum(Object.keys(issueCodes) as [IssueCode, ...IssueCode[]]);
export type IssueCode = keyof typeof issueCodes;

/** Something a reader of the result should know: `error` when there is no article or a field was lost. */
export const issueSchema = z.strictObject({
  code: issueCodeSchema,
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().min(1),
  /** The same in codes, where there is more than one why. */
  reasons: z.array(issueReasonSchema).optional(),
  /** JSON Pointer into the article. */
  field: z.string().optional(),
});
export type Issue = z.infer<typeof issueSchema>;
