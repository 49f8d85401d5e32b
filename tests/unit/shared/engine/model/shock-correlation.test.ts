import { compile } from '@shared/engine/model/compile';
import { sampleInputs } from '@shared/engine/model/inputs';
import { drawShocks } from '@shared/engine/model/shocks';
import { createPathState } from '@shared/engine/model/state';
import { SAMPLING_METHODS, type SamplingMethod } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { type CorrelationSpec, scenarioOf } from '../support/scenario';
import { normalCdf } from '../support/special';
import { correlation, distanceAllowed, distanceFromCdf, mean, SIGMAS } from '../support/statistics';

const PATHS = 8192;
const MONTHS = 70;
const LINES = ['segments.a.shock', 'segments.b.shock', 'compute.priceShock'] as const;

/** By line and month, the normals of all paths. */
function normalsOf(sampling: SamplingMethod, correlations: readonly CorrelationSpec[]): Float64Array[][] {
  const segments = ['a', 'b'].map((id) => ({ id, values: { volatility: 0.3 } }));
  const model = compile(
    scenarioOf({ seed: 12, sampling, paths: PATHS, horizon: MONTHS, segments, correlations }),
    PATHS,
  );
  const state = createPathState(model);
  const out = LINES.map(() => Array.from({ length: MONTHS }, () => new Float64Array(PATHS)));
  const places = LINES.map((line) => model.draws.shockOf(line).place);
  for (let path = 0; path < PATHS; path++) {
    sampleInputs(state, path);
    drawShocks(state, path);
    for (const [line, place] of places.entries()) {
      for (let month = 0; month < MONTHS; month++) {
        (out[line]?.[month] as Float64Array)[path] = state.normals[place + month] as number;
      }
    }
  }
  return out;
}

const between = (a: number, b: number, rank: number): CorrelationSpec => ({
  between: [LINES[a] as string, LINES[b] as string],
  rank,
});

describe.each(SAMPLING_METHODS)('monthly shocks, %s', (sampling) => {
  const ranks = [
    [0, 1, 0.7],
    [1, 2, -0.4],
  ] as const;
  const normals = normalsOf(
    sampling,
    ranks.map(([a, b, rank]) => between(a, b, rank)),
  );
  const of = (line: number, month: number) => normals[line]?.[month] as Float64Array;

  it('are correlated in every month', () => {
    for (const [a, b, rank] of [...ranks, [0, 2, 0] as const]) {
      const expected = 2 * Math.sin((Math.PI * rank) / 6);
      // Standard error of the correlation of normals: M. G. Kendall and A. Stuart, "The Advanced Theory of Statistics", vol. 1.
      const error = (1 - expected ** 2) / Math.sqrt(PATHS);
      for (let month = 0; month < MONTHS; month++) {
        expect(Math.abs(correlation(of(a, month), of(b, month)) - expected)).toBeLessThan(SIGMAS * error);
      }
    }
  });

  it('are not correlated across months', () => {
    const squares = [0, 1, 2].flatMap((a) =>
      [0, 1, 2].flatMap((b) =>
        Array.from({ length: MONTHS }, (_, s) =>
          Array.from({ length: MONTHS }, (_month, t) =>
            s === t ? [] : [PATHS * correlation(of(a, s), of(b, t)) ** 2],
          ).flat(),
        ).flat(),
      ),
    );
    // One in 1.7 million is above 5 standard errors. The squares hang together, so their mean is less certain than if not.
    expect(Math.max(...squares)).toBeLessThan(25);
    expect(mean(squares)).toBeLessThan(1.1);
  });

  it('stay standard normal', () => {
    for (const line of normals) {
      for (const month of line) expect(distanceFromCdf(month, normalCdf)).toBeLessThan(distanceAllowed(PATHS));
    }
  });

  it('are the same, or the opposite, where the correlation is perfect', () => {
    const [a, b, price] = normalsOf(sampling, [between(0, 1, 1), between(1, 2, -1), between(0, 2, -1)]) as [
      Float64Array[],
      Float64Array[],
      Float64Array[],
    ];
    for (let month = 0; month < MONTHS; month += 9) {
      expect(b[month]).toEqual(a[month]);
      expect(price[month]?.map((z) => -z)).toEqual(a[month]);
    }
  });
});
