import { describe, expect, it } from 'vitest';
import { boosted, written } from '../../../scripts/boosted-trees.ts';
import { readPage } from '../../source/html/tree.ts';
import { flowOf } from './flow.ts';
import { featuresOf, surveyOf } from './flow-features.ts';
import type { FlowLine } from './flow-line.ts';
import { judgeByScore, scoreOf, treesOf } from './flow-score.ts';
import { flowWeights } from './flow-weights.generated.ts';
import { runsOf } from './runs.ts';

const prose = (n: number) =>
  `<p>Paragraph ${n} tells how the harbour office counted the boats that came in during the night, and why nobody believed it.</p>`;
const part = `${prose(1)}<ul><li>Seven boats from the north</li><li>Four boats without any name</li></ul>${prose(2)}
<p>Nobody left.</p><table><tr><td>Quay</td><td>Boats</td></tr><tr><td>North</td><td>21</td></tr></table>${prose(3)}${prose(4)}`;

/** The lines of a small page, with the score that each is given by what it says. */
function judged(html: string, scores: Readonly<Record<string, number>>, before?: (line: FlowLine) => void) {
  const page = readPage(`<body><div>${html}</div></body>`);
  const [region] = page.elements.filter(({ tag }) => tag === 'div');
  if (!region) throw new Error('no region');
  const lines = flowOf(runsOf(page, region), region, '');
  for (const line of lines) before?.(line);
  const asked = lines.filter((line) => line.why === undefined || before !== undefined).values();
  judgeByScore(lines, region, () => {
    const text = asked.next().value?.run.text ?? '';
    return Object.entries(scores).find(([start]) => text.startsWith(start))?.[1] ?? 0.5;
  });
  return new Map(lines.map((line) => [line.run.text.slice(0, 12), line]));
}

describe('the score of lines', () => {
  it('is read from the weights, below a threshold the first way', () => {
    const trees = treesOf('1;0:2.5 -1 1:0 .5 3;-.25');
    const odds = (score: number) => Math.log(score / (1 - score));
    expect(odds(scoreOf([2, 0], trees))).toBeCloseTo(1 - 1 - 0.25);
    expect(odds(scoreOf([2.5, -1], trees))).toBeCloseTo(1 + 0.5 - 0.25);
    expect(odds(scoreOf([3, 0], trees))).toBeCloseTo(1 + 3 - 0.25);
  });

  it('asks for features that there are', () => {
    const page = readPage(`<body><div>${part}</div></body>`);
    const [region] = page.elements.filter(({ tag }) => tag === 'div');
    if (!region) throw new Error('no region');
    const lines = flowOf(runsOf(page, region), region, '');
    const features = lines.map((_, i) => featuresOf(i, surveyOf(lines, region)));
    const asked = [...flowWeights.matchAll(/(\d+):/g)].map(([, feature]) => Number(feature));
    expect(asked.length).toBeGreaterThan(50);
    for (const found of features) {
      expect(found.length).toBeGreaterThan(Math.max(...asked));
      expect(found.every(Number.isFinite)).toBe(true);
    }
  });

  it('lets a line fall that is unlike the text, and says so', () => {
    const lines = judged(part, { Nobody: 0.1 });
    expect(lines.get('Nobody left.')).toMatchObject({ why: 'unlike the text', rule: 'flow.score 0.10' });
    expect([...lines.values()].filter(({ why }) => why !== undefined)).toHaveLength(1);
  });

  it('takes the points of a list together', () => {
    expect(judged(part, { Seven: 0.05, Four: 0.9 }).get('Seven boats ')?.why).toBeUndefined();
    expect(judged(part, { Seven: 0.05, Four: 0.15 }).get('Four boats w')?.why).toBe('unlike the text');
  });

  it('leaves tables to the rules, and lets nothing fall where it would be much of the text', () => {
    expect(judged(part, { Quay: 0, Boats: 0, North: 0, '21': 0 }).get('Quay')?.why).toBeUndefined();
    expect(judged(part, { Paragraph: 0.01 }).get('Paragraph 1 ')?.why).toBeUndefined();
  });

  it('brings back what a weak rule left out, and nothing else', () => {
    const leftOutBy = (rule: string) => (line: FlowLine) => {
      if (line.run.text === 'Nobody left.') Object.assign(line, { why: 'caption', rule });
    };
    expect(judged(part, { Nobody: 0.95 }, leftOutBy('caption.beside-picture')).get('Nobody left.')).toMatchObject({
      why: undefined,
      rule: 'flow.score 0.95',
    });
    expect(judged(part, { Nobody: 0.8 }, leftOutBy('caption.beside-picture')).get('Nobody left.')?.why).toBe('caption');
  });
});

describe('training', () => {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const [a, b] = [i % 20, (i * 7) % 13];
    return { x: Float64Array.of(a, b), y: a < 10 === b < 6 ? 1 : 0, weight: 1 };
  });
  it('learns what two features say together, and the same each time', () => {
    const weights = written(boosted(rows, { featureShare: 1, fewest: 5 }));
    const trees = treesOf(weights);
    const right = rows.filter(({ x, y }) => scoreOf([...x], trees) > 0.5 === (y === 1));
    expect(right.length / rows.length).toBeGreaterThan(0.95);
    expect(written(boosted(rows, { featureShare: 1, fewest: 5 }))).toBe(weights);
  });
});
