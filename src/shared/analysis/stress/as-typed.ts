import { listAssumptions } from '../../scenario/listing';
import { formatChange } from '../../scenario/parsing/format-change';
import { formatQuantity } from '../../scenario/parsing/parse-quantity';
import { withQuantities } from '../../scenario/quantities';
import type { Scenario } from '../../scenario/schema';
import { type Laid, quantitiesAt } from './lay';

/** The part of the scenario that shocks change, as options of the command line: what gives the same figures by hand. */
export function asTyped(scenario: Scenario, laid: Laid, strengths: readonly number[]): string[] {
  const quantities = new Map(quantitiesAt(laid, strengths));
  const sets = listAssumptions(scenario.assumptions).flatMap(({ path, field }) => {
    const quantity = quantities.get(path);
    return quantity ? [`--set '${path}=${formatQuantity(quantity, field.unit, 'en')}'`] : [];
  });
  const shocked = withQuantities(laid.scenario, [...quantities]);
  const own = new Set(scenario.assumptions.changes.map(({ id }) => id));
  const changes = shocked.assumptions.changes.filter(({ id }) => !own.has(id));
  return [...sets, ...changes.map((change) => `--change '${formatChange(change, scenario)}'`)];
}
