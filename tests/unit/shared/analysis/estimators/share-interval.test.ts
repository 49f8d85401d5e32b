import { shareInterval } from '@shared/analysis/estimators/share-interval';
import { expect, it } from 'vitest';

it('three of four go with shares from 19% to 99%', () => {
  const [low, high] = shareInterval(3, 4);
  expect(low).toBeCloseTo(0.1941, 4);
  expect(high).toBeCloseTo(0.9937, 4);
});

it('none and all have closed forms', () => {
  // (1 - p)^10 = 0.025
  expect(shareInterval(0, 10)).toEqual([0, expect.closeTo(1 - 0.025 ** 0.1, 10)]);
  expect(shareInterval(10, 10)).toEqual([expect.closeTo(0.025 ** 0.1, 10), 1]);
});
