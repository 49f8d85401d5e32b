/** What can be reported of a scenario, and what it is called. */
import { listLines } from '../engine/model/lines';
import type { Scenario } from '../scenario/schema';
import { isShareSeries, seriesNames } from './series';
import type { Wording } from './wording';

/** Figures that companies report and no projection has: revaluations and what leaves them out lie outside of the model. */
const NOT_PROJECTED = ['netProfit', 'adjustedNetProfit'] as const;
type NotProjected = (typeof NOT_PROJECTED)[number];

export function isNotProjected(series: string): series is NotProjected {
  return (NOT_PROJECTED as readonly string[]).includes(series);
}

/** The amounts of its ledger, without ratios, and what it does not have. */
export function reportableSeries(scenario: Scenario): string[] {
  const amounts = listLines(scenario).map(({ id }) => id);
  return [...amounts.filter((id) => !isShareSeries(id)), ...NOT_PROJECTED];
}

/** The names of all that can be reported, by id. */
export function reportedNames(scenario: Scenario, wording: Wording): (id: string) => string {
  const nameOf = seriesNames(scenario, wording);
  return (id) => (isNotProjected(id) ? wording.t(`analysis:actuals.figure.${id}`) : nameOf(id));
}
