import { DAYS_PER_MONTH } from '../../scenario/calendar';
import { roundTo } from '../build';
import { BALANCE, COSTS, LISTING, MARGIN, MARKET, REVENUE } from './facts';

/**
 * Starting points worked out from the printed facts, and the checks that tell how far a judgement can be trusted.
 * Every number that the scenario calls derived comes from here; `docs/baselines.md` shows the same sums in words.
 */
const MONTHS = 6;

/** Judgements that the sums below need; the scenario shows each as assumed. */
export const JUDGED = {
  /** January to December; acceptance of enterprise projects crowds into the fourth quarter. */
  season: [0.6, 0.5, 0.75, 0.6, 0.65, 0.8, 0.9, 0.95, 1.15, 1.2, 1.5, 2.4],
  cloudGrowth: 2.5,
  onPremiseGrowth: 1.1,
  staff: 37,
  payableDays: 75,
  capex: 8,
  leases: 18,
  otherIncome: 10,
  /** Units of CNY for one HKD. */
  exchangeRate: 0.92,
} as const;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A monthly level centred on the middle of a half-year, three months later. */
const threeMonthsOn = (level: number, growth: number): number => level * (1 + growth) ** (3 / 12);

export const firstHalfFactor = mean(JUDGED.season.slice(0, 6));
export const revenue2024H2 = REVENUE.y2024.value - REVENUE.h12024.value;
export const growth2024 = REVENUE.y2024.value / REVENUE.y2023.value - 1;
const monthlyRevenue = REVENUE.h12025.value / MONTHS;

export const onPremise = (() => {
  const centred = (monthlyRevenue * REVENUE.onPremiseShare.value) / firstHalfFactor;
  const exact = threeMonthsOn(centred, growth2024);
  return { centred, exact, start: roundTo(exact, 0.5) };
})();

export const cloud = (() => {
  const centred = monthlyRevenue * REVENUE.cloudShare.value;
  const exact = threeMonthsOn(centred, JUDGED.cloudGrowth);
  return { centred, exact, start: roundTo(exact, 0.5) };
})();

/**
 * What the reported halves say about the average season factor of January to June, given growth between them: the
 * ratio of two neighbouring halves is the ratio of their factors times half a year of growth.
 */
export const seasonReadings = (() => {
  const factor = (ratio: number) => (2 * ratio) / (1 + ratio);
  const up = revenue2024H2 / REVENUE.h12024.value;
  const down = REVENUE.h12025.value / revenue2024H2;
  const halfYear = Math.sqrt(1 + growth2024);
  return {
    within2024: factor(halfYear / up),
    into2025: factor(down / Math.sqrt(1 + JUDGED.onPremiseGrowth)),
    /** Growth cancels where the way up and the way down are taken together. */
    growthFree: factor(Math.sqrt(down / up)),
  };
})();

export const compute = (() => {
  const exact = COSTS.compute.value / MONTHS;
  return { exact, start: roundTo(exact, 0.1) };
})();

export const otherResearch = (() => {
  const besidesCompute = (COSTS.research.value - COSTS.compute.value) / MONTHS;
  const exact = besidesCompute - JUDGED.staff;
  return { besidesCompute, exact, start: roundTo(exact, 0.5) };
})();

export const staff2024 = COSTS.staff2024.value / 12;

/** What is left of sales and marketing if 10% of revenue is its moving part. */
export const sales = (() => {
  const monthly = COSTS.sales.value / MONTHS;
  return { monthly, fixed: monthly - 0.1 * monthlyRevenue };
})();

/** What the adjusted loss leaves for administration, less whatever other income is netted in it. */
export const administration = (() => {
  const spent = (COSTS.research.value + COSTS.sales.value - MARGIN.grossProfit.value) / MONTHS;
  const netOfOtherIncome = COSTS.adjustedLoss.value / MONTHS - spent;
  return { netOfOtherIncome, withOtherIncome: netOfOtherIncome + JUDGED.otherIncome };
})();

export const receivables = (() => {
  const net = BALANCE.receivables.value - BALANCE.provision.value;
  const net2024 = BALANCE.receivables2024.value - BALANCE.provision2024.value;
  const credit = (BALANCE.provision.value - BALANCE.provision2024.value) / REVENUE.h12025.value;
  const credit2024 = (BALANCE.provision2024.value - BALANCE.provision2023.value) / REVENUE.y2024.value;
  return { net, onPremise: roundTo(net, 1), growth: net - net2024, credit, credit2024 };
})();

export const payables = (() => {
  const costOfSales = (REVENUE.h12025.value - MARGIN.grossProfit.value) / MONTHS;
  const bought = compute.start + costOfSales + otherResearch.start + JUDGED.capex;
  const exact = (bought * JUDGED.payableDays) / DAYS_PER_MONTH;
  /** Credit built up in the half-year: the loss that was not paid in cash, and what customers have not paid yet. */
  const builtUp = COSTS.adjustedLoss.value + BALANCE.operatingCashFlow.value + receivables.growth;
  return {
    costOfSales,
    bought,
    exact,
    opening: roundTo(exact, 10),
    builtUp,
    crossCheck: builtUp + COSTS.compute2024.value / 12,
  };
})();

export const redeemable = (() => {
  const exact =
    BALANCE.netCurrentLiabilities.value + BALANCE.cash.value + receivables.net - payables.opening - BALANCE.loans.value;
  return { exact, opening: roundTo(exact, 10) };
})();

export const burn = (() => {
  const operating = -BALANCE.operatingCashFlow.value / MONTHS;
  const exact = operating + JUDGED.capex + JUDGED.leases;
  return {
    operating,
    exact,
    recent: roundTo(exact, 1),
    /** Months that the press's nine come from: cash over the adjusted loss. */
    monthsByAdjustedLoss: BALANCE.cash.value / (COSTS.adjustedLoss.value / MONTHS),
  };
})();

export const leaseMonths = BALANCE.leases.value / JUDGED.leases;

export const listing = {
  gross: LISTING.price.value * LISTING.shares.value,
  preMoney: roundTo(BALANCE.postMoney.value / JUDGED.exchangeRate, 1),
};

/** The printed market share fits institutional customers, not the whole market. */
export const marketShare = {
  ofAll: REVENUE.y2024.value / MARKET.size.value,
  ofInstitutions: REVENUE.y2024.value / MARKET.institutions.value,
};
