import { orderOfValues, orderOfWords } from '@shared/analysis/estimators/order';
import { rankCorrelation, ranksOf } from '@shared/analysis/estimators/rank-correlation';
import { describe, expect, it } from 'vitest';
import { expectCoverage } from './expect-estimate';
import { drawLevels, known, ofNormals } from './support';

const ofLevel = (words: Uint32Array) => ranksOf(words, orderOfWords(words));
const ofOutcome = (y: Float64Array) => ranksOf(y, orderOfValues(y));

describe('the order of values', () => {
  it('is ascending and stable, of negative ones, large ones, zeros and equals', () => {
    const values = Float64Array.of(
      3,
      -1e300,
      0.5,
      -0.25,
      7e-310,
      0,
      3,
      -2,
      Number.POSITIVE_INFINITY,
      2.9999999999999996,
    );
    const order = orderOfValues(values);
    expect(Array.from(order)).toEqual([1, 7, 3, 5, 4, 2, 9, 0, 6, 8]);
  });

  it('is that of a sort that compares', () => {
    const [words] = drawLevels('mc', 3, ['n1'], 5000);
    const y = ofNormals([known(words)], ([z = 0]) => Math.round(z * 1e4) * 1e6);
    const ordered = Array.from(orderOfValues(y), (place) => y[place]);
    expect(ordered).toEqual(Array.from(y).sort((a, b) => a - b));
    const levels = Array.from(orderOfWords(known(words)), (place) => known(words)[place]);
    expect(levels).toEqual(Array.from(known(words)).sort((a, b) => a - b));
  });
});

describe('the rank correlation', () => {
  it('is that of a calculation by hand, with equal values', () => {
    // Ranks 1 ... 16 against 2, 2, 2, 4, 5 ... 16: the sums of products, and of squares, of ranks less 8.5 are 338 and 340, 338.
    const words = Uint32Array.from({ length: 16 }, (_, path) => path * 1000);
    const y = Float64Array.from({ length: 16 }, (_, path) => Math.max(path, 2));
    expect(known(rankCorrelation(ofLevel(words), ofOutcome(y))).value).toBeCloseTo(338 / Math.sqrt(340 * 338), 12);
  });

  it('is 1 and -1 of what rises and falls, without error', () => {
    const [words] = drawLevels('sobol', 3, ['n1'], 4096);
    const rising = ofNormals([known(words)], ([z = 0]) => Math.exp(z));
    const level = ofLevel(known(words));
    expect(rankCorrelation(level, ofOutcome(rising))).toEqual({ value: 1, error: 0 });
    expect(rankCorrelation(level, ofOutcome(rising.map((value) => -value)))).toEqual({ value: -1, error: 0 });
  });

  it('is not known of an outcome that does not vary', () => {
    const [words] = drawLevels('sobol', 3, ['n1'], 4096);
    expect(rankCorrelation(ofLevel(known(words)), ofOutcome(new Float64Array(4096).fill(2)))).toBeNull();
  });

  // K. Pearson (1907): 6 / pi asin(r / 2) of two normals with correlation r.
  it.each(['sobol', 'lhs', 'mc'] as const)(
    'has the known value of normals and the error that it says, of %s draws',
    (method) => {
      expectCoverage(
        (seed) => {
          const levels = drawLevels(method, seed, ['n1', 'n2'], 512);
          const y = ofNormals(levels, ([a = 0, b = 0]) => Math.exp(0.6 * a + 0.8 * b));
          const { value, error } = known(rankCorrelation(ofLevel(known(levels[0])), ofOutcome(y)));
          return { value, error: known(error) };
        },
        (6 / Math.PI) * Math.asin(0.3),
      );
    },
  );
});
