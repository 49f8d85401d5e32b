import { attachKernel, COLUMN_BYTES, createMemory } from '@shared/engine/kernel/kernel';
import { PERCENTILES, STATISTIC_COUNT } from '@shared/engine/store/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelBench } from '../support/kernel';
import { uniformsFrom } from '../support/special';

/** Values as unruly as results can be: ties, constants, long tails, a lone outlier. */
const SHAPES: Readonly<Record<string, (next: () => number) => number>> = {
  even: (next) => next() * 100 - 50,
  ties: (next) => Math.floor(next() * 5),
  mostlyOne: (next) => (next() < 0.97 ? 7.25 : next()),
  mostlyZero: (next) => (next() < 0.6 ? 0 : 3000 + next()),
  constant: () => -3.5,
  longTail: (next) => Math.exp(30 * next()) - 1,
  outlier: (next) => (next() < 0.002 ? 1e30 : next()),
  tiny: (next) => next() * 1e-44,
  huge: (next) => (next() - 0.5) * 6e38,
  negativeZero: (next) => (next() < 0.5 ? -0 : 0),
};

const valuesOf = (shape: string, count: number, seed: number) => {
  const next = uniformsFrom(seed);
  return Float32Array.from({ length: count }, () => SHAPES[shape]?.(next) ?? Number.NaN);
};

const anyValues = fc
  .tuple(fc.constantFrom(...Object.keys(SHAPES)), fc.integer({ min: 1, max: 3000 }), fc.integer())
  .map(([shape, count, seed]) => ({ shape, values: valuesOf(shape, count, seed) }));

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;

/** Hyndman and Fan's definition 7, by sorting. */
function naivePercentile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.min(Math.floor(place) + 1, sorted.length - 1)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

describe('bands of a column', () => {
  const bench = kernelBench(3000, 1024);

  it('are mean and percentiles of a sorted copy, to the last bit', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(64, 256, 1024), ({ values }, bins) => {
        const before = values.slice();
        const found = bench.bands(values, 0, bins);
        const sorted = values.slice().sort();
        expect([...found.subarray(1, STATISTIC_COUNT)].map((x) => x + 0)).toEqual(
          PERCENTILES.map((p) => naivePercentile(sorted, p) + 0),
        );
        const average = mean(values);
        expect(Math.abs((found[0] as number) - average)).toBeLessThanOrEqual(1e-12 * mean(values.map(Math.abs)));
        expect(bench.column(0).subarray(0, values.length)).toEqual(before);
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  it('lie on the figure of the central path, or at nothing where they cannot be told from it', () => {
    const values = Float32Array.from({ length: 1000 }, (_, i) => (i < 500 ? -1234.567 : 10));
    const [average = 0, p5, , , , , , p95] = bench.bands(values, 1234.567);
    expect(average).toBeCloseTo(1234.567 - 612.2835, 4);
    expect(p5).toBe(0);
    expect(p95).toBe(1244.567);
  });
});

describe('a tally', () => {
  const values = valuesOf('longTail', 2777, 8);
  const bench = kernelBench(values.length, 512);
  const whole = bench.bands(values);
  const [first, second] = bench.at.tallies;
  const [address = 0] = bench.at.columns;
  const { kernel, tile, at, out } = bench;
  const read = () => {
    const { scratch, percentiles } = at;
    kernel.readBands(first, scratch, address, tile, values.length, values.length, 0, percentiles, at.out, 8);
    kernel.readErrors(first, scratch, values.length, percentiles, at.out + 8 * STATISTIC_COUNT, 8);
    return out.slice();
  };

  it.each([[[1, 2, 15, 16, 17, 1024, 1025, 2048]], [[1000]], [[16, 32, 2776]]])(
    'is the same in pieces that end at %j',
    (ends) => {
      kernel.beginTally(first, address, tile, values.length, 512);
      let from = 0;
      for (const to of [...ends, values.length]) {
        kernel.addPaths(first, address, tile, from, to, at.bins);
        from = to;
      }
      expect(read()).toEqual(whole);
    },
  );

  it('adds up with another', () => {
    for (const tally of [first, second]) kernel.beginTally(tally, address, tile, values.length, 512);
    kernel.addPaths(second, address, tile, 1024, values.length, at.bins);
    kernel.addPaths(first, address, tile, 0, 1024, at.bins);
    kernel.addTally(first, second);
    const found = read();
    // The counts are the same; the sums were formed in two parts.
    expect(found.subarray(1, STATISTIC_COUNT)).toEqual(whole.subarray(1, STATISTIC_COUNT));
    expect(found[0]).toBeCloseTo(whole[0] as number, 3);
  });

  it('places a percentile within the width of its bin where most values are gone', () => {
    const count = 2777;
    const smooth = valuesOf('even', count, 5);
    const kept = 512;
    const sorted = smooth.slice().sort();
    bench.column(0).set(smooth);
    kernel.beginTally(first, address, tile, kept, 512);
    kernel.addPaths(first, address, tile, 0, count, at.bins);
    kernel.readBands(first, at.scratch, address, tile, kept, count, 0, at.percentiles, at.out, 8);
    const pilot = smooth.slice(0, 256).sort();
    const width = ((pilot.at(-1) as number) - (pilot[0] as number)) / 511;
    for (const [k, p] of PERCENTILES.entries()) {
      expect(Math.abs((out[k + 1] as number) - naivePercentile(sorted, p))).toBeLessThanOrEqual(width);
    }
  });
});

describe('standard errors of a column', () => {
  const normal = (next: () => number) => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const PATHS = 2000;
  const RUNS = 200;
  const bench = kernelBench(PATHS, 512);
  const runsOf = (draw: (next: () => number) => number) => {
    const next = uniformsFrom(77);
    return Array.from({ length: RUNS }, () => bench.bands(Float32Array.from({ length: PATHS }, () => draw(next))));
  };
  const spreadOf = (values: readonly number[]) => {
    const average = mean(values);
    return Math.sqrt(values.reduce((sum, x) => sum + (x - average) ** 2, 0) / (values.length - 1));
  };

  it.each([
    ['a normal', normal],
    ['a lognormal', (next: () => number) => Math.exp(0.8 * normal(next))],
    ['a heap of equal values with something above', (next: () => number) => (next() < 0.35 ? 0 : 5 + normal(next))],
  ])('agree with the spread of independent runs of %s', (_, draw) => {
    const runs = runsOf(draw);
    for (let k = 0; k < STATISTIC_COUNT; k++) {
      const spread = spreadOf(runs.map((run) => run[k] as number));
      const reported = Math.sqrt(mean(runs.map((run) => (run[STATISTIC_COUNT + k] as number) ** 2)));
      if (spread === 0) expect(reported).toBe(0);
      // The spread is known to 5% (199 degrees of freedom); the spacing of a tail adds its own noise, which squares.
      else expect(Math.abs(Math.log(reported / spread))).toBeLessThan(0.25);
    }
  });

  it('are zero within a heap of equal values, and where nothing moves', () => {
    const next = uniformsFrom(5);
    const heap = Float32Array.from({ length: PATHS }, () => (next() < 0.6 ? 0 : next()));
    const found = bench.bands(heap);
    expect([...found.subarray(STATISTIC_COUNT + 1, STATISTIC_COUNT + 5)]).toEqual([0, 0, 0, 0]);
    expect(found[STATISTIC_COUNT + 6]).toBeGreaterThan(0);
    const still = bench.bands(new Float32Array(PATHS).fill(4));
    expect([...still.subarray(STATISTIC_COUNT)]).toEqual(new Array(STATISTIC_COUNT).fill(0));
  });

  it('are zero where all replicates have the same values, which plain draws would not', () => {
    const agreed = Float32Array.from({ length: PATHS }, (_, path) => (Math.floor(path / 16) * 59) % (PATHS / 16));
    const next = uniformsFrom(3);
    const shuffled = Float32Array.from(
      [...agreed].map((value) => ({ value, key: next() })).sort((a, b) => a.key - b.key),
      ({ value }) => value,
    );
    expect([...bench.bands(agreed).subarray(STATISTIC_COUNT)]).toEqual(new Array(STATISTIC_COUNT).fill(0));
    for (const error of bench.bands(shuffled).subarray(STATISTIC_COUNT)) expect(error).toBeGreaterThan(0);
  });
});

describe('storing a row', () => {
  const COLUMNS = 8;
  const memory = createMemory(2 ** 20);
  const kernel = attachKernel(memory);
  const { buffer } = memory;
  const origin = new Float64Array(buffer, 64, COLUMNS);
  const ledgers = new Float64Array(buffer, 256, 16 * COLUMNS);
  const varies = new Uint8Array(buffer, 8192, COLUMNS);
  const stored = (column: number) => new Float32Array(buffer, 65536 + column * COLUMN_BYTES, 16);

  it('turns paths into columns of deviations, and tells which of them move', () => {
    origin.set([1, -2, 1e9 / 3, 0, 5, 1e300, -1e300, Number.NaN]);
    const next = uniformsFrom(1);
    for (let path = 0; path < 16; path++) {
      const own = ledgers.subarray(path * COLUMNS, (path + 1) * COLUMNS);
      own.set(origin);
      own[1] = -2 + next();
      own[2] = 1e9 / 3 + next();
      own[5] = -1e300;
      own[6] = 1e300;
      if (path === 9) own[4] = 5.5;
    }
    kernel.storeRow(256, 8 * COLUMNS, 64, COLUMNS, 65536, COLUMN_BYTES, 8192);
    for (const column of [0, 1, 2, 3, 4]) {
      const expected = Float32Array.from(
        { length: 16 },
        (_, path) => (ledgers[path * COLUMNS + column] as number) - (origin[column] as number),
      );
      expect(stored(column)).toEqual(expected);
    }
    expect([...varies]).toEqual([0, 1, 1, 0, 1, 1, 1, 1]);
    // What a float cannot hold is the largest that it can.
    const largest = Math.fround(3.4028234663852886e38);
    expect([stored(5)[3], stored(6)[3], stored(7)[3]]).toEqual([-largest, largest, largest]);
  });
});

describe('columns made of others', () => {
  const bench = kernelBench(100, 64, 8);
  const { kernel, at, tile, column } = bench;
  const next = uniformsFrom(9);
  const months = [0, 1, 2, 3].map((month) => {
    column(month).set(Float32Array.from({ length: 100 }, () => next() * 10 - 3));
    return column(month);
  });
  const apart = (at.columns[1] as number) - (at.columns[0] as number);
  const sum = (path: number, from: number, to: number) =>
    months.slice(from, to).reduce((total, month) => total + (month[path] as number), 0);

  it('are sums over half-years and years, formed in doubles', () => {
    const [start = 0, , , , first = 0, other = 0, year = 0] = at.columns;
    kernel.sumYear(start, tile, apart, 1, 3, 0, 100, first, other, year);
    for (let path = 0; path < 100; path++) {
      expect(column(4)[path]).toBe(Math.fround(sum(path, 0, 1)));
      expect(column(5)[path]).toBe(Math.fround(sum(path, 1, 4)));
      expect(column(6)[path]).toBe(Math.fround(sum(path, 0, 1) + sum(path, 1, 4)));
    }
  });

  it('are ratios of two sums, none where it would divide by nothing', () => {
    const [over = 0, , under = 0, , , , , to = 0] = at.columns;
    column(2)[17] = 1;
    column(3)[17] = -5;
    kernel.divideSums(over, under, tile, apart, 2, 7, 4, -1, 0.5, 0, 100, to);
    for (let path = 0; path < 100; path++) {
      const below = 4 + sum(path, 2, 4);
      const ratio = below === 0 ? -0 : -(7 + sum(path, 0, 2)) / below;
      expect(column(7)[path]).toBe(Math.fround(ratio - 0.5));
    }
    expect(column(7)[17]).toBe(-0.5);
  });
});
