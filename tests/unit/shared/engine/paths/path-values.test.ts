import { pathValues, summedOver } from '@shared/engine/paths/values';
import { histogramOf } from '@shared/report/histogram';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from '../../report/example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample();
});

const median = (values: Float64Array) => {
  const sorted = values.slice().sort();
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

describe('what every path was', () => {
  it('is what the bands of the same run are made of, by month and summed', () => {
    const { scenario, result } = example;
    const { paths } = result;
    const values = pathValues(scenario, ['cash', 'revenue', 'nothing'], { count: paths, paths });
    expect(Object.keys(values).sort()).toEqual(['cash', 'revenue']);
    const { cash, revenue } = values;
    if (!cash || !revenue) throw new Error('No values');
    for (const month of [1, 7, result.months]) {
      const wanted = result.series.cash?.monthly.p50[month - 1] ?? 0;
      expect(median(summedOver(cash, { from: month - 1, to: month }))).toBeCloseTo(wanted, 0);
    }
    const half = result.series.revenue?.halfYear.p50[1] ?? 0;
    expect(median(summedOver(revenue, { from: 6, to: 12 })) / half).toBeCloseTo(1, 3);
  });
});

describe('a histogram', () => {
  it('has round edges, counts each value once, and tells of the tails', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => index + 0.5);
    const histogram = histogramOf(values);
    expect(histogram?.edges.slice(0, 3)).toEqual([0, 50, 100]);
    expect(histogram?.edges.at(-1)).toBe(1000);
    expect(histogram?.shares.every((share) => Math.abs(share - 0.05) < 1e-12)).toBe(true);
    expect(histogram?.percentiles.p50).toBeCloseTo(500, 6);
    expect([histogram?.below, histogram?.above]).toEqual([0, 0]);
  });

  it('keeps an outlier from flattening the rest', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => (index === 999 ? 1e6 : index));
    const histogram = histogramOf(values);
    expect(histogram?.edges.at(-1)).toBeLessThanOrEqual(1000);
    expect(histogram?.above).toBeCloseTo(0.001, 6);
    const all = (histogram?.shares ?? []).reduce((sum, share) => sum + share, 0);
    expect(all + (histogram?.below ?? 0) + (histogram?.above ?? 0)).toBeCloseTo(1, 9);
  });

  it.each([0, -3.2, 1e4])('of what is always %d has one bar around it', (value) => {
    const histogram = histogramOf(new Float64Array(20).fill(value));
    expect(histogram?.shares).toEqual([1]);
    const [low = 0, high = 0] = histogram?.edges ?? [];
    expect(low <= value && value < high).toBe(true);
  });

  it('of nothing is none', () => expect(histogramOf(new Float64Array())).toBeNull());
});
