import { contrast, levelDistance } from '@shared/analysis/estimators/kolmogorov-smirnov';
import { uniform } from '@shared/numerics/words';
import { describe, expect, it } from 'vitest';
import { drawLevels, known } from './support';

const SEEDS = 200;

/** The distance of chances from being uniform, times the square root of their number: 1.63 is exceeded once in 100. */
function fromUniform(chances: readonly number[]): number {
  const sorted = [...chances].sort((a, b) => a - b);
  const gaps = sorted.map((chance, i) => Math.max((i + 1) / sorted.length - chance, chance - i / sorted.length));
  return Math.max(...gaps) * Math.sqrt(sorted.length);
}

describe('the distance of the levels on selected paths', () => {
  const [words] = drawLevels('sobol', 4, ['u'], 16384);
  const level = Float64Array.from(known(words), uniform);

  it('is known where the lowest fifth is selected: nothing of the rest lies there', () => {
    const selected = Uint8Array.from(level, (u) => (u < 0.2 ? 1 : 0));
    const distance = levelDistance(known(words), known(contrast(selected)));
    // Bins are 1 / 1,024 wide, and one of them holds the border.
    expect(distance.difference).toBeGreaterThan(0.998);
    expect(Math.abs(distance.level - 0.2)).toBeLessThan(1 / 1024);
    expect(distance.chance).toBeLessThan(1e-12);
  });

  it('is below 0 where the selected paths lie higher', () => {
    // Selected with chance u: the shares below t are t^2 and 2 t - t^2, which differ most in the middle, by a half.
    const [other] = drawLevels('mc', 4, ['selecting'], 16384);
    const selected = Uint8Array.from(level, (u, path) => (uniform(known(other)[path] as number) < u ? 1 : 0));
    const distance = levelDistance(known(words), known(contrast(selected)));
    expect(Math.abs(distance.difference + 0.5)).toBeLessThan(0.02);
    expect(Math.abs(distance.level - 0.5)).toBeLessThan(0.1);
  });

  it('by weights is that by the memberships they stand for', () => {
    // Weights u say without chance what a selection with chance u says.
    const distance = levelDistance(known(words), known(contrast(level)));
    expect(distance.difference).toBeCloseTo(-0.5, 3);
    expect(distance.level).toBeCloseTo(0.5, 2);
  });

  it('asks for paths of both kinds', () => {
    expect(contrast(new Uint8Array(16))).toBeNull();
    expect(contrast(new Uint8Array(16).fill(1))).toBeNull();
    expect(contrast(new Float64Array(16).fill(0.3))).toBeNull();
  });

  it('has the size of two samples: n m / (n + m)', () => {
    const selected = Uint8Array.from({ length: 100 }, (_, path) => (path < 20 ? 1 : 0));
    expect(known(contrast(selected)).size).toBeCloseTo(16, 10);
  });

  it('has the chances of published tables', () => {
    // N. Smirnov (1948): the statistic exceeds 1.36 with a chance of 5%, and 1.63 with one of 1%.
    const at = (statistic: number) => {
      // Two paths, one in either half, of an enormous size.
      const size = 1e12;
      const ofPath = Float64Array.of(statistic / Math.sqrt(size), -statistic / Math.sqrt(size));
      return levelDistance(Uint32Array.of(0, 2 ** 32 - 1), { ofPath, size }).chance;
    };
    expect(at(1.3581)).toBeCloseTo(0.05, 4);
    expect(at(1.6276)).toBeCloseTo(0.01, 4);
    expect(at(0.8276)).toBeCloseTo(0.5, 3);
    expect(at(0.1)).toBe(1);
  });
});

describe('the chance that a distance is noise', () => {
  const chanceOf = (seed: number, weigh: (u: number) => number, method: 'mc' | 'sobol' = 'mc') => {
    const [words, other] = drawLevels(method, seed, ['u', 'selecting'], 2048);
    const weights = Float64Array.from(known(other), (word) => weigh(uniform(word)));
    return levelDistance(known(words), known(contrast(weights))).chance;
  };
  const chances = (weigh: (u: number) => number) =>
    Array.from({ length: SEEDS }, (_, seed) => chanceOf(seed + 1, weigh));

  it('is uniform where one in ten paths is selected by something else', () => {
    expect(fromUniform(chances((u) => (u < 0.1 ? 1 : 0)))).toBeLessThan(1.63);
  });

  it('is uniform where weights are given by something else', () => {
    expect(fromUniform(chances((u) => u ** 3))).toBeLessThan(1.63);
  });

  it('of a Sobol run is not too small', () => {
    const small = Array.from({ length: 100 }, (_, seed) => chanceOf(seed + 1, (u) => (u < 0.5 ? 1 : 0), 'sobol'));
    expect(small.filter((chance) => chance < 0.1).length).toBeLessThan(20);
  });
});
