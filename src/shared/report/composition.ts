/** What the money is spent on, as the cost chart stacks it and the cost finding sums it. */
import { enabledCosts } from '../scenario/enabled';
import type { Scenario } from '../scenario/schema';
import type { Wording } from './wording';

export interface CompositionItem {
  readonly id: string;
  readonly name: string;
  /** Series whose means it adds up. */
  readonly series: readonly string[];
}

/** Compute first, then cost of sales and the cost lines in the scenario's order, then what is built and leased. */
export function compositionItems(scenario: Scenario, { t, words }: Wording): CompositionItem[] {
  return [
    { id: 'compute', name: t('overview:line.compute'), series: ['compute'] },
    { id: 'costOfSales', name: t('overview:line.costOfSales'), series: ['costOfSales'] },
    ...enabledCosts(scenario.assumptions).map((line) => ({
      id: `cost.${line.id}`,
      name: words(line.name),
      series: [`cost.${line.id}`],
    })),
    { id: 'capexLeases', name: t('overview:line.capexLeases'), series: ['capex', 'leases'] },
  ];
}
