/** Segments, cost lines and events as they begin: neutral values that change little until the user has put in his own. */
import { constantOf, pointEstimate, type Quantity } from '../quantity/quantity';
import { SET_BY_USER } from './replaced-source';
import type { Assumption, CostLine, FundingEvent, Segment } from './schema';
import type { Text } from './text';

const start = (value: number | Quantity): Assumption => ({
  quantity: typeof value === 'number' ? constantOf(value) : value,
  source: SET_BY_USER,
});

const between = (min: number, mode: number, max: number): Quantity => ({ kind: 'pert', min, mode, max });

export function newSegment(id: string, name: Text): Segment {
  return {
    id,
    name,
    enabled: true,
    start: start(1),
    growthInitial: start(between(0, 0.3, 0.6)),
    growthLong: start(between(0, 0.1, 0.2)),
    growthHalfLife: start(18),
    volatility: start(0.2),
    season: { factors: Array.from({ length: 12 }, () => 1), source: SET_BY_USER },
    marginStart: start(0.5),
    marginTarget: start(0.5),
    marginHalfLife: start(12),
    receivableDays: start(45),
    badDebt: start(0.01),
    openingReceivables: start(0),
    topShare: start(0),
    topLossRate: start(0),
  };
}

export function newCost(id: string, name: Text): CostLine {
  return {
    id,
    name,
    enabled: true,
    basis: 'amount',
    kind: 'other',
    onCredit: false,
    start: start(1),
    growth: start(between(0, 0.05, 0.1)),
    shareOfRevenue: start(0),
  };
}

/** A year ahead, certain, and a hundred million: round enough for everybody to see that it is a beginning. */
export function newEvent(id: string, name: Text, kind: FundingEvent['kind'], currency: string): FundingEvent {
  const common = {
    id,
    name,
    enabled: true,
    commitment: 'planned' as const,
    currency,
    probability: start(1),
    month: start(12),
    amount: start(100),
    fees: start(kind === 'ipo' ? 0.05 : 0),
    exchangeRate: start(1),
  };
  return kind === 'ipo' || kind === 'equity' ? { ...common, kind, preMoney: start(1000) } : { ...common, kind };
}

/** Cost per head where nothing is known of it: 0.05 million a month. */
const PER_HEAD = 0.05;

/** The line told the other way, with the same amount in the middle. */
export function withBasis(line: CostLine, basis: CostLine['basis']): CostLine {
  if (line.basis === basis) return line;
  if (line.basis === 'heads') {
    const { headcount, costPerHead, basis: _, ...rest } = line;
    const amount = pointEstimate(headcount.quantity) * pointEstimate(costPerHead.quantity);
    return { ...rest, basis: 'amount', start: start(Number(amount.toPrecision(6))) };
  }
  const { start: before, basis: _, ...rest } = line;
  const heads = Math.max(1, Math.round(pointEstimate(before.quantity) / PER_HEAD));
  const costPerHead = Number((pointEstimate(before.quantity) / heads).toPrecision(6));
  return { ...rest, basis: 'heads', headcount: start(heads), costPerHead: start(costPerHead) };
}
