import { DAYS_PER_MONTH } from '../../scenario/calendar';
import { roundTo } from '../build';
import { BALANCE, COSTS, LISTING, MARGIN, REVENUE } from './facts';

/** Starting points worked out from the printed facts, and the checks behind the judgements. USD million. */
const MONTHS = 9;

/** Judgements that the sums below need; the scenario shows each as assumed. */
export const JUDGED = {
  staff: 3,
  payableDays: 60,
  /** Costs of the offering as a share of it: what Zhipu's, listed a day earlier, came to (4,348 gross, 4,173 net). */
  offeringCosts: 1 - 4173 / 4348,
} as const;

const monthlyRevenue = REVENUE.nineMonths.value / MONTHS;

/** The nine months are centred on mid-May; the balance date is four and a half months later. */
function level(share: number, growth: number) {
  const centred = monthlyRevenue * share;
  const exact = centred * (1 + growth) ** (4.5 / 12);
  return { centred, exact, start: roundTo(exact, 0.1) };
}

export const consumer = level(REVENUE.consumerShare.value, REVENUE.growth.value);
export const enterprise = level(1 - REVENUE.consumerShare.value, REVENUE.growth.value);

/** The same levels by each segment's own growth, which only one page prints. */
export const bySegmentGrowth = {
  consumer: level(REVENUE.consumerShare.value, REVENUE.consumerGrowth.value).exact,
  enterprise: level(1 - REVENUE.consumerShare.value, REVENUE.enterpriseGrowth.value).exact,
};

/** The margins of the two segments, weighted, against the one that every summary prints. */
export const weightedMargin =
  REVENUE.consumerShare.value * MARGIN.consumer.value + (1 - REVENUE.consumerShare.value) * MARGIN.enterprise.value;

export const research = (() => {
  const monthly = COSTS.research.value / MONTHS;
  const computeExact = monthly * COSTS.trainingShare.value;
  const compute = roundTo(computeExact, 0.1);
  const otherExact = monthly - compute - JUDGED.staff;
  return { monthly, computeExact, compute, otherExact, other: roundTo(otherExact, 0.1) };
})();

/** Bounds for selling and administration together: what the adjusted loss, and what the operating outflow, leave. */
export const overhead = (() => {
  const grossProfit = monthlyRevenue * MARGIN.all.value;
  const left = (spent: number) => spent / MONTHS - research.monthly + grossProfit;
  return { byLoss: left(COSTS.adjustedLoss.value), byCash: left(-COSTS.operatingCashFlow.value) };
})();

export const receivables = {
  consumer: roundTo(BALANCE.receivables.value * REVENUE.consumerShare.value, 0.01),
  enterprise: roundTo(BALANCE.receivables.value * (1 - REVENUE.consumerShare.value), 0.01),
};

export const payables = (() => {
  const costOfSales = monthlyRevenue * (1 - MARGIN.all.value);
  const bought = research.compute + research.other + costOfSales;
  const exact = (bought * JUDGED.payableDays) / DAYS_PER_MONTH;
  return { costOfSales, bought, exact, opening: roundTo(exact, 1) };
})();

export const burn = (() => {
  const exact = -COSTS.operatingCashFlow.value / MONTHS;
  const recent = roundTo(exact, 0.1);
  return { exact, recent, runway: BALANCE.cash.value / recent };
})();

export const listing = (() => {
  const net = (gross: number) => gross * (1 - JUDGED.offeringCosts);
  const base = LISTING.shares.value;
  return {
    low: roundTo(net(base * LISTING.lowPrice.value), 100),
    likely: roundTo(net(LISTING.gross.value), 100),
    high: roundTo(net(LISTING.grossWithOverallotment.value), 100),
    preMoney: roundTo(LISTING.value.value - base * LISTING.price.value, 100),
  };
})();
