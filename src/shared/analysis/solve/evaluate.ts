import type { Runner } from '../../engine/runner';
import { figureOf } from '../../engine/stopping';
import { figureAt } from '../../figures/address';
import type { FigureAddress } from '../../figures/index';
import { ok } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { applyLevers, type Lever } from './lever';
import type { Evaluate, Reading } from './probe';

const NO_FIGURE: Reading = { value: null, error: null };

/**
 * Runs a scenario with its levers moved, on its own seed. Where the scenario refuses such a number, or the model has no
 * finite answer to it, there is no figure.
 */
export function evaluateWith(
  runner: Runner,
  scenario: Scenario,
  levers: readonly Lever[],
  figure: FigureAddress,
  signal?: AbortSignal,
): Evaluate<readonly number[]> {
  const isEndless = figureAt(figure).figure.missing === 'beyondHorizon';
  return async (xs, paths) => {
    const moved = applyLevers(scenario, levers, xs);
    if (!moved.ok) return moved.error.code === 'set.invalidValue' ? ok(NO_FIGURE) : moved;
    const result = await runner.outcomes(moved.value, { paths, ...(signal && { signal }) });
    if (!result.ok) return result.error.code === 'engine.notFinite' ? ok(NO_FIGURE) : result;
    const { value, error } = figureOf(result.value, figure);
    return ok({ value: value === null && isEndless ? Number.POSITIVE_INFINITY : value, error });
  };
}
