import { isLatin } from '../../document/shape.ts';
import type { Issue } from '../../schema/issue.ts';

/** Comments and an XML declaration may stand before what makes a page one. */
const pageStart = /^\s*(?:<!--[^>]{0,300}-->\s*|<\?xml[^>]{0,200}\?>\s*){0,8}<(?:!doctype\s+html|html[\s>])/i;
const jsonStart = /^\s*(?:\{\s*["}]|\[\s*[[{"])/;

function isJson(text: string): boolean {
  if (!jsonStart.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Says that a text is the source of a page, or JSON, and was read as if it were neither. */
export function looksLike(text: string): Issue[] {
  if (isLatin(text.charCodeAt(0))) return [];
  if (pageStart.test(text))
    return [
      {
        code: 'input.looks-like-html',
        severity: 'warning',
        message: 'The text is the source of a web page: send it as text/html, or give it to parseHtml.',
      },
    ];
  if (isJson(text))
    return [
      {
        code: 'input.looks-like-json',
        severity: 'warning',
        message: 'The text is JSON: send it as application/json, or give it to fromJson or parseRecord.',
      },
    ];
  return [];
}
