import type { Result } from '@shared/result';
import { type Change, change } from '@shared/scenario/change';
import type { Correlation } from '@shared/scenario/correlations';
import { type Pair, samePair } from '@shared/scenario/edit-correlations';
import type { Scenario } from '@shared/scenario/schema';

export function findCorrelation({ assumptions }: Scenario, pair: Pair): Correlation | undefined {
  return assumptions.correlations.find(({ between }) => samePair(between, pair));
}

/** Gives a pair back what another version of the scenario says of it, source, place and all; or nothing, if that does. */
export function restoreCorrelation(scenario: Scenario, from: Scenario, pair: Pair): Result<Change> {
  const before = findCorrelation(from, pair);
  const value = scenario.assumptions.correlations.filter(({ between }) => !samePair(between, pair));
  if (before) value.splice(from.assumptions.correlations.indexOf(before), 0, before);
  return change(scenario, [{ location: ['assumptions', 'correlations'], value }], pair.join(' ↔ '), '');
}
