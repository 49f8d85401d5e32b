import { closedIndex } from '@shared/analysis/estimators/closed-index';
import { type Jackknifed, jackknife } from '@shared/analysis/estimators/estimate';
import { type OrderOfPath, shapleyEffects } from '@shared/analysis/estimators/shapley';
import { shapleyOfSubsets } from '@shared/analysis/estimators/shapley-subsets';
import { pathWord, streamKey } from '@shared/engine/sampling/streams';
import type { SamplingMethod } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { expectCoverage, expectNear } from './expect-estimate';
import { CORRELATED, drawLevels, ISHIGAMI, ishigami, known, levelOf, moments, ofNormals, outcomesOf } from './support';

/** R. A. Fisher's and F. Yates' shuffle, from words of the path. */
function shuffled(seed: number, players: number): OrderOfPath {
  const keys = Array.from({ length: players }, (_, j) => streamKey(seed, `order#${j}`));
  return (path, out) => {
    for (let j = 0; j < players; j++) out[j] = j;
    for (let j = players - 1; j > 0; j--) {
      const other = pathWord(known(keys[j]), path) % (j + 1);
      const held = out[j] as number;
      out[j] = out[other] as number;
      out[other] = held;
    }
  };
}

function ofIshigami(method: SamplingMethod, seed: number, paths: number) {
  const { inputs } = ISHIGAMI;
  const old = drawLevels(method, seed, inputs, paths);
  const anew = drawLevels(
    method,
    seed,
    inputs.map((id) => `${id}#b`),
    paths,
  );
  const order = shuffled(seed, inputs.length);
  const mixed = old.map((words) => words.slice());
  const own = new Uint8Array(inputs.length);
  const steps = [outcomesOf(mixed, ishigami)];
  for (let j = 0; j < inputs.length; j++) {
    for (let path = 0; path < paths; path++) {
      order(path, own);
      const player = own[j] as number;
      known(mixed[player])[path] = known(anew[player])[path] as number;
    }
    steps.push(outcomesOf(mixed, ishigami));
  }
  return known(shapleyEffects(steps, order));
}

describe('Shapley effects of independent inputs', () => {
  it.each(['sobol', 'lhs', 'mc'] as const)('have the known values of Ishigami, of %s draws', (method) => {
    const effects = ofIshigami(method, 6, 16384);
    effects.forEach((effect, k) => {
      expectNear(effect, ISHIGAMI.shapley[k] as number);
    });
    expect(effects.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('are not known where nothing moves', () => {
    const still = new Float64Array(1024).fill(3);
    expect(shapleyEffects([still, still, still], shuffled(1, 2))).toBeNull();
  });

  it('state errors that cover as often as they say', () => {
    expectCoverage((seed) => known(ofIshigami('sobol', seed, 512)[0]), ISHIGAMI.shapley[0] as number);
  });
});

const exact = (value: number): Jackknifed => jackknife(() => value);

describe('Shapley effects from all subsets', () => {
  it('are exact of exact indices: X1 + X2 + X3, of which two are correlated', () => {
    // By the bits 1, 2, 3 of the inputs; the third explains 0.78125 with its partner, both of them all but the first.
    const [one = 0, two = 0, three = 0] = CORRELATED.full;
    const closed = [0, one, two, one + two, three, one + three, 0.875, 1].map(exact);
    shapleyOfSubsets(closed).forEach((effect, k) => {
      expect(effect.value).toBeCloseTo(CORRELATED.shapley[k] as number, 12);
    });
  });

  it('have the known values of a run', () => {
    const levels = drawLevels('sobol', 6, CORRELATED.inputs, 16384);
    const [z1, z2, z3] = levels as [Uint32Array, Uint32Array, Uint32Array];
    const third = levelOf(ofNormals(levels, CORRELATED.third));
    const y = moments(ofNormals(levels, CORRELATED.sum));
    const subsets = [[z1], [z2], [z1, z2], [third], [z1, third], [z2, z3], [z1, z2, z3]];
    const closed = subsets.map((subset) => known(closedIndex(subset, y)));
    const effects = shapleyOfSubsets([exact(0), ...closed]);
    effects.forEach((effect, k) => {
      expectNear(effect, CORRELATED.shapley[k] as number);
    });
  });
});
