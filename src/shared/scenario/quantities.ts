import type { Quantity } from '../quantity/quantity';
import { type Location, locationOf } from './location';
import type { Scenario } from './schema';

/** Other quantities for some assumptions, by path. */
export type Quantities = readonly (readonly [path: string, quantity: Quantity])[];

function replaced(root: unknown, [key, ...rest]: Location, value: unknown): unknown {
  if (key === undefined) return value;
  const members = root as Readonly<Record<string | number, unknown>>;
  const copy = Array.isArray(root) ? [...root] : { ...members };
  (copy as Record<string | number, unknown>)[key] = replaced(members[key], rest, value);
  return copy;
}

/**
 * The scenario with other quantities, for a run and not to be kept: nothing is checked, which takes as long as a hundred paths,
 * and sources stay as they are.
 */
export function withQuantities(scenario: Scenario, quantities: Quantities): Scenario {
  return quantities.reduce(
    (moved, [path, quantity]) => replaced(moved, [...locationOf(moved, path), 'quantity'], quantity) as Scenario,
    scenario,
  );
}
