/**
 * The catalogue of assumptions: one entry for each number that a scenario holds, with its unit and its domain.
 * The schema, the panel, the report, the command line and the compiler all read it, so a new assumption is added here
 * and in the engine only. Its name and one-line meaning are in the translation files under `fields.<group>.<field>`.
 */

/** Money is in millions of the scenario's currency; rates are per year; fractions are 0.3 for 30%. */
export type Unit =
  | 'money'
  | 'moneyPerMonth'
  | 'foreignMoney'
  | 'exchangeRate'
  | 'growth'
  | 'fraction'
  | 'volatility'
  | 'probability'
  | 'people'
  | 'perYear'
  | 'days'
  | 'months'
  | 'monthIndex';

/** Units whose values are other numbers in another currency. */
export function isInCurrency(unit: Unit): boolean {
  return unit === 'money' || unit === 'moneyPerMonth' || unit === 'foreignMoney' || unit === 'exchangeRate';
}

export interface Field {
  readonly unit: Unit;
  /** Smallest and largest value that makes sense; a quantity that can leave it is refused. */
  readonly min: number;
  readonly max: number;
}

const MONEY_LIMIT = 1e9;
const money: Field = { unit: 'money', min: 0, max: MONEY_LIMIT };
const moneyPerMonth: Field = { unit: 'moneyPerMonth', min: 0, max: MONEY_LIMIT };
const foreignMoney: Field = { unit: 'foreignMoney', min: 0, max: MONEY_LIMIT };
const growth: Field = { unit: 'growth', min: -0.99, max: 100 };
const halfLife: Field = { unit: 'months', min: 0.1, max: 1200 };
const duration: Field = { unit: 'months', min: 0, max: 240 };
const volatility: Field = { unit: 'volatility', min: 0, max: 5 };
const margin: Field = { unit: 'fraction', min: -2, max: 0.95 };
const share: Field = { unit: 'fraction', min: 0, max: 1 };
const probability: Field = { unit: 'probability', min: 0, max: 1 };
const perYear: Field = { unit: 'perYear', min: 0, max: 12 };
const people: Field = { unit: 'people', min: 0, max: 1e7 };
const days: Field = { unit: 'days', min: 0, max: 1500 };
/** From the edge of the first month to that of the last: a range of whole months reaches over half of one at either end. */
const monthIndex: Field = { unit: 'monthIndex', min: 0.5, max: 240.5 };
const interestRate: Field = { unit: 'fraction', min: -0.5, max: 5 };

/** Balances on the balance date, and the burn that led to it. */
export const OPENING_FIELDS = {
  cash: { unit: 'money', min: -MONEY_LIMIT, max: MONEY_LIMIT },
  cashFloor: { unit: 'money', min: -MONEY_LIMIT, max: MONEY_LIMIT },
  payables: money,
  debt: money,
  redeemable: money,
  recentBurn: { unit: 'moneyPerMonth', min: -MONEY_LIMIT, max: MONEY_LIMIT },
} as const satisfies Record<string, Field>;

export const SEGMENT_FIELDS = {
  start: moneyPerMonth,
  growthInitial: growth,
  growthLong: growth,
  growthHalfLife: halfLife,
  volatility,
  marginStart: margin,
  marginTarget: margin,
  marginHalfLife: halfLife,
  receivableDays: days,
  badDebt: share,
  openingReceivables: money,
  topShare: share,
  topLossRate: { ...perYear, max: 2.4 },
} as const satisfies Record<string, Field>;

export const COMPUTE_FIELDS = {
  start: moneyPerMonth,
  demandInitial: growth,
  demandLong: growth,
  demandHalfLife: halfLife,
  priceDecline: { unit: 'fraction', min: -10, max: 0.99 },
  priceVolatility: volatility,
  shockRate: perYear,
  shockUplift: { unit: 'fraction', min: -0.99, max: 100 },
  shockMonths: { unit: 'months', min: 1, max: 240 },
  trainingRate: perYear,
  trainingSize: money,
} as const satisfies Record<string, Field>;

/** What every cost line has. */
export const COST_FIELDS = {
  growth,
  shareOfRevenue: { unit: 'fraction', min: 0, max: 10 },
} as const satisfies Record<string, Field>;

/** A line's amount at the balance date: as it is, or as people times what each costs. */
export const AMOUNT_FIELDS = { start: moneyPerMonth } as const satisfies Record<string, Field>;
export const HEAD_FIELDS = { headcount: people, costPerHead: moneyPerMonth } as const satisfies Record<string, Field>;

export const CASH_FIELDS = {
  payableDays: days,
  capex: moneyPerMonth,
  leases: moneyPerMonth,
  cashYield: interestRate,
  debtRate: interestRate,
} as const satisfies Record<string, Field>;

/** `fees` is a share of the amount; `exchangeRate` is units of the scenario's currency per unit of the amount's. */
export const EVENT_FIELDS = {
  probability,
  month: monthIndex,
  amount: foreignMoney,
  fees: share,
  exchangeRate: { unit: 'exchangeRate', min: 1e-9, max: 1e9 },
} as const satisfies Record<string, Field>;

/** Only equity has it: the value of the company before the money, in the currency of the amount. */
export const EQUITY_FIELDS = { preMoney: foreignMoney } as const satisfies Record<string, Field>;

const lendingRate: Field = { unit: 'fraction', min: 0, max: 5 };

/**
 * Only convertible loans have these: interest that is added to what is owed, the share that is taken off the price at which
 * it converts, the value of the company above which it converts no dearer (0 for none), and when it is due.
 */
export const CONVERTIBLE_FIELDS = {
  interest: lendingRate,
  discount: { unit: 'fraction', min: 0, max: 0.9 },
  cap: foreignMoney,
  maturity: { unit: 'months', min: 1, max: 240 },
} as const satisfies Record<string, Field>;

/** Only loans that are repaid by schedule have these: months without repayment, then so many equal monthly ones. */
export const TERM_LOAN_FIELDS = {
  rate: lendingRate,
  grace: duration,
  instalments: { unit: 'months', min: 1, max: 240 },
} as const satisfies Record<string, Field>;

export const REDEMPTION_FIELDS = {
  deadline: monthIndex,
  probability,
  amount: money,
  payMonths: { unit: 'months', min: 1, max: 240 },
} as const satisfies Record<string, Field>;

export const FACILITY_FIELDS = { limit: money, rate: interestRate } as const satisfies Record<string, Field>;

export const RAISING_FIELDS = {
  triggerMonths: duration,
  roundMonths: duration,
  delay: duration,
  probability,
} as const satisfies Record<string, Field>;

export const MARKET_FIELDS = { size: money, growth, plausibleShare: share } as const satisfies Record<string, Field>;

/** What every dated change has: the chance that it happens at all. */
export const CHANGE_FIELDS = { probability } as const satisfies Record<string, Field>;

/** When a change begins: in a month, or so long after cash has fallen below so many months of burn. */
export const BEGIN_FIELDS = {
  month: { month: monthIndex },
  cash: { belowMonths: duration, delay: duration },
} as const satisfies Record<string, Record<string, Field>>;

const payment: Field = { unit: 'money', min: -MONEY_LIMIT, max: MONEY_LIMIT };
/** No projection has so many months: what lasts for them does so for good. */
export const FOR_GOOD = 240;
/** How long a change lasts and what doing it costs. */
const LASTING_FIELDS = { months: { unit: 'months', min: 1, max: FOR_GOOD }, payment } as const satisfies Record<
  string,
  Field
>;

/** What a change does to its lines, or pays. */
export const EFFECT_FIELDS = {
  factor: { by: { unit: 'fraction', min: -1, max: 100 }, ...LASTING_FIELDS },
  amount: { amount: { unit: 'moneyPerMonth', min: -MONEY_LIMIT, max: MONEY_LIMIT }, ...LASTING_FIELDS },
  margin: { points: { unit: 'fraction', min: -2, max: 2 }, ...LASTING_FIELDS },
  span: { firstMonth: monthIndex, lastMonth: monthIndex },
  payment: { payment },
} as const satisfies Record<string, Record<string, Field>>;

/** Groups of assumptions in the order in which the panel shows them. */
export const GROUPS = {
  segments: SEGMENT_FIELDS,
  compute: COMPUTE_FIELDS,
  costs: { ...AMOUNT_FIELDS, ...HEAD_FIELDS, ...COST_FIELDS },
  changes: {
    ...CHANGE_FIELDS,
    ...BEGIN_FIELDS.month,
    ...BEGIN_FIELDS.cash,
    ...EFFECT_FIELDS.span,
    ...{ by: EFFECT_FIELDS.factor.by, amount: EFFECT_FIELDS.amount.amount, points: EFFECT_FIELDS.margin.points },
    ...LASTING_FIELDS,
  },
  cash: CASH_FIELDS,
  events: { ...EVENT_FIELDS, ...EQUITY_FIELDS, ...CONVERTIBLE_FIELDS, ...TERM_LOAN_FIELDS },
  redemption: REDEMPTION_FIELDS,
  facility: FACILITY_FIELDS,
  raising: RAISING_FIELDS,
  market: MARKET_FIELDS,
  opening: OPENING_FIELDS,
} as const;
export type Group = keyof typeof GROUPS;

export function isGroup(name: string): name is Group {
  return Object.hasOwn(GROUPS, name);
}

/** A field with its group: `segments.growthInitial`. */
export type FieldKey = { [G in Group]: `${G}.${keyof (typeof GROUPS)[G] & string}` }[Group];
