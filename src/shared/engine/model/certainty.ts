import { isCertain, pointEstimate } from '../../quantity/facts';
import { enabledEvents } from '../../scenario/enabled';
import { GROUPS } from '../../scenario/fields';
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

/** What decides when how much of a debt is paid back; what it converts at moves no cash. */
function hasCertainSchedule(event: FundingEvent): boolean {
  switch (event.kind) {
    case 'convertible':
      return certain(event.interest, event.maturity);
    case 'termLoan':
      return certain(event.rate, event.grace, event.instalments);
    default:
      return true;
  }
}

function isCertainEvent(event: FundingEvent): boolean {
  const { probability, month, amount, fees, exchangeRate } = event;
  if (isNothing(probability)) return true;
  return isDecided(probability) && certain(month, amount, fees, exchangeRate) && hasCertainSchedule(event);
}

/** Whether something can ever be paid back of an event's money by a schedule. */
export function canBeRepaid({ kind, probability }: FundingEvent): boolean {
  return (kind === 'convertible' || kind === 'termLoan') && !isNothing(probability);
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

/** An event falls into the nearest month. */
export function nearestMonth(month: number): number {
  return Math.max(1, Math.round(month));
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
