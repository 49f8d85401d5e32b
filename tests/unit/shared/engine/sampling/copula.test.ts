import { compile } from '@shared/engine/model/compile';
import { correlationReport } from '@shared/engine/model/correlation-report';
import { sampleInputs } from '@shared/engine/model/inputs';
import { createPathState } from '@shared/engine/model/state';
import { createCorrelationFactors, mix } from '@shared/engine/sampling/correlation/factor';
import { normalWord } from '@shared/engine/sampling/correlation/normal-word';
import { normalCorrelation, rankCorrelation } from '@shared/engine/sampling/correlation/rank';
import { normalDraw } from '@shared/numerics/normal';
import { uniform } from '@shared/numerics/words';
import type { Quantity } from '@shared/quantity/quantity';
import { usedRanks } from '@shared/report/correlations';
import { SAMPLING_METHODS, type SamplingMethod } from '@shared/scenario/schema';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorrelationSpec, scenarioOf } from '../support/scenario';
import { normalCdf, normalDensity } from '../support/special';
import {
  distanceAllowed,
  distanceFromCdf,
  rankCorrelationError,
  rankCorrelationOf,
  SIGMAS,
} from '../support/statistics';

const PATHS = 16_384;
const WORDS = 2 ** 32;

interface Marginal {
  readonly quantity: Quantity;
  readonly cdf: (x: number) => number;
}

const KINDS = {
  normal: { quantity: { kind: 'normal', mean: 50, sd: 5 }, cdf: (x) => normalCdf((x - 50) / 5) },
  pert: { quantity: { kind: 'pert', min: 10, mode: 20, max: 60 }, cdf: (x) => betaCdf((x - 10) / 50, 1.8, 4.2) },
  lognormal: { quantity: { kind: 'lognormal', median: 30, sigma: 0.5 }, cdf: (x) => normalCdf(Math.log(x / 30) / 0.5) },
  uniform: { quantity: { kind: 'uniform', min: 5, max: 25 }, cdf: (x) => (x - 5) / 20 },
} as const satisfies Record<string, Marginal>;
type Kind = keyof typeof KINDS;

/** Draws of the start of cost lines, by their ids, and with these rank correlations between pairs of ids. */
function draws(
  quantities: Readonly<Record<string, Quantity>>,
  ranks: readonly (readonly [string, string, number])[],
  sampling: SamplingMethod,
): Record<string, Float64Array> {
  const ids = Object.keys(quantities);
  const correlations: CorrelationSpec[] = ranks.map(([a, b, rank]) => ({
    between: [`costs.${a}.start`, `costs.${b}.start`],
    rank,
  }));
  const costs = ids.map((id) => ({ id, values: { start: quantities[id] as Quantity } }));
  const model = compile(scenarioOf({ seed: 9, sampling, paths: PATHS, costs, correlations }));
  const state = createPathState(model);
  const out = Object.fromEntries(ids.map((id) => [id, new Float64Array(PATHS)]));
  for (let path = 0; path < PATHS; path++) {
    sampleInputs(state, path);
    for (const [k, { slot }] of model.uncertain.entries()) {
      (out[ids[k] as string] as Float64Array)[path] = state.inputs[slot] as number;
    }
  }
  return out;
}

const quantitiesOf = (kinds: readonly Kind[]) => Object.fromEntries(kinds.map((kind) => [kind, KINDS[kind].quantity]));

/** Plain draws are the least even, so their standard error is allowed to all. */
function expectRank(x: ArrayLike<number>, y: ArrayLike<number>, rank: number): void {
  const tolerance = Math.abs(rank) === 1 ? 1e-9 : SIGMAS * rankCorrelationError(rank, PATHS);
  expect(Math.abs(rankCorrelationOf(x, y) - rank)).toBeLessThan(tolerance);
}

describe.each(SAMPLING_METHODS)('inputs, %s', (sampling) => {
  it.each([-1, -0.7, 0, 0.3, 0.9, 1])('have the rank correlation %d, and the distributions that they had', (rank) => {
    const kinds: readonly Kind[] = ['normal', 'pert', 'lognormal', 'uniform'];
    const values = draws(
      quantitiesOf(kinds),
      [
        ['normal', 'pert', rank],
        ['uniform', 'lognormal', rank],
      ],
      sampling,
    );
    const of = (kind: Kind) => values[kind] as Float64Array;
    expectRank(of('normal'), of('pert'), rank);
    expectRank(of('uniform'), of('lognormal'), rank);
    expectRank(of('normal'), of('uniform'), 0);
    expectRank(of('pert'), of('lognormal'), 0);
    for (const kind of kinds) {
      expect(distanceFromCdf(of(kind), KINDS[kind].cdf)).toBeLessThan(distanceAllowed(PATHS));
    }
  });

  it('have all the rank correlations of four, those that are not given being 0', () => {
    const ranks: readonly (readonly [Kind, Kind, number])[] = [
      ['normal', 'pert', 0.6],
      ['pert', 'lognormal', -0.5],
      ['lognormal', 'uniform', 0.4],
      ['normal', 'uniform', 0.3],
    ];
    const kinds: readonly Kind[] = ['normal', 'pert', 'lognormal', 'uniform'];
    const values = draws(quantitiesOf(kinds), ranks, sampling);
    for (const [i, a] of kinds.entries()) {
      for (const b of kinds.slice(0, i)) {
        const rank = ranks.find((pair) => pair.includes(a) && pair.includes(b))?.[2] ?? 0;
        expectRank(values[a] as Float64Array, values[b] as Float64Array, rank);
      }
    }
    for (const kind of kinds) {
      expect(distanceFromCdf(values[kind] as Float64Array, KINDS[kind].cdf)).toBeLessThan(distanceAllowed(PATHS));
    }
  });

  it.each([-0.7, 0.3, 0.9])('of two values each are together as often as correlated normals are, %d', (rank) => {
    // W. F. Sheppard, Philosophical Transactions A 192 (1899) 101-167: P(both below the median) of two normals.
    const coin: Quantity = { kind: 'discrete', values: [10, 20], weights: [1, 1] };
    const { a, b } = draws({ a: coin, b: coin }, [['a', 'b', rank]], sampling) as Record<'a' | 'b', Float64Array>;
    const both = a.filter((value, path) => value === 10 && b[path] === 10).length / PATHS;
    const expected = 1 / 4 + Math.asin(2 * Math.sin((Math.PI * rank) / 6)) / (2 * Math.PI);
    expect(Math.abs(both - expected)).toBeLessThan(SIGMAS * Math.sqrt((expected * (1 - expected)) / PATHS));
    for (const values of [a, b]) {
      expect(Math.abs(values.filter((value) => value === 10).length / PATHS - 0.5)).toBeLessThan(
        SIGMAS * Math.sqrt(0.25 / PATHS),
      );
    }
  });
});

describe('correlations that cannot all hold', () => {
  const ranks = [
    ['normal', 'pert', 0.9],
    ['pert', 'uniform', 0.9],
    ['normal', 'uniform', -0.9],
  ] as const;
  const correlations = ranks.map(([a, b, rank]) => ({
    between: [`costs.${a}.start`, `costs.${b}.start`] as const,
    rank,
  }));
  const costs = (['normal', 'pert', 'uniform'] as const).map((id) => ({ id, values: { start: KINDS[id].quantity } }));
  const { assumptions } = scenarioOf({ costs, correlations });

  it('are reported with how far they had to be changed', () => {
    const report = correlationReport(assumptions);
    // By symmetry each comes down to 1/2 between normals.
    const used = (6 / Math.PI) * Math.asin(1 / 4);
    expect(Math.abs(report?.largest.used ?? 0)).toBeCloseTo(used, 6);
    expect(Math.abs(report?.largest.asked ?? 0)).toBeCloseTo(0.9, 12);
    expect(Math.sign(report?.largest.used ?? 0)).toBe(Math.sign(report?.largest.asked ?? 1));
    expect(report?.distance).toBeCloseTo(Math.sqrt(6) * (2 * Math.sin(0.15 * Math.PI) - 0.5), 6);
  });

  it('are used as reported', () => {
    const values = draws(quantitiesOf(['normal', 'pert', 'uniform']), ranks, 'sobol');
    const used = (6 / Math.PI) * Math.asin(1 / 4);
    for (const [a, b, rank] of ranks) {
      expectRank(values[a] as Float64Array, values[b] as Float64Array, Math.sign(rank) * used);
    }
  });

  it('are not reported where they hold, or where one side is certain', () => {
    expect(correlationReport(scenarioOf({ costs, correlations: correlations.slice(0, 1) }).assumptions)).toBeNull();
    const certain = costs.map((line) => (line.id === 'pert' ? { ...line, values: { start: 3 } } : line));
    expect(correlationReport(scenarioOf({ costs: certain, correlations }).assumptions)).toBeNull();
  });

  it('are not reported, nor said to be used, where one side is switched off', () => {
    const scenario = structuredClone(scenarioOf({ costs, correlations }));
    const off = scenario.assumptions.costs.find(({ id }) => id === 'pert') as { enabled: boolean };
    off.enabled = false;
    expect(correlationReport(scenario.assumptions)).toBeNull();
    const [a, b, rank] = ranks.find(([one, other]) => one !== 'pert' && other !== 'pert') as (typeof ranks)[number];
    const usedOf = usedRanks(scenario.assumptions);
    expect(usedOf([`costs.${a}.start`, `costs.${b}.start`]).rank).toBeCloseTo(rank, 8);
    expect(usedOf([`costs.${a}.start`, 'costs.pert.start'])).toMatchObject({ rank: 0, idle: 'costs.pert.start' });
  });

  it('of inputs and of monthly shocks are reported together', () => {
    const shocks = [
      { between: ['segments.a.shock', 'segments.b.shock'], rank: 1 },
      { between: ['segments.b.shock', 'compute.priceShock'], rank: 1 },
      { between: ['segments.a.shock', 'compute.priceShock'], rank: -1 },
    ] as const;
    const segments = ['a', 'b'].map((id) => ({ id, values: {} }));
    const only = correlationReport(scenarioOf({ segments, correlations: shocks }).assumptions);
    expect(only?.distance).toBeCloseTo(Math.sqrt(6) / 2, 8);
    const both = correlationReport(
      scenarioOf({ segments, costs, correlations: [...correlations, ...shocks] }).assumptions,
    );
    const inputs = correlationReport(assumptions);
    expect(both?.distance).toBeCloseTo(Math.hypot(only?.distance ?? 0, inputs?.distance ?? 0), 12);
    expect(both?.largest).toEqual(only?.largest);
  });
});

describe('groups', () => {
  const pair = (a: string, b: string, rank: number) => ({
    between: [a, b] as [string, string],
    rank,
    source: { kind: 'assumed', by: 'test', why: 'test' } as const,
  });

  it('hold what hangs together, whatever the order of the pairs', () => {
    const given = [pair('a', 'b', 0.5), pair('d', 'c', 0.2), pair('e', 'b', 0.3), pair('f', 'c', -0.4)];
    const groups = createCorrelationFactors(given);
    expect(groups.map(({ ids }) => ids).sort()).toEqual([
      ['a', 'b', 'e'],
      ['c', 'd', 'f'],
    ]);
    const other = createCorrelationFactors(
      [...given].reverse().map((one) => pair(one.between[1], one.between[0], one.rank)),
    );
    const byIds = (all: typeof groups) => new Map(all.map((group) => [group.ids.join(), group]));
    expect(byIds(other)).toEqual(byIds(groups));
  });
});

describe('factor', () => {
  it('is the product with the rows, for each of several sets and in whatever places', () => {
    const values = Float64Array.of(1, 0, 0, 0.6, 0.8, 0, 0.3, -0.4, Math.sqrt(0.75));
    const factor = { ids: ['a', 'b', 'c'], rows: { size: 3, values }, distance: 0, largest: null };
    const places = [6, 0, 3];
    for (let k = 0; k < 3; k++) {
      // The first of two sets is the k-th unit vector, the second twice that.
      const normals = new Float64Array(9).fill(7);
      for (const [row, place] of places.entries()) normals.set(row === k ? [1, 2] : [0, 0], place);
      mix(factor, normals, places, 2);
      for (const [row, place] of places.entries()) {
        const entry = values[row * 3 + k] as number;
        expect([...normals.slice(place, place + 3)]).toEqual([entry, 2 * entry, 7]);
      }
    }
  });
});

describe('from ranks to normals and back', () => {
  it('is 2 sin(pi r / 6), the ends exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rank) => {
        expect(Math.abs(normalCorrelation(rank) - 2 * Math.sin((Math.PI * rank) / 6))).toBeLessThan(4e-16);
        expect(Math.abs(rankCorrelation(normalCorrelation(rank)) - rank)).toBeLessThan(1e-15);
      }),
      { seed: 1, numRuns: 5000 },
    );
    expect([-1, 0, 1].map(normalCorrelation)).toEqual([-1, 0, 1]);
  });

  it('finds the word of a normal within the error of the table', () => {
    // The table is off by up to 8.9e-8 of z, so the word by that times the density; the extreme words are read as 1.5.
    const check = (word: number) => {
      const z = normalDraw(word);
      const allowed = 1 + 1e-7 * normalDensity(z) * WORDS;
      expect(Math.abs(normalWord(z) - word)).toBeLessThanOrEqual(allowed);
    };
    for (let octave = 0; octave < 32; octave++) {
      for (let part = 0; part < 64; part++) {
        const word = Math.floor(2 ** octave * (1 + part / 64));
        if (word < 2 ** 31) for (const side of [word, WORDS - 1 - word]) check(side);
      }
    }
    check(0);
    check(WORDS - 1);
  });

  it('takes normals that no word stands for to the ends', () => {
    expect([-40, -8, 8, 40].map(normalWord)).toEqual([0, 0, WORDS - 1, WORDS - 1]);
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (z) => {
        const word = normalWord(z);
        expect(Number.isInteger(word) && word >= 0 && word < WORDS).toBe(true);
        // P(Z < z) lies in the word's interval, which is 2^-32 wide.
        expect(Math.abs(uniform(word) - normalCdf(z))).toBeLessThan(0.5 / WORDS + 1e-15);
      }),
      { seed: 2, numRuns: 5000 },
    );
  });
});
