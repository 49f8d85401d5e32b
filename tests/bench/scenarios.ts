import { createBaseline } from '@shared/baselines';
import { constantOf, type Quantity } from '@shared/quantity/quantity';
import type { CostLine, Scenario } from '@shared/scenario/schema';
import { withSampling } from './convergence/sample';

const UUID = '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10';

/** Plain draws: the work of the others, which have no other. */
export const measuredScenario = () => withSampling(createBaseline('zhipu', { uuid: UUID }), 'mc');

/** The same scenario with twice as many of something: what the growth of time with size is measured on. */
export function doubled(scenario: Scenario, what: 'months' | 'segments' | 'costs'): Scenario {
  if (what === 'months') return { ...scenario, horizon: 2 * scenario.horizon };
  const { assumptions } = scenario;
  const items = assumptions[what];
  const again = items.map((item) => ({ ...item, id: `${item.id}-2` }));
  return { ...scenario, assumptions: { ...assumptions, [what]: [...items, ...again] } };
}

/** Ten segments, twenty cost lines, ten years: as much as anybody keeps up. */
export function largeScenario(): Scenario {
  const { assumptions, ...rest } = createBaseline('zhipu', { uuid: UUID });
  const many = <T extends { readonly id: string }>(list: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, i) => ({ ...(list[i % list.length] as T), id: `item-${i}` }));
  const segments = many(assumptions.segments, 10);
  return { ...rest, horizon: 120, assumptions: { ...assumptions, segments, costs: many(assumptions.costs, 20) } };
}

/** A cost line by people, whose factors and growth have the kinds of quantity that the baseline does not have there. */
function byHeads(line: CostLine): CostLine {
  if (line.basis !== 'amount') return line;
  const { start, basis: _, growth, ...rest } = line;
  const told = (quantity: Quantity) => ({ ...start, quantity });
  return {
    ...rest,
    basis: 'heads',
    headcount: told({ kind: 'triangular', min: 400, mode: 500, max: 800 }),
    costPerHead: told({ kind: 'lognormal', median: 0.1, sigma: 0.2 }),
    growth: { ...growth, quantity: { kind: 'uniform', min: 0.05, max: 0.3 } },
    shareOfRevenue: told({ kind: 'normal', mean: 0.02, sd: 0.002 }),
  };
}

/** What a scenario can have and the one that is measured has not: a line by headcount, one switched off, a credit facility. */
export function checkedScenario(): Scenario {
  const scenario = measuredScenario();
  const { assumptions } = scenario;
  const [first, ...rest] = assumptions.costs;
  if (!first) throw new Error('the baseline has no cost line');
  const certain = (value: number) => ({ ...assumptions.opening.cash, quantity: constantOf(value) });
  return {
    ...scenario,
    assumptions: {
      ...assumptions,
      costs: [byHeads(first), { ...first, id: 'off', enabled: false }, ...rest],
      facility: { enabled: true, limit: certain(500), rate: certain(0.06) },
    },
  };
}
