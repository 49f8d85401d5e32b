import type { Runner } from '../../engine/runner';
import { figureAt } from '../../figures/address';
import type { FigureAddress } from '../../figures/index';
import { ok } from '../../result';
import { findAssumption } from '../../scenario/edit';
import type { Field } from '../../scenario/fields';
import type { ListedAssumption } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import { accepts } from '../../scenario/schema';
import { type Lever, quantityAt } from './lever';
import type { Evaluate, Reading } from './probe';

const NO_FIGURE: Reading = { value: null, error: null };

/**
 * Looks at a figure of a scenario with its levers moved, on its own seed. Where the scenario refuses such a number, or the
 * model has no finite answer to it, there is none.
 */
export function evaluateWith(
  runner: Runner,
  scenario: Scenario,
  levers: readonly Lever[],
  figure: FigureAddress,
  signal?: AbortSignal,
): Evaluate<readonly number[]> {
  const isEndless = figureAt(figure).figure.missing === 'beyondHorizon';
  const fields = levers.map(({ path }) => (findAssumption(scenario, path) as ListedAssumption).field);
  return async (xs, paths) => {
    const moved = levers.map((lever, k) => [lever.path, quantityAt(lever, xs[k] as number)] as const);
    if (!moved.every(([, quantity], k) => accepts(fields[k] as Field, quantity))) return ok(NO_FIGURE);
    const result = await runner.figure(scenario, moved, { figure, paths }, signal);
    if (!result.ok) return result.error.code === 'engine.notFinite' ? ok(NO_FIGURE) : result;
    const { value, error } = result.value;
    return ok({ value: value === null && isEndless ? Number.POSITIVE_INFINITY : value, error });
  };
}
