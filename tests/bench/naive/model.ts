import type { Draw, Setting } from '../setting';

/**
 * The model as one would first write it: an object for each month with a property for each line, an array of months for
 * each path, Box-Muller, and gammas for the betas.
 */
export type Month = Record<string, number>;
export interface Path {
  readonly months: Month[];
  cashOutMonth: number;
  fundingNeed: number;
  breakEvenMonth: number;
  dilution: number;
  simpleRunway: number;
  events: { month: number; amount: number }[];
}

/** Like Math.random, with a seed: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang (2000), for shapes of at least 1. */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** The names of the kinds of draws, by number, as setting.ts has them. */
const KINDS = ['constant', 'uniform', 'triangular', 'normal', 'lognormal', 'beta'];

function sample(random: Random, [number, a, b, c, d]: Draw): number {
  const kind = KINDS[number];
  if (kind === 'uniform') return a + (b - a) * random();
  if (kind === 'triangular') {
    const u = random();
    return u < (b - a) / (c - a) ? a + Math.sqrt(u * (c - a) * (b - a)) : c - Math.sqrt((1 - u) * (c - a) * (c - b));
  }
  if (kind === 'normal') return a + b * normal(random);
  if (kind === 'lognormal') return a * Math.exp(b * normal(random));
  if (kind === 'beta') {
    const x = gamma(random, c);
    return a + ((b - a) * x) / (x + gamma(random, d));
  }
  return a;
}

const DAYS_PER_MONTH = 365.25 / 12;
const half = (t: number, halfLife: number) => 2 ** (-t / halfLife);

/** The sampled inputs of a group or item, by name. */
function read({ layout, draws }: Setting, random: Random, group: string, slot: number): Month {
  const names = Object.entries(layout[group] ?? {});
  return Object.fromEntries(names.map(([name, k]) => [name, sample(random, draws[slot + k] ?? [0, 0, 0, 0, 0])]));
}

/** The name of each line's property, by row. */
export function lineNames({ layout, segments, costs }: Setting): string[] {
  return [
    ...Object.keys(layout.LINE ?? {}),
    ...segments.map((_, i) => `segment ${i}`),
    ...costs.map((_, i) => `cost ${i}`),
  ];
}

export function runPath(setting: Setting, random: Random): Path {
  const { months: horizon, draws, slot, layout } = setting;
  const inputs = (group: string, first: number) => read(setting, random, group, first);
  const lines = lineNames(setting);
  const get = (from: Month, name: string) => from[name] as number;
  const months = Array.from({ length: horizon }, () => Object.fromEntries(lines.map((line) => [line, 0])) as Month);
  const at = (t: number) => months[t - 1] as Month;
  const add = (t: number, line: string, value: number) => {
    at(t)[line] = (at(t)[line] ?? 0) + value;
  };

  for (const [index, segment] of setting.segments.entries()) {
    const q = inputs('SEGMENT', segment.slot);
    let level = get(q, 'start');
    let receivables = get(q, 'openingReceivables');
    for (let t = 1; t <= horizon; t++) {
      const gap = get(q, 'growthInitial') - get(q, 'growthLong');
      const growth = Math.max(-0.99, get(q, 'growthLong') + gap * half(t - 0.5, get(q, 'growthHalfLife')));
      const v = get(q, 'volatility');
      level *= (1 + growth) ** (1 / 12) * Math.exp((v * normal(random)) / Math.sqrt(12) - (v * v) / 24);
      if (random() < (5 * get(q, 'topLossRate')) / 12) level *= 1 - get(q, 'topShare') / 5;
      const revenue = level * (segment.season[t - 1] as number);
      const opening = get(q, 'marginStart') - get(q, 'marginTarget');
      const margin = Math.min(0.95, Math.max(-2, get(q, 'marginTarget') + opening * half(t, get(q, 'marginHalfLife'))));
      const lost = revenue * get(q, 'badDebt');
      const receipts = (receivables + revenue - lost) / (1 + get(q, 'receivableDays') / DAYS_PER_MONTH);
      receivables += revenue - lost - receipts;
      add(t, `segment ${index}`, revenue);
      add(t, 'revenue', revenue);
      add(t, 'costOfSales', revenue * (1 - margin));
      add(t, 'creditLosses', lost);
      add(t, 'receipts', receipts);
      add(t, 'receivables', receivables);
    }
  }

  const c = inputs('COMPUTE', slot.compute);
  const size = draws[slot.compute + (layout.COMPUTE?.trainingSize ?? 0)] as Draw;
  let demand = 1;
  let price = 1;
  let shockLeft = 0;
  for (let t = 1; t <= horizon; t++) {
    const gap = get(c, 'demandInitial') - get(c, 'demandLong');
    const growth = Math.max(-0.99, get(c, 'demandLong') + gap * half(t - 0.5, get(c, 'demandHalfLife')));
    const v = get(c, 'priceVolatility');
    demand *= (1 + growth) ** (1 / 12);
    price *= (1 - get(c, 'priceDecline')) ** (1 / 12) * Math.exp((v * normal(random)) / Math.sqrt(12) - (v * v) / 24);
    if (shockLeft > 0) shockLeft -= 1;
    else if (random() < get(c, 'shockRate') / 12) shockLeft = Math.max(1, Math.round(get(c, 'shockMonths')));
    const training = random() < get(c, 'trainingRate') / 12 ? Math.max(0, sample(random, size)) : 0;
    // The month in which a shock begins counts: it is over when none is left after this month's.
    const factor = shockLeft > 0 ? 1 + get(c, 'shockUplift') : 1;
    add(t, 'compute', (get(c, 'start') * demand + training) * price * factor);
  }

  const draw = (place: number) => sample(random, draws[place] ?? [0, 0, 0, 0, 0]);
  const costs = setting.costs.map((cost) => ({
    ...cost,
    start: cost.level.reduce((product, place) => product * (place < 0 ? 1 : draw(place)), 1),
    rate: draw(cost.growth),
    share: draw(cost.shareOfRevenue),
  }));
  for (const month of months) {
    const t = months.indexOf(month) + 1;
    const gross = get(month, 'revenue') - get(month, 'costOfSales');
    add(t, 'grossProfit', gross);
    add(t, 'research', get(month, 'compute'));
    add(t, 'operatingProfit', gross - get(month, 'compute'));
    add(t, 'credit', get(month, 'compute') + get(month, 'costOfSales'));
    for (const [index, { start, rate, share, onCredit, research }] of costs.entries()) {
      const own = start * (1 + rate) ** (t / 12) + share * get(month, 'revenue');
      add(t, `cost ${index}`, own);
      add(t, 'operatingProfit', -own);
      add(t, onCredit ? 'credit' : 'atOnce', own);
      if (research) add(t, 'research', own);
    }
  }

  let dilution = 1;
  let awaited = Number.POSITIVE_INFINITY;
  const events = setting.events.map((event, index) => {
    const q = inputs('EVENT', event.slot);
    if (random() >= get(q, 'probability')) return { month: 0, amount: 0 };
    const t = Math.max(1, Math.round(get(q, 'month')));
    if (index === setting.awaitedEvent) awaited = t;
    if (t > horizon) return { month: 0, amount: 0 };
    const amount = get(q, 'amount') * (1 - get(q, 'fees')) * get(q, 'exchangeRate');
    add(t, event.planned ? 'plannedFunding' : 'committedFunding', amount);
    if (event.loan) add(t, 'newDebt', amount);
    if (event.equity) dilution *= get(q, 'preMoney') / (get(q, 'preMoney') + get(q, 'amount'));
    return { month: t, amount };
  });
  if (slot.redemption >= 0) {
    const q = inputs('REDEMPTION', slot.redemption);
    const deadline = Math.round(get(q, 'deadline'));
    const payMonths = Math.max(1, Math.round(get(q, 'payMonths')));
    if (awaited > deadline && random() < get(q, 'probability')) {
      for (let t = deadline + 1; t <= Math.min(deadline + payMonths, horizon); t++) {
        add(t, 'redemption', get(q, 'amount') / payMonths);
      }
    }
  }

  const q = inputs('CASH', slot.cash);
  const o = inputs('OPENING', slot.opening);
  const m = slot.market < 0 ? null : inputs('MARKET', slot.market);
  const f = slot.facility < 0 ? { limit: 0, rate: 0 } : inputs('FACILITY', slot.facility);
  const floor = get(o, 'cashFloor');
  let { cash = 0, debt: loans = 0, payables = 0, redeemable = 0 } = o;
  let drawn = 0;
  let plannedSoFar = 0;
  const path: Path = {
    months,
    cashOutMonth: 0,
    fundingNeed: 0,
    breakEvenMonth: 0,
    dilution: 1 - dilution,
    simpleRunway: cash / get(o, 'recentBurn'),
    events,
  };
  for (const [i, month] of months.entries()) {
    const t = i + 1;
    const due = payables + get(month, 'credit');
    const settled = due / (1 + get(q, 'payableDays') / DAYS_PER_MONTH);
    payables = due - settled;
    month.payments = settled + (month.atOnce ?? 0);
    const earned = get(q, 'cashYield') * Math.max(cash, 0);
    month.interest = (earned - get(q, 'debtRate') * loans - get(f, 'rate') * drawn) / 12;
    month.capex = get(q, 'capex');
    month.leases = get(q, 'leases');
    month.burn = month.payments - get(month, 'receipts') - month.interest + month.capex + month.leases;
    loans += month.newDebt ?? 0;
    plannedSoFar += get(month, 'plannedFunding');
    const funding = get(month, 'plannedFunding') + get(month, 'committedFunding') - get(month, 'redemption');
    const before = cash - month.burn + funding;
    month.facilityDraw = Math.min(Math.max(floor - before, -drawn), get(f, 'limit') - drawn);
    drawn += month.facilityDraw;
    cash = before + month.facilityDraw;
    redeemable = awaited === t ? 0 : Math.max(0, redeemable - get(month, 'redemption'));
    month.cash = cash;
    month.selfFundedCash = cash - plannedSoFar;
    month.payables = payables;
    month.debt = loans + drawn;
    month.netCurrentAssets = cash + get(month, 'receivables') - payables - loans - drawn - redeemable;
    path.fundingNeed = Math.max(path.fundingNeed, floor - month.selfFundedCash);
    if (cash < floor && path.cashOutMonth === 0) path.cashOutMonth = t;
    const year = months.slice(Math.max(0, t - 12), t);
    const sum = (line: string) => year.reduce((total, one) => total + get(one, line), 0);
    if (t >= 12 && sum('operatingProfit') >= 0 && path.breakEvenMonth === 0) path.breakEvenMonth = t;
    if (m)
      month.impliedShare = (sum('revenue') * 12) / year.length / (get(m, 'size') * (1 + get(m, 'growth')) ** (t / 12));
  }
  return path;
}
