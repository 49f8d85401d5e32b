import { combine } from '@shared/analysis/estimators/estimate';
import { effectBins, firstOrder } from '@shared/analysis/estimators/first-order';
import { totalOrder } from '@shared/analysis/estimators/total-order';
import type { SamplingMethod } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { expectCoverage, expectNear } from './expect-estimate';
import {
  CORRELATED,
  drawLevels,
  G_FUNCTION,
  gFunction,
  ISHIGAMI,
  ishigami,
  known,
  moments,
  ofNormals,
  outcomesOf,
} from './support';

type Evaluate = (levels: readonly Uint32Array[]) => Float64Array;

/** The total index of the inputs with these ids, from the run and one in which they are drawn anew. */
function totalOf(method: SamplingMethod, seed: number, ids: readonly string[], paths: number, evaluate: Evaluate) {
  const levels = drawLevels(method, seed, ids, paths);
  const y = moments(evaluate(levels));
  return (...anew: string[]) => {
    const others = drawLevels(
      method,
      seed,
      ids.map((id) => (anew.includes(id) ? `${id}#b` : id)),
      paths,
    );
    return totalOrder(y, evaluate(others));
  };
}

describe('the total index', () => {
  it.each(['sobol', 'lhs', 'mc'] as const)('has the known values of Ishigami, of %s draws', (method) => {
    const total = totalOf(method, 4, ISHIGAMI.inputs, 16384, (levels) => outcomesOf(levels, ishigami));
    ISHIGAMI.inputs.forEach((id, k) => {
      expectNear(total(id), ISHIGAMI.total[k] as number);
    });
  });

  it('has the known values of the g-function', () => {
    const total = totalOf('sobol', 4, G_FUNCTION.inputs, 16384, (levels) => outcomesOf(levels, gFunction));
    G_FUNCTION.total.forEach((truth, k) => {
      expectNear(total(G_FUNCTION.inputs[k] as string), truth);
    });
  });

  it('of a group is what is left when all others are known', () => {
    const total = totalOf('sobol', 4, ISHIGAMI.inputs, 16384, (levels) => outcomesOf(levels, ishigami));
    expectNear(total(known(ISHIGAMI.inputs[0]), known(ISHIGAMI.inputs[2])), 1 - (ISHIGAMI.first[1] as number));
  });

  it('of the last of the normals behind correlated inputs is its own effect', () => {
    const total = totalOf('sobol', 4, CORRELATED.inputs, 16384, (levels) => ofNormals(levels, CORRELATED.sum));
    expectNear(total('n1'), CORRELATED.own[0] as number);
    expectNear(total('n3'), CORRELATED.own[2] as number);
    // The second normal is in both X2 and X3: all that they do, less what is X3's own.
    expectNear(total('n2'), CORRELATED.full[1] as number);
  });

  it('less the first-order index is interactions, with their error', () => {
    const evaluate: Evaluate = (levels) => outcomesOf(levels, ishigami);
    const levels = drawLevels('sobol', 4, ISHIGAMI.inputs, 16384);
    const total = totalOf('sobol', 4, ISHIGAMI.inputs, 16384, evaluate)(known(ISHIGAMI.inputs[0]));
    const first = firstOrder(effectBins(known(levels[0])), moments(evaluate(levels)));
    const interactions = combine([total, first], ([all, alone]) => all - alone);
    expect(interactions.value).toBeCloseTo(total.value - first.value, 12);
    expectNear(interactions, (ISHIGAMI.total[0] as number) - (ISHIGAMI.first[0] as number));
  });

  it('is 0 of an input that does nothing', () => {
    const total = totalOf('mc', 4, [...ISHIGAMI.inputs, 'idle'], 1024, (levels) => outcomesOf(levels, ishigami));
    expect(total('idle')).toMatchObject({ value: 0, error: 0 });
  });

  it.each(['sobol', 'mc'] as const)('states an error that covers as often as it says, of %s draws', (method) => {
    expectCoverage((seed) => {
      const total = totalOf(method, seed, ISHIGAMI.inputs, 512, (levels) => outcomesOf(levels, ishigami));
      return total(known(ISHIGAMI.inputs[2]));
    }, ISHIGAMI.total[2] as number);
  });
});
