/** Assumptions that have moved on by themselves: growth that fades, margins on their way, prices, sizes. */
import { constantOf, pointEstimate, type Quantity } from '../../quantity/quantity';
import { accepts } from '../../scenario/assumption';
import type { Write } from '../../scenario/change';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import { locationOf } from '../../scenario/location';
import type { Assumption, Scenario } from '../../scenario/schema';
import { scaled } from '../../scenario/shift';
import type { Text } from '../../scenario/text';
import { centralPrice, compounded, grown, pointOf } from './central';
import { faded, leftOf } from './faded';
import { fadedFormula, rolledSource, scaledFormula } from './sources';
import type { RollSpan } from './span';

interface Moved {
  readonly quantity: Quantity;
  readonly formula: Text;
}

function fading(now: Assumption, target: Assumption, halfLife: Assumption, months: number): Moved {
  const [goal, half] = [pointOf(target), pointOf(halfLife)];
  return { quantity: faded(now.quantity, goal, leftOf(months, half)), formula: fadedFormula(goal, months, half) };
}

function scaling({ quantity }: Assumption, factor: number, months: number): Moved {
  return { quantity: scaled(quantity, factor), formula: scaledFormula(factor, months) };
}

/** Every assumption that moves, by its path. */
function movedLevels({ assumptions }: Scenario, months: number): Map<string, Moved> {
  const { segments, compute, costs, market } = assumptions;
  const price = centralPrice(compute.priceDecline, compute.priceVolatility, months);
  const demand = grown(compute.demandInitial, compute.demandLong, compute.demandHalfLife, months);
  return new Map<string, Moved>([
    ...segments.flatMap((segment): [string, Moved][] => {
      const { id, growthInitial, growthLong, growthHalfLife, marginStart, marginTarget, marginHalfLife } = segment;
      return [
        [`segments.${id}.growthInitial`, fading(growthInitial, growthLong, growthHalfLife, months)],
        [`segments.${id}.marginStart`, fading(marginStart, marginTarget, marginHalfLife, months)],
      ];
    }),
    ['compute.demandInitial', fading(compute.demandInitial, compute.demandLong, compute.demandHalfLife, months)],
    ['compute.start', scaling(compute.start, demand * price, months)],
    ['compute.trainingSize', scaling(compute.trainingSize, price, months)],
    ...costs.map((line): [string, Moved] => {
      const growth = compounded(line.growth, months);
      return line.basis === 'amount'
        ? [`costs.${line.id}.start`, scaling(line.start, growth, months)]
        : [`costs.${line.id}.costPerHead`, scaling(line.costPerHead, growth, months)];
    }),
    ['market.size', scaling(market.size, compounded(market.growth, months), months)],
  ]);
}

/** What a field does not take stands at its point estimate, held to what the field does take. */
function fitting({ field }: ListedAssumption, quantity: Quantity): Quantity {
  if (accepts(field, quantity)) return quantity;
  return constantOf(Math.min(field.max, Math.max(field.min, pointEstimate(quantity))));
}

export function levelWrites(scenario: Scenario, span: RollSpan): Write[] {
  const moved = movedLevels(scenario, span.months);
  return listAssumptions(scenario.assumptions).flatMap((listed): Write[] => {
    const own = moved.get(listed.path);
    if (!own || pointEstimate(own.quantity) === pointOf(listed.assumption)) return [];
    const value = {
      ...listed.assumption,
      quantity: fitting(listed, own.quantity),
      source: rolledSource(listed, span, own.formula),
    };
    return [{ location: locationOf(scenario, listed.path), value }];
  });
}
