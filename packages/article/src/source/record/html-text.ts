import { Flow, type PageElement } from '../../document/page.ts';
import { readPage } from '../html/tree.ts';

const markup = /<(?:p|br|div|h[1-6]|li|ul|ol|blockquote|span|strong|em|a)\b[^>]{0,1000}>|<\/p>/i;
const entity = /&(?:amp|lt|gt|quot|nbsp|apos|[lr][sd]quo|[mn]dash|hellip|#\d{1,6}|#x[\da-f]{1,5});/i;

/** Text of a field that may carry mark-up: blocks become paragraphs, breaks new lines. A text without any is given back. */
export function textOfField(value: string): string {
  const marked = markup.test(value);
  if (!marked && !entity.test(value)) return value;
  const parts: string[] = [];
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') parts.push(marked ? child.replace(/\s+/g, ' ') : child);
      else if (child.tag === 'br') parts.push('\n');
      else if (child.flow === Flow.block) {
        parts.push('\n\n');
        visit(child);
        parts.push('\n\n');
      } else if (child.flow === Flow.inline) visit(child);
    }
  };
  visit(readPage(value).root);
  return parts
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
