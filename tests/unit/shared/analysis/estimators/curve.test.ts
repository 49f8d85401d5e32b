import { binsOf } from '@shared/analysis/estimators/cells';
import { curveOf } from '@shared/analysis/estimators/curve';
import type { StatisticEstimate } from '@shared/analysis/estimators/statistic';
import { tornadoBar } from '@shared/analysis/estimators/tornado';
import { normalQuantile } from '@shared/numerics/normal';
import { describe, expect, it } from 'vitest';
import { expectCoverage, expectNear } from './expect-estimate';
import { drawLevels, known, ofNormals, outcomesOf } from './support';

const MEAN = { kind: 'mean' } as const;
const P80 = { kind: 'percentile', p: 0.8 } as const;

function estimate(statistic: StatisticEstimate | null | undefined) {
  const { value, error } = known(statistic);
  return { value, error: known(error) };
}

/** 10 u + 2 z: the level moves the middle, and the spread is the same everywhere. */
function outcomes(method: 'sobol' | 'mc', seed: number, paths: number) {
  const levels = drawLevels(method, seed, ['u', 'z'], paths);
  const noise = ofNormals([known(levels[1])], ([z = 0]) => 2 * z);
  const y = outcomesOf([known(levels[0])], ([u = 0]) => 10 * u).map((value, path) => value + (noise[path] as number));
  return { words: known(levels[0]), y };
}

describe('the curve of an outcome over a level', () => {
  it('is its mean in every bin', () => {
    const { words, y } = outcomes('sobol', 5, 16384);
    const curve = curveOf(binsOf(words, 16), y, MEAN);
    expect(curve).toHaveLength(16);
    curve.forEach((point, bin) => {
      expectNear(estimate(point), (10 * (bin + 0.5)) / 16);
    });
  });

  it('is a percentile in every bin, with the error that it says', () => {
    expectCoverage((seed) => {
      // The level decides nothing, so that the percentile is that of the noise.
      const levels = drawLevels('mc', seed, ['u', 'z'], 2048);
      const y = ofNormals([known(levels[1])], ([z = 0]) => z);
      return estimate(curveOf(binsOf(known(levels[0]), 4), y, P80)[2]);
    }, normalQuantile(0.8));
  });

  it('has no value where no path lies, and no error where a replicate has none', () => {
    const words = Uint32Array.from({ length: 32 }, (_, path) => (path === 5 ? 2 ** 31 : 7));
    const y = Float64Array.from({ length: 32 }, (_, path) => path);
    const curve = curveOf(binsOf(words, 4), y, MEAN);
    expect(curve[1]).toBeNull();
    expect(curve[2]).toMatchObject({ value: 5, error: null });
    // 0 ... 31 but 5 have the mean (496 - 5) / 31.
    expect(curve[0]?.value).toBeCloseTo(491 / 31, 12);
  });
});

describe('a bar of a tornado', () => {
  it('is the outcome in the lowest tenth, in the highest, and what lies between them', () => {
    const { words, y } = outcomes('sobol', 5, 16384);
    const bar = known(tornadoBar(words, y, MEAN));
    expectNear(estimate(bar.lowest), 0.5);
    expectNear(estimate(bar.highest), 9.5);
    expectNear(estimate(bar.swing), 9);
    expect(bar.swing.value).toBe(bar.highest.value - bar.lowest.value);
  });

  it('has no error known where agreement says nothing', () => {
    const { words } = outcomes('sobol', 5, 1024);
    const flat = new Float64Array(1024).fill(4);
    expect(known(tornadoBar(words, flat, MEAN)).swing).toEqual({ value: 0, error: 0 });
    // Of 103 paths fewer than three lie above the highest percentiles: their agreement says nothing.
    const high = known(tornadoBar(words, flat, { kind: 'percentile', p: 0.99 }));
    expect(high.swing.error).toBeNull();
  });

  it.each(['sobol', 'mc'] as const)('states errors that cover as often as they say, of %s draws', (method) => {
    expectCoverage((seed) => {
      const { words, y } = outcomes(method, seed, 2048);
      return estimate(known(tornadoBar(words, y, MEAN)).swing);
    }, 9);
  });

  it('is not known where a tenth has no path', () => {
    expect(tornadoBar(Uint32Array.of(1, 2, 3), Float64Array.of(1, 2, 3), MEAN)).toBeNull();
  });
});
