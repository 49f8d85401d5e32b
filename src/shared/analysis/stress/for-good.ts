import { ok, type Result } from '../../result';
import { change } from '../../scenario/change';
import { setAssumption } from '../../scenario/edit';
import { listAssumptions } from '../../scenario/listing';
import { withQuantities } from '../../scenario/quantities';
import type { Scenario } from '../../scenario/schema';
import { type Laid, quantitiesAt } from './lay';

/** The scenario with the dated changes that shocks bring, checked as a whole. */
function withChanges(scenario: Scenario, shocked: Scenario): Result<Scenario> {
  const { changes } = shocked.assumptions;
  const changed = change(scenario, [{ location: ['assumptions', 'changes'], value: changes }], 'changes', '');
  return changed.ok ? ok(changed.value.scenario) : changed;
}

/**
 * The scenario with shocks in it to be kept: dated changes are added, and assumptions changed as if they were typed over, source
 * and all. `scenario` is that on which they were laid.
 */
export function shockedForGood(scenario: Scenario, laid: Laid, strengths: readonly number[]): Result<Scenario> {
  const quantities = quantitiesAt(laid, strengths);
  let current = withChanges(scenario, withQuantities(laid.scenario, quantities));
  const own = new Set(listAssumptions(scenario.assumptions).map(({ path }) => path));
  for (const [path, quantity] of quantities) {
    if (current.ok && own.has(path)) current = setAssumption(current.value, path, quantity);
  }
  return current;
}
