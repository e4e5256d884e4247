import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rate } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const steps = (rate: Rate, count: number) => {
  for (let i = 0; i < count; i++) rate.step();
};

test('the rate is told from the first second on', () => {
  const rate = new Rate();
  expect(rate.perSecond).toBe(0);
  vi.advanceTimersByTime(500);
  steps(rate, 100);
  expect(rate.perSecond).toBe(200);
});

test('later it follows what is done, smoothed', () => {
  const rate = new Rate();
  steps(rate, 100);
  vi.advanceTimersByTime(1_000);
  expect(rate.perSecond).toBe(100);
  steps(rate, 200);
  vi.advanceTimersByTime(500);
  expect(rate.perSecond).toBe(100);
  vi.advanceTimersByTime(500);
  expect(rate.perSecond).toBe(140);
});
