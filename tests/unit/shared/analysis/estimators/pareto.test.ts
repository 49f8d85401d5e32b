import { paretoK, paretoShape } from '@shared/analysis/estimators/pareto';
import { expect, it } from 'vitest';

/** Excesses at even levels of a generalised Pareto distribution of scale 1. */
function excesses(k: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const above = 1 - (i + 0.5) / count;
    return k === 0 ? -Math.log(above) : (above ** -k - 1) / k;
  });
}

it.each([-0.4, 0, 0.3, 0.7, 1.2])('the shape %s is found in its own quantiles', (k) => {
  const count = 2000;
  // Its standard error would be (1 + k) / sqrt(count) in random values; the prior moves it by 10 / 2010 of (0.5 - k).
  expect(Math.abs(paretoShape(excesses(k, count)) - k)).toBeLessThan((1 + k) / Math.sqrt(count) + 0.005);
});

it('weights of a heavy tail have a k above 0.7, bounded ones below 0, equal ones none', () => {
  const heavy = Float64Array.from({ length: 16_384 }, (_, i) => (1 - (i + 0.5) / 16_384) ** -1.2);
  expect(paretoK(heavy)).toBeGreaterThan(1);
  const bounded = Float64Array.from({ length: 16_384 }, (_, i) => i / 16_384);
  expect(paretoK(bounded)).toBeLessThan(0);
  expect(paretoK(new Float64Array(1000).fill(1))).toBeNull();
});
