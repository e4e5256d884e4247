import { expect, it } from 'vitest';
import { once } from './once.ts';

it('makes a thing once an object', () => {
  let calls = 0;
  const count = once((of: { n: number }) => of.n + ++calls);
  const [one, two] = [{ n: 10 }, { n: 20 }];
  expect([count(one), count(one), count(two), count(one)]).toEqual([11, 11, 22, 11]);
});
