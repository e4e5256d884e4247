import type { RichText } from '@broadsheet/article/schema';

const printed: Readonly<Record<string, readonly [string, string]>> = { de: ['„', '“'], en: ['“', '”'] };

/** The text with typewriter quotes set as the language prints them; for display only, offsets stay. */
export function withPrintedQuotes(content: RichText, language: string | undefined): RichText {
  const pair = printed[language?.slice(0, 2).toLowerCase() ?? ''];
  if (!pair || !content.text.includes('"')) return content;
  const letters = content.text.split('');
  for (const mark of content.marks ?? []) {
    if (mark.type !== 'quotation' || letters[mark.start] !== '"' || letters[mark.end - 1] !== '"') continue;
    letters[mark.start] = pair[0];
    letters[mark.end - 1] = pair[1];
  }
  return { ...content, text: letters.join('') };
}
