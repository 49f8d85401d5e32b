import { isCertain, pointEstimate, support } from '../../quantity/facts';
import { enabledEvents } from '../../scenario/enabled';
import { EVENT_FIELDS, GROUPS } from '../../scenario/fields';
import type { Assumption, Assumptions, CostLine, DatedChange, FundingEvent, Segment } from '../../scenario/schema';

/**
 * Whether anything random reaches cash. Where nothing does, every path is the same, and a chance of 0 or 1 is no estimate.
 * Told from the assumptions: that no path has differed so far would be no proof.
 */

function certain(...assumptions: readonly Assumption[]): boolean {
  return assumptions.every(({ quantity }) => isCertain(quantity));
}

/** Certain, and nothing. */
export function isNothing({ quantity }: Assumption): boolean {
  return isCertain(quantity) && pointEstimate(quantity) === 0;
}

/** A chance of 0 or 1. */
export function isDecided({ quantity }: Assumption): boolean {
  const value = pointEstimate(quantity);
  return isCertain(quantity) && (value <= 0 || value >= 1);
}

/** `isAddedTo` says that a change brings revenue of its own. */
function isCertainSegment(segment: Segment, isAddedTo: boolean): boolean {
  const { start, growthInitial, growthLong, growthHalfLife, volatility, topShare, topLossRate } = segment;
  const { marginStart, marginTarget, marginHalfLife, receivableDays, badDebt, openingReceivables } = segment;
  const hasSteadyLevel =
    certain(start, growthInitial, growthLong, growthHalfLife) &&
    isNothing(volatility) &&
    (isNothing(topShare) || isNothing(topLossRate));
  const isCollected = certain(receivableDays, openingReceivables);
  const isSold = isAddedTo || !isNothing(start);
  const hasCertainLevel = isNothing(start) || hasSteadyLevel;
  const hasCertainMargin = certain(marginStart, marginTarget, marginHalfLife, badDebt);
  return isCollected && hasCertainLevel && (hasCertainMargin || !isSold);
}

function isCertainCompute(compute: Assumptions['compute']): boolean {
  const { start, demandInitial, demandLong, demandHalfLife, priceDecline, priceVolatility } = compute;
  const { shockRate, shockUplift, trainingRate, trainingSize } = compute;
  const trainsNothing = isNothing(trainingRate) || isNothing(trainingSize);
  if (isNothing(start) && trainsNothing) return true;
  const hasSteadyLevel = certain(start, demandInitial, demandLong, demandHalfLife, priceDecline);
  return (
    hasSteadyLevel && isNothing(priceVolatility) && trainsNothing && (isNothing(shockRate) || isNothing(shockUplift))
  );
}

function isCertainLine(line: CostLine): boolean {
  const level = line.basis === 'heads' ? certain(line.headcount, line.costPerHead) : certain(line.start);
  return level && certain(line.growth, line.shareOfRevenue);
}

function isCertainEvent({ probability, month, amount, fees, exchangeRate }: FundingEvent): boolean {
  return isNothing(probability) || (isDecided(probability) && certain(month, amount, fees, exchangeRate));
}

/** Whether a change can ever cost, or bring, something once. */
export function canPayOnce(change: DatedChange): boolean {
  return 'payment' in change && !isNothing(change.payment) && !isNothing(change.probability);
}

function isCertainChange(change: DatedChange): boolean {
  if (isNothing(change.probability)) return true;
  const members: object = change;
  const values = members as Readonly<Partial<Record<string, Assumption>>>;
  return isDecided(change.probability) && certain(...Object.keys(GROUPS.changes).flatMap((name) => values[name] ?? []));
}

function isCertainRedemption({ enabled, probability, amount, deadline, payMonths }: Assumptions['redemption']) {
  if (!enabled || isNothing(probability) || isNothing(amount)) return true;
  return isDecided(probability) && certain(amount, deadline, payMonths);
}

/** What can become of an event: its chance where that is decided, and the first and the last month it can fall into. */
export interface EventWindow {
  readonly chance: 0 | 1 | null;
  readonly from: number;
  readonly to: number;
}

/** An event falls into the nearest month. */
export function nearestMonth(month: number): number {
  return Math.max(1, Math.round(month));
}

export function eventWindow({ probability, month }: FundingEvent): EventWindow {
  const [low, high] = support(month.quantity);
  const { min, max } = EVENT_FIELDS.month;
  return {
    chance: isDecided(probability) ? (pointEstimate(probability.quantity) > 0 ? 1 : 0) : null,
    from: nearestMonth(Math.max(low, min)),
    to: nearestMonth(Math.min(high, max)),
  };
}

/** `assumptions` are those that count: what is switched off has been left out. */
export function isCashCertain(assumptions: Assumptions): boolean {
  const { segments, compute, costs, changes, cash, redemption, facility, raising, opening } = assumptions;
  const added = new Set(changes.flatMap(({ effect, targets }) => (effect === 'amount' ? targets : [])));
  return (
    segments.every((segment) => isCertainSegment(segment, added.has(`segments.${segment.id}`))) &&
    changes.every(isCertainChange) &&
    isCertainCompute(compute) &&
    costs.every(isCertainLine) &&
    certain(cash.payableDays, cash.capex, cash.leases, cash.cashYield, cash.debtRate) &&
    enabledEvents(assumptions).every(isCertainEvent) &&
    isCertainRedemption(redemption) &&
    (!facility.enabled || certain(facility.limit, facility.rate)) &&
    (!raising.enabled ||
      (isDecided(raising.probability) && certain(raising.triggerMonths, raising.roundMonths, raising.delay))) &&
    certain(opening.cash, opening.cashFloor, opening.payables, opening.debt)
  );
}
