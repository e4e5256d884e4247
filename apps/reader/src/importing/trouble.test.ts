import { describe, expect, it } from 'vitest';
import type { Failure } from '../data/api.ts';
import { messagesOf } from '../messages/index.ts';
import { troubleOf } from './trouble.ts';

const refused = { kind: 'refused', status: 422, code: 'no-article' } as const;

describe('a refusal', () => {
  it('is said in the language of the reader, with its reasons and what to do', () => {
    const detail = 'The page does not hold an article: it is made of teasers (confidence 0.9).';
    const failure = {
      ...refused,
      detail,
      errors: [
        { code: 'input.encoding', detail: 'The bytes do not name their encoding.' },
        { code: 'input.not-an-article', detail, reasons: ['page.teasers', 'page.headline-site'] },
      ],
    } satisfies Failure;
    expect(troubleOf(failure, messagesOf('de'))).toEqual({
      message: 'Die Seite enthält keinen Artikel.',
      details: [
        'Sie besteht aus Anreißern anderer Artikel. Ihre Schlagzeile ist der Name der Website.',
        'Öffnen Sie im Browser den einzelnen Artikel und speichern Sie dessen Seite, oder fügen Sie seinen Text hier ein.',
      ],
    });
  });
  it('that nobody has words for is passed on', () => {
    expect(
      troubleOf(
        { kind: 'refused', status: 403, code: 'cross-origin', detail: 'From elsewhere.', errors: [] },
        messagesOf('de'),
      ),
    ).toEqual({ message: 'From elsewhere.', details: [] });
    expect(troubleOf({ kind: 'down' }, messagesOf('en')).message).toBe('The archive does not answer just now.');
  });
});
