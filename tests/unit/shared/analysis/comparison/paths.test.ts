// What two scenarios do path by path, on outcomes that are written down: who lasts longer, who needs less, by how much.
import { contestsInWords, gapInWords, gapRows } from '@shared/analysis/comparison/describe';
import { runwayGap } from '@shared/analysis/comparison/runway-gap';
import { winsOf } from '@shared/analysis/comparison/wins';
import { createWording } from '@shared/report/wording';
import { describe, expect, it } from 'vitest';
import { side } from './sides';

const wording = createWording('en');
const values = (wins: ReturnType<typeof winsOf>) => wins && [wins.better.value, wins.tied.value, wins.worse.value];

describe('the share of paths on which one does better', () => {
  const first = side({ out: [6, 12, 0, 0, 9, 9, 9, 9], need: [5, 0, 1, 1, 2, 2, 2, 2] });
  const other = side({ name: 'B', out: [7, 12, 0, 20, 0, 10, 8, 9], need: [4, 0, 2, 1, 2, 2, 2, 2] });

  it('counts ties as ties, and runways beyond the horizon as as long', () => {
    expect(values(winsOf('runway', other, first))).toEqual([3 / 8, 3 / 8, 2 / 8]);
    expect(values(winsOf('need', other, first))).toEqual([1 / 8, 6 / 8, 1 / 8]);
  });

  it('is the other way round for the other', () => {
    expect(values(winsOf('runway', first, other))).toEqual([2 / 8, 3 / 8, 3 / 8]);
  });

  it('is no contest of amounts in different currencies', () => {
    const dollars = side({ name: 'C', out: first.result.outcomes.columns.cashOutMonth as never, currency: 'USD' });
    expect(winsOf('need', dollars, first)).toBeNull();
    expect(contestsInWords(dollars, first, wording).map(({ contest }) => contest)).toEqual(['runway']);
  });

  it('has the error of the replicates, and that of a chance where they agree', () => {
    // Of the sixteen replicates of 64 paths each, one has all of the 64 longer runways.
    const paths = 1024;
    const short = side({ out: Array(paths).fill(5) });
    const long = side({ out: Array.from({ length: paths }, (_, path) => (path % 16 === 3 ? 6 : 5)) });
    const wins = winsOf('runway', long, short);
    // Shares 1, 0, ..., 0: their variance is 1/16, so the error of their mean is sqrt(1/16 / 16).
    expect(wins?.better).toEqual({ value: 1 / 16, error: expect.closeTo(1 / 16, 12) });
    expect(wins?.worse.value).toBe(0);
    expect(wins?.worse.error).toBeCloseTo(1 / paths, 5);
    const certain = [
      side({ out: Array(paths).fill(5), isCertain: true }),
      side({ out: Array(paths).fill(6), isCertain: true }),
    ];
    expect(winsOf('runway', certain[1] as never, certain[0] as never)?.better).toEqual({ value: 1, error: 0 });
  });
});

describe('the difference in runway', () => {
  it('is known where both run out, from below where one does, and not at all where neither does', () => {
    const first = side({ out: [6, 6, 0, 0] });
    const other = side({ name: 'B', out: [8, 0, 20, 0] });
    const gap = runwayGap(other, first);
    expect(gap.neither).toBe(1 / 4);
    const at = (apart: number) => gap.bars.find(({ from }) => from === apart);
    expect(gap.width).toBe(1);
    expect(at(2)).toEqual({ from: 2, exact: 1 / 4, atLeast: 0 });
    // Out after 6 of 24 months and not within them: at least 25 - 6 months longer; and the other way at least 25 - 20.
    expect(at(19)).toEqual({ from: 19, exact: 0, atLeast: 1 / 4 });
    expect(at(-5)).toEqual({ from: -5, exact: 0, atLeast: 1 / 4 });
  });

  it('is in no bar together with one of the other sign, and all shares sum to one', () => {
    const out = Array.from({ length: 600 }, (_, path) => 1 + ((path * 7) % 120));
    const first = side({ out: out.map((_, path) => 1 + ((path * 11) % 120)), months: 120 });
    const other = side({ out: out.map((month) => (month > 110 ? 0 : month)), months: 120 });
    const gap = runwayGap(other, first, 20);
    expect(gap.bars.length).toBeLessThanOrEqual(20);
    expect(gap.bars.every(({ from }) => from % gap.width === 0)).toBe(true);
    const sum = gap.bars.reduce((total, { exact, atLeast }) => total + exact + atLeast, gap.neither);
    expect(sum).toBeCloseTo(1, 12);
  });

  it('has no bars where neither ever runs out', () => {
    expect(runwayGap(side({ out: [0, 0] }), side({ out: [0, 0] }))).toEqual({ width: 1, bars: [], neither: 1 });
  });

  it('is told in words', () => {
    const first = side({ name: 'Old', out: [6, 6, 0, 0] });
    const gap = runwayGap(side({ name: 'New', out: [8, 0, 20, 0] }), first);
    expect(gapInWords(gap, first, wording)).toEqual([
      'On 50.0% of the paths one of the two does not run out within 24 months: how far they are apart is then known from below only.',
      'On 25.0% of the paths neither runs out within 24 months, and nothing is known of the difference.',
    ]);
    expect(gapRows(gap, wording).find(({ exact }) => exact > 0)?.months).toBe('+2');
    expect(gapRows({ ...gap, width: 3, bars: [{ from: -3, exact: 1, atLeast: 0 }] }, wording)[0]?.months).toBe(
      '−3 to −1',
    );
  });
});
