/** Segments, cost lines, changes and events as they begin: neutral values that change little until the user has put in his own. */
import { constantOf, pointEstimate, type Quantity } from '../quantity/quantity';
import { FOR_GOOD } from './fields';
import { SET_BY_USER } from './replaced-source';
import type { Assumption, CostLine, DatedChange, FundingEvent, Segment } from './schema';
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

/** What a change does to which lines, and what begins it. */
export type ChangeShape = DistributedPick<DatedChange, 'begins' | 'effect'> & {
  readonly targets: readonly string[];
};

/** Some members of each of a union's types. */
type DistributedPick<T, K extends keyof T> = T extends unknown ? Readonly<Pick<T, K>> : never;

const inMonth = () => ({ begins: 'month' as const, month: start(12) });
const whenShort = () => ({ begins: 'cash' as const, belowMonths: start(9), delay: start(3) });

/** The change begun the other way; a span has months of its own. */
export function withBeginning(change: DatedChange, begins: DatedChange['begins']): DatedChange {
  if (change.begins === begins || change.effect === 'span') return change;
  if (change.begins === 'month') {
    const { begins: _, month: __, ...rest } = change;
    return { ...rest, ...whenShort() };
  }
  const { begins: _, belowMonths: __, delay: ___, ...rest } = change;
  return { ...rest, ...inMonth() };
}

/** A year ahead or below nine months of cash, certain, and small enough to be seen as a beginning. */
export function newChange(id: string, name: Text, shape: ChangeShape): DatedChange {
  const base = { id, name, enabled: true, probability: start(1) };
  if (shape.effect === 'span') {
    const { begins, effect } = shape;
    return { ...base, begins, effect, targets: [...shape.targets], firstMonth: start(12), lastMonth: start(24) };
  }
  const lasting = { months: start(FOR_GOOD), payment: start(0) };
  const begun = { ...base, ...(shape.begins === 'month' ? inMonth() : whenShort()) };
  switch (shape.effect) {
    case 'factor':
      return { ...begun, effect: shape.effect, targets: [...shape.targets], by: start(-0.1), ...lasting };
    case 'amount':
      return { ...begun, effect: shape.effect, targets: [...shape.targets], amount: start(1), ...lasting };
    case 'margin':
      return { ...begun, effect: shape.effect, targets: [...shape.targets], points: start(-0.05), ...lasting };
    case 'payment':
      return { ...begun, effect: shape.effect, targets: [], payment: start(100) };
  }
}

/** A year ahead, certain, and a hundred million: round enough for everybody to see that it is a beginning. */
export function newEvent(id: string, name: Text, kind: FundingEvent['kind'], currency: string): FundingEvent {
  const common = {
    id,
    name,
    enabled: true,
    after: null,
    unless: [],
    commitment: 'planned' as const,
    currency,
    probability: start(1),
    month: start(12),
    amount: start(100),
    fees: start(kind === 'ipo' ? 0.05 : 0),
    exchangeRate: start(1),
  };
  switch (kind) {
    case 'ipo':
    case 'equity':
      return { ...common, kind, preMoney: start(1000) };
    case 'convertible':
      return { ...common, kind, interest: start(0.08), discount: start(0.2), cap: start(0), maturity: start(24) };
    case 'termLoan':
      return { ...common, kind, rate: start(0.06), grace: start(12), instalments: start(36) };
    default:
      return { ...common, kind };
  }
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
