import type { Runner } from '../../engine/runner';
import { figureAt } from '../../figures/address';
import type { FigureAddress } from '../../figures/index';
import { ok } from '../../result';
import { findAssumption } from '../../scenario/edit';
import type { Field } from '../../scenario/fields';
import type { ListedAssumption } from '../../scenario/listing';
import type { Quantities } from '../../scenario/quantities';
import { accepts, type Scenario } from '../../scenario/schema';
import { type Lever, quantityAt } from './lever';
import type { Evaluate, Reading } from './probe';

const NO_FIGURE: Reading = { value: null, error: null };

/**
 * Looks at a figure of a scenario with the quantities that numbers make of it, on its own seed. Where they make none, or the
 * model has no finite answer, there is no figure.
 */
export function evaluateAt(
  runner: Pick<Runner, 'figure'>,
  scenario: Scenario,
  quantitiesAt: (xs: readonly number[]) => Quantities | null,
  figure: FigureAddress,
  signal?: AbortSignal,
): Evaluate<readonly number[]> {
  const isEndless = figureAt(figure).figure.missing === 'beyondHorizon';
  return async (xs, paths) => {
    const quantities = quantitiesAt(xs);
    if (!quantities) return ok(NO_FIGURE);
    const result = await runner.figure(scenario, quantities, { figure, paths }, signal);
    if (!result.ok) return result.error.code === 'engine.notFinite' ? ok(NO_FIGURE) : result;
    const { value, error } = result.value;
    return ok({ value: value === null && isEndless ? Number.POSITIVE_INFINITY : value, error });
  };
}

/** The same with levers moved; there is no figure where the scenario refuses such a number. */
export function evaluateWith(
  runner: Pick<Runner, 'figure'>,
  scenario: Scenario,
  levers: readonly Lever[],
  figure: FigureAddress,
  signal?: AbortSignal,
): Evaluate<readonly number[]> {
  const fields = levers.map(({ path }) => (findAssumption(scenario, path) as ListedAssumption).field);
  const quantitiesAt = (xs: readonly number[]) => {
    const moved = levers.map((lever, k) => [lever.path, quantityAt(lever, xs[k] as number)] as const);
    return moved.every(([, quantity], k) => accepts(fields[k] as Field, quantity)) ? moved : null;
  };
  return evaluateAt(runner, scenario, quantitiesAt, figure, signal);
}
