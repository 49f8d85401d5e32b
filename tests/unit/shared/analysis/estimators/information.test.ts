import type { Cells } from '@shared/analysis/estimators/cells';
import { type Decision, raising } from '@shared/analysis/estimators/decision';
import {
  decideUnknowing,
  type InformationValue,
  informationValue,
  knownCells,
} from '@shared/analysis/estimators/information';
import { normalQuantile } from '@shared/numerics/normal';
import { describe, expect, it } from 'vitest';
import { expectCoverage } from './expect-estimate';
import { drawLevels, known, levelOf, ofNormals } from './support';

const PATHS = 16384;

/** The mean loss of raising for a normal need of deviation 1, the percentile p being the best. */
function lossOfNormal(p: number): number {
  return Math.exp(-(normalQuantile(p) ** 2) / 2) / Math.sqrt(2 * Math.PI) / (1 - p);
}

function worthOf(levels: readonly Uint32Array[], y: Float64Array, decision: Decision): InformationValue {
  return informationValue(known(knownCells(levels)), known(decideUnknowing(y, decision)));
}

/** The truth lies between the bounds, give or take their errors and a part of it that is lost within cells. */
function expectBetween({ lower, upper }: InformationValue, truth: number, lost: number): void {
  expect(lower.value.value).toBeLessThan(truth + 3.5 * lower.value.error);
  expect(upper.value.value).toBeGreaterThan(truth * (1 - lost) - 3.5 * upper.value.error);
  expect(upper.value.value).toBeGreaterThanOrEqual(lower.value.value);
}

describe('raising', () => {
  it('costs 1 for each too much and k for each that is lacking', () => {
    const decision = raising(0.8);
    expect(decision.loss(10, 7)).toBe(3);
    expect(decision.loss(7, 10)).toBeCloseTo(12, 12);
    expect(decision.loss(7, 7)).toBe(0);
  });

  it.each([0.05, 0.5, 0.8, 0.95])('loses least at the percentile %d, of every action there is', (p) => {
    const needs = Float64Array.of(-3, 0, 0, 1, 2.5, 4, 4, 9, 20, 21, 50);
    const decision = raising(p);
    const loss = (action: number) => needs.reduce((sum, need) => sum + decision.loss(action, need), 0);
    const least = loss(decision.best(needs));
    for (let action = -5; action < 52; action += 0.25) expect(least).toBeLessThan(loss(action) + 1e-9);
  });
});

describe('the worth of knowing an input before raising', () => {
  const inputs = ['n1', 'n2', 'n3'];
  const sum = ([a = 0, b = 0, c = 0]: readonly number[]) => 0.4 * a + 1.2 * b + 2 * c;
  const deviation = Math.hypot(0.4, 1.2, 2);
  const truths = (p: number) =>
    [0.4, 1.2, 2].map((weight) => lossOfNormal(p) * (deviation - Math.sqrt(deviation ** 2 - weight ** 2)));

  it.each([
    ['sobol', 0.8],
    ['mc', 0.8],
    ['lhs', 0.5],
    ['sobol', 0.95],
  ] as const)('is phi(z) (s - s without it), of %s draws and percentile %d', (method, p) => {
    const levels = drawLevels(method, 7, inputs, PATHS);
    const y = ofNormals(levels, sum);
    truths(p).forEach((truth, k) => {
      const worth = worthOf([known(levels[k])], y, raising(p));
      expectBetween(worth, truth, 0.03);
      // The bounds lie a hundredth of the loss apart, or less.
      const gap = worth.upper.value.value - worth.lower.value.value;
      expect(gap).toBeLessThan(0.015 * deviation * lossOfNormal(p));
    });
  });

  it('as a share of the loss is the quantile-oriented index', () => {
    const levels = drawLevels('sobol', 7, inputs, PATHS);
    const { lower, upper } = worthOf([known(levels[2])], ofNormals(levels, sum), raising(0.8));
    const truth = 1 - Math.hypot(0.4, 1.2) / deviation;
    expect(known(lower.index).value).toBeLessThan(truth + 3.5 * known(lower.index).error);
    expect(known(upper.index).value).toBeGreaterThan(truth * 0.97 - 3.5 * known(upper.index).error);
  });

  it('is larger of two together than of each', () => {
    const levels = drawLevels('sobol', 7, inputs, PATHS);
    const y = ofNormals(levels, sum);
    const together = worthOf([known(levels[1]), known(levels[2])], y, raising(0.8));
    // Boxes of five by five bins lose some of it.
    const truth = lossOfNormal(0.8) * (deviation - 0.4);
    expect(together.lower.value.value).toBeLessThan(truth);
    expect(together.lower.value.value).toBeGreaterThan(truths(0.8)[2] as number);
  });

  it('is all of the loss where the level decides the outcome', () => {
    const [words] = drawLevels('sobol', 7, ['n1'], PATHS);
    const step = ofNormals([known(words)], ([z = 0]) => (z < 0 ? 100 : 300));
    expect(worthOf([known(words)], step, raising(0.8)).lower.index).toMatchObject({ value: 1, error: 0 });
  });

  it('is nothing where one knows nothing, and about nothing of what has no part', () => {
    const levels = drawLevels('mc', 7, [...inputs, 'idle'], PATHS);
    const y = ofNormals(levels, sum);
    const nothing: Cells = { of: new Uint16Array(PATHS), count: 1 };
    const none = informationValue(nothing, known(decideUnknowing(y, raising(0.8))));
    expect([none.lower.value.value, none.upper.value.value]).toEqual([0, 0]);
    const idle = worthOf([known(levels[3])], y, raising(0.8));
    expect(idle.lower.value.value).toBeLessThan(0);
    expect(idle.upper.value.value).toBeGreaterThan(0);
  });

  it('of an outcome that is the same on all paths is nothing, and has no index', () => {
    const [words] = drawLevels('sobol', 7, ['n1'], PATHS);
    const worth = worthOf([known(words)], new Float64Array(PATHS).fill(2), raising(0.8));
    expect(worth.upper.value).toMatchObject({ value: 0, error: 0 });
    expect(worth.upper.index).toBeNull();
  });

  it('of a rare event is known from cells of few paths', () => {
    const [event, noise] = drawLevels('sobol', 7, ['event', 'noise'], PATHS);
    // On one path in a thousand the need is 1,000 more. By hand: half of that is raised for none, k = 1.
    const happens = Uint16Array.from(known(event), (word) => (word < 2 ** 32 / 1024 ? 1 : 0));
    const y = ofNormals([known(noise)], ([z = 0]) => z).map((z, path) => z + 1000 * (happens[path] as number));
    const worth = informationValue({ of: happens, count: 2 }, known(decideUnknowing(y, raising(0.5))));
    // Without knowing about 1,000 are lacking on one path in 1,024; knowing, they are raised.
    expect(Math.abs(worth.lower.value.value - 1000 / 1024)).toBeLessThan(3.5 * worth.lower.value.error + 0.003);
  });

  describe.each([0.05, 0.5, 0.8, 0.97])('by sums, at %d', (p) => {
    // Few paths, so that cells are without some replicates, and as many ties.
    const [first, second] = drawLevels('mc', 4, ['one', 'two'], 600);
    const y = ofNormals([known(first), known(second)], ([a = 0, b = 0]) => Math.round(3 * (a + b)));
    const numbersOf = (cells: Cells, decision: Decision) => {
      const { lower, upper } = informationValue(cells, known(decideUnknowing(y, decision)));
      return [lower, upper].flatMap(({ value, index }) =>
        [value, known(index)].flatMap((one) => [one.value, one.error]),
      );
    };

    it.each([
      ['of a level', known(knownCells([known(first)]))],
      // Three paths in one replicate, two in another and one of a third by themselves, and a cell without any.
      [
        'of few paths',
        { of: Uint16Array.from(y, (_, path) => ({ 5: 1, 21: 1, 37: 1, 6: 2, 7: 2, 8: 4 })[path] ?? 0), count: 5 },
      ],
    ])('in cells %s is what it is by copying the other paths and adding losses', (_, cells) => {
      const expected = numbersOf(cells, { ...raising(p), pinball: null });
      for (const [k, number] of numbersOf(cells, raising(p)).entries()) {
        expect(number).toBeCloseTo(expected[k] as number, 11);
      }
    });
  });

  it('states errors that cover as often as they say', () => {
    // Of a need of 1 or -1 and a standard normal, R = 0 is best unless the sign is known: E|1 + Z| less E|Z| is saved.
    const truth = 0.6826894921 + 2 * 0.2419707245 - 0.7978845608;
    expectCoverage((seed) => {
      const [event, noise] = drawLevels('mc', seed, ['event', 'noise'], 512);
      const happens = Uint16Array.from(known(event), (word) => (word < 2 ** 31 ? 1 : 0));
      const y = ofNormals([known(noise)], ([z = 0]) => z).map((z, path) => z + (happens[path] ? 1 : -1));
      const { lower, upper } = informationValue({ of: happens, count: 2 }, known(decideUnknowing(y, raising(0.5))));
      return { value: (lower.value.value + upper.value.value) / 2, error: lower.value.error };
    }, truth);
  });
});

describe('the worth of knowing before acting or not', () => {
  const act: Decision = {
    pinball: null,
    best: (benefits) => (benefits.reduce((sum, benefit) => sum + benefit, 0) > 0 ? 1 : 0),
    loss: (acted, benefit) => (acted ? -benefit : 0),
  };

  it.each([
    [0, 0.197797, 0.572689, 0.664271],
    [0.5, 0.572689, 0.767237, 0.824294],
  ])('has its known values with a correlation of %d', (correlation, ofX, ofZ, ofBoth) => {
    const levels = drawLevels('sobol', 9, ['n1', 'n2'], PATHS);
    const z = ([a = 0, b = 0]: readonly number[]) => correlation * a + Math.sqrt(1 - correlation ** 2) * b;
    const y = ofNormals(levels, (both) => -0.5 + (both[0] as number) + 2 * z(both));
    const spread = Math.sqrt(5 + 4 * correlation);
    const inputs = [known(levels[0]), levelOf(ofNormals(levels, z)), levelOf(y.map((value) => (value + 0.5) / spread))];
    [ofX, ofZ, ofBoth].forEach((truth, k) => {
      const worth = worthOf([known(inputs[k])], y, act);
      expectBetween(worth, truth, 0.01);
      // Nothing is lost by not acting.
      expect(worth.lower.index).toBeNull();
    });
  });
});
