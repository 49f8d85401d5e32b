import type { Quantity } from '../../quantity/quantity';
import type { Assumption, Assumptions, CostLine, Segment } from '../../scenario/schema';
import { assumed, assumedBecause, type Company, LEVEL_SEASON, pert } from '../build';
import { type Words, words } from '../words';

export const BLANK_TITLE = words('New scenario', '新情景');
export const BLANK_COMPANY = words('Your company', '貴公司');
export const BLANK_SUMMARY = words(
  'A small company with one segment and no funding: replace each value with your own.',
  '只有一個業務分部、並無融資的小公司：請逐一換成實際數字。',
);

const REPLACE = words('A starting value, to be replaced with your own figure.', '起始值，請換成實際數字。');

const start = (value: Quantity | number): Assumption => assumed(value, REPLACE);

function segment(): Segment {
  return {
    id: 'main',
    name: words('Main business', '主要業務'),
    enabled: true,
    start: start(4),
    growthInitial: start(pert(0, 0.5, 1)),
    growthLong: start(pert(0, 0.1, 0.2)),
    growthHalfLife: start(18),
    volatility: start(0.2),
    season: { factors: [...LEVEL_SEASON], source: assumedBecause(REPLACE) },
    marginStart: start(0.5),
    marginTarget: start(pert(0.4, 0.55, 0.7)),
    marginHalfLife: start(12),
    receivableDays: start(45),
    badDebt: start(0.01),
    openingReceivables: start(6),
    topShare: start(0.3),
    topLossRate: start(0.05),
  };
}

/** Bought steadily at a steady price: it does nothing unusual until the user says so. */
function compute(): Assumptions['compute'] {
  return {
    start: start(1),
    demandInitial: start(0.2),
    demandLong: start(0.1),
    demandHalfLife: start(12),
    priceDecline: start(0.2),
    priceVolatility: start(0),
    shockRate: start(0),
    shockUplift: start(0.25),
    shockMonths: start(6),
    trainingRate: start(0),
    trainingSize: start(1),
  };
}

function line(id: string, name: Words, kind: CostLine['kind'], amount: number, share = 0): CostLine {
  return {
    id,
    name,
    kind,
    basis: 'amount',
    enabled: true,
    onCredit: false,
    start: start(amount),
    growth: start(pert(0, 0.1, 0.2)),
    shareOfRevenue: start(share),
  };
}

/** Everything but the id and the versions, which `createBaseline` adds. */
export function blank(): Company {
  return {
    title: BLANK_TITLE,
    company: BLANK_COMPANY,
    currency: 'CNY',
    balanceDate: '2025-12-31',
    horizon: 60,
    simulation: { seed: 1, paths: 16_384, sampling: 'sobol' },
    assumptions: {
      opening: {
        cash: start(100),
        cashFloor: start(0),
        payables: start(5),
        debt: start(0),
        redeemable: start(0),
        recentBurn: start(4),
      },
      segments: [segment()],
      compute: compute(),
      costs: [
        line('rd-staff', words('R&D staff', '研發僱員'), 'research', 2.5),
        line('sales-marketing', words('Sales and marketing', '銷售及營銷'), 'selling', 1, 0.1),
        line('admin', words('Administration', '行政'), 'administration', 1),
      ],
      changes: [],
      cash: {
        payableDays: start(45),
        capex: start(0.2),
        leases: start(0.2),
        cashYield: start(0.015),
        debtRate: start(0.05),
      },
      events: [],
      redemption: {
        enabled: false,
        unless: null,
        deadline: start(24),
        probability: start(0.5),
        amount: start(50),
        payMonths: start(6),
      },
      facility: { enabled: false, limit: start(20), rate: start(0.05) },
      raising: {
        enabled: false,
        triggerMonths: start(9),
        roundMonths: start(18),
        delay: start(4),
        probability: start(0.7),
      },
      market: { enabled: false, size: start(1000), growth: start(0.1), plausibleShare: start(0.2) },
      correlations: [],
    },
    reported: [],
    actuals: [],
  };
}
