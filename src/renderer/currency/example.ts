import { pointEstimate } from '@shared/quantity/quantity';
import { findAssumption } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';

/** The event whose currency a setting is; null for the scenario's own. */
function eventOf(path: string): string | null {
  return path === 'currency' ? null : (path.split('.')[1] ?? null);
}

/** An amount that everybody knows, to show what becomes of all of them. */
export function exampleOf(scenario: Scenario, path: string): ListedAssumption | undefined {
  const event = eventOf(path);
  return findAssumption(scenario, event === null ? 'opening.cash' : `events.${event}.amount`);
}

/** A rate that the scenario itself states: units of the currency `to` for one of what the setting at `path` is now. */
export function rateInScenario(scenario: Scenario, path: string, to: string): number | null {
  const { events } = scenario.assumptions;
  const event = eventOf(path);
  // What an event's currency buys of the scenario's is stated; the way back is one over it.
  const stated = events.find(({ id, currency }) => (event === null ? currency === to : id === event));
  if (!stated || (event !== null && to !== scenario.currency)) return null;
  const rate = pointEstimate(stated.exchangeRate.quantity);
  return Number((event === null ? 1 / rate : rate).toPrecision(6));
}
