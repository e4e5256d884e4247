import type { FlowLine } from './flow-line.ts';
import type { People } from './shown-byline.ts';

const names = '(\\p{Script=Han}{2,3}(?:[、，,\\s]+\\p{Script=Han}{2,3}){0,3})';
/** "記者林小滿／溪口報導" as a line, in brackets before the text, or with place and day as an agency writes it. */
const before = new RegExp(
  `^(?:\\p{Script=Han}{2,10}\\d{1,2}月\\d{1,2}日[电電]\\s*)?([〔【（(\\[]?)(?:\\S{2,8}\\s|\\p{Script=Han}{1,6})?[記记]者\\s*${names}(?:\\s*[／/|｜]\\s*\\p{Script=Han}{2,6}|\\p{Script=Han}{2,3}\\d{1,2}日[電电])?(?:[〕】）)\\]]|$)`,
  'u',
);
/** "…（记者 林小满）" behind the last words. */
const behind = new RegExp(`[（(]\\p{Script=Han}{0,6}[記记]者[:：\\s]*${names}[）)]$`, 'u');

/** Who reported, where a Chinese text says it in its first or last line and no by-line does. */
export function chineseReporter(lines: readonly FlowLine[]): People | undefined {
  const shown = lines.filter(({ why, rule }) => why === undefined || rule === 'edge.head' || rule === 'edge.foot');
  for (const [pattern, some] of [
    [before, shown.slice(0, 3)],
    [behind, shown.slice(-2)],
  ] as const)
    for (const { run } of some) {
      const match = pattern.exec(pattern === before ? run.text.slice(0, 80) : run.text.slice(-80));
      const found = match?.at(-1);
      if (match && found)
        return {
          parties: found.split(/[、，,\s]+/).map((name) => ({ name, kind: 'person', roles: [] })),
          text: match[0].replace(/^[〔【（([]|[〕】）)\]]$/g, ''),
          rule: 'byline.reporter',
          path: run.element.tag,
          confidence: 0.7,
          ...(match[0] === run.text && { element: run.element }),
        };
    }
  return undefined;
}
