import { closedIndex } from '@shared/analysis/estimators/closed-index';
import { effectBins, firstOrder } from '@shared/analysis/estimators/first-order';
import { momentsOf } from '@shared/analysis/estimators/moments';
import type { SamplingMethod } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { expectCoverage, expectNear, OF_NOISE } from './expect-estimate';
import {
  CORRELATED,
  drawLevels,
  G_FUNCTION,
  gFunction,
  ISHIGAMI,
  ishigami,
  known,
  levelOf,
  moments,
  ofNormals,
  outcomesOf,
} from './support';

const PATHS = 16384;
const METHODS = ['sobol', 'lhs', 'mc'] as const;
/** What docs/analysis/sensitivity.md says of 16,384 paths of Ishigami. */
const LARGEST_ERROR = { sobol: 0.002, lhs: 0.008, mc: 0.012 };

describe('the variance of an outcome', () => {
  it.each(METHODS)('is that of Ishigami and of the g-function, of %s draws', (method) => {
    const ofIshigami = outcomesOf(drawLevels(method, 3, ISHIGAMI.inputs, PATHS), ishigami);
    expectNear(moments(ofIshigami).variance, ISHIGAMI.variance);
    const ofG = outcomesOf(drawLevels(method, 3, G_FUNCTION.inputs, PATHS), gFunction);
    expectNear(moments(ofG).variance, G_FUNCTION.variance);
  });

  it('is not known of outcomes that do not vary, that vary in one replicate only, or that are too few', () => {
    expect(momentsOf(new Float64Array(PATHS).fill(0.1))).toBeNull();
    expect(momentsOf(Float64Array.from({ length: PATHS }, (_, path) => (path % 16 === 3 ? path : 0.1)))).toBeNull();
    expect(momentsOf(Float64Array.from({ length: 15 }, (_, path) => path))).toBeNull();
    expect(momentsOf(Float64Array.from({ length: PATHS }, (_, path) => (path < 2 ? 1 : 0)))).not.toBeNull();
  });
});

describe('the first-order index', () => {
  it.each(METHODS)('has the known values of Ishigami, of %s draws', (method) => {
    const levels = drawLevels(method, 11, ISHIGAMI.inputs, PATHS);
    const y = moments(outcomesOf(levels, ishigami));
    levels.forEach((words, k) => {
      const index = firstOrder(effectBins(words), y);
      expectNear(index, ISHIGAMI.first[k] as number);
      expect(index.error).toBeLessThan(LARGEST_ERROR[method]);
    });
  });

  it('has the known values of the g-function', () => {
    const levels = drawLevels('sobol', 11, G_FUNCTION.inputs, PATHS);
    const y = moments(outcomesOf(levels, gFunction));
    G_FUNCTION.first.forEach((truth, k) => {
      // What is lost within bins of a tent is 1 / 16^2 of its effect.
      const index = firstOrder(effectBins(levels[k] as Uint32Array), y);
      expectNear({ value: index.value, error: Math.hypot(index.error, truth / 256) }, truth);
    });
  });

  it('includes what comes with a correlated partner', () => {
    const levels = drawLevels('sobol', 2, CORRELATED.inputs, PATHS);
    const y = moments(ofNormals(levels, CORRELATED.sum));
    const own = [levels[0], levels[1], levelOf(ofNormals(levels, CORRELATED.third))];
    CORRELATED.full.forEach((truth, k) => {
      const index = firstOrder(effectBins(own[k] as Uint32Array), y);
      expectNear({ value: index.value, error: Math.hypot(index.error, truth * lostOfNormal(64)) }, truth);
    });
  });

  it('loses of a normal what varies within a bin', () => {
    const [words] = drawLevels('sobol', 2, ['n1'], PATHS);
    const index = firstOrder(effectBins(known(words)), moments(ofNormals([known(words)], ([z = 0]) => z)));
    expect(1 - index.value).toBeGreaterThan(0.9 * lostOfNormal(64));
    expect(1 - index.value).toBeLessThan(1.1 * lostOfNormal(64));
  });

  it('is the same of an outcome far from 0, and in another unit', () => {
    const levels = drawLevels('mc', 5, ISHIGAMI.inputs, 4096);
    const y = outcomesOf(levels, ishigami);
    const cells = effectBins(known(levels[0]));
    const index = firstOrder(cells, moments(y));
    const moved = firstOrder(cells, moments(y.map((value) => 1000 * value - 1e6)));
    expect(moved.value).toBeCloseTo(index.value, 9);
    expect(moved.error).toBeCloseTo(index.error, 9);
  });

  const ofInput = (method: SamplingMethod, k: number, paths: number) => (seed: number) => {
    const levels = drawLevels(method, seed, ISHIGAMI.inputs, paths);
    return firstOrder(effectBins(known(levels[k])), moments(outcomesOf(levels, ishigami)));
  };

  it.each([
    ['sobol', 0],
    ['mc', 1],
    ['lhs', 0],
  ] as const)('states an error that covers as often as it says, of %s draws', (method, k) => {
    expectCoverage(ofInput(method, k, 1024), ISHIGAMI.first[k] as number);
  });

  it('states one too large of an input that does nothing', () => {
    expectCoverage(ofInput('lhs', 2, 1024), 0, OF_NOISE);
  });
});

/** 1 less the variance of the means of a standard normal over bins of the same chance. */
function lostOfNormal(bins: number): number {
  const density = (p: number) => (p <= 0 || p >= 1 ? 0 : densityAt(p));
  let kept = 0;
  for (let b = 0; b < bins; b++) kept += bins * (density(b / bins) - density((b + 1) / bins)) ** 2;
  return 1 - kept;
}

function densityAt(p: number): number {
  const [z = 0] = ofNormals([Uint32Array.of(p * 2 ** 32)], ([value = 0]) => value);
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
}

describe('the closed index of several inputs', () => {
  const inputs = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'];

  it.each([2, 3, 4, 5])('counts all that %i normals add, although boxes are coarse', (count) => {
    const levels = drawLevels('sobol', 8, inputs, PATHS);
    const y = moments(ofNormals(levels, (z) => z.reduce((sum, value) => sum + value, 0)));
    expectNear(known(closedIndex(levels.slice(0, count), y)), count / 6);
  });

  it('counts what two do together', () => {
    const levels = drawLevels('sobol', 8, ISHIGAMI.inputs, PATHS);
    const index = known(closedIndex([known(levels[0]), known(levels[2])], moments(outcomesOf(levels, ishigami))));
    expectNear(index, 1 - (ISHIGAMI.first[1] as number));
  });

  it('is not known of more than five, nor of too few paths', () => {
    const levels = drawLevels('sobol', 8, inputs, 256);
    const y = moments(ofNormals(levels, (z) => z.reduce((sum, value) => sum + value, 0)));
    expect(closedIndex(levels, y)).toBeNull();
    expect(closedIndex(levels.slice(0, 5), y)).toBeNull();
    expect(closedIndex(levels.slice(0, 4), y)).not.toBeNull();
  });
});
