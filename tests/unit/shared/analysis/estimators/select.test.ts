import { selectPercentile } from '@shared/analysis/estimators/select';
import { percentile } from '@shared/figures/sorted';
import { describe, expect, it } from 'vitest';
import { drawLevels, known } from './support';

describe('a percentile of values in any order', () => {
  const [words] = drawLevels('mc', 3, ['one'], 1001);
  const few = Float64Array.from(known(words), (word) => word % 7);
  const many = Float64Array.from(known(words), (word) => word / 2 ** 20 - 2048);

  it.each([0, 0.05, 0.5, 0.777, 0.95, 1])('is that of sorted values, to the last bit, at %d', (p) => {
    for (const values of [many, few, few.subarray(0, 2), few.subarray(0, 1), new Float64Array(9).fill(3)]) {
      expect(selectPercentile(values.slice(), p)).toBe(percentile(values.slice().sort(), p));
    }
  });
});
