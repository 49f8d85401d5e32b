/** Scenarios that nobody would write, but that a file may hold. */
import type { Quantity } from '@shared/quantity/quantity';
import {
  BEGIN_FIELDS,
  CHANGE_FIELDS,
  CONVERTIBLE_FIELDS,
  EFFECT_FIELDS,
  EQUITY_FIELDS,
  EVENT_FIELDS,
  TERM_LOAN_FIELDS,
} from '@shared/scenario/fields';
import fc from 'fast-check';
import type { ChangeSpec, CostSpec, EventSpec, ScenarioSpec, SegmentSpec } from './scenario';

/** On a grid, ends included: denormal numbers are no business figures. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 4096 }).map((step) => Math.min(max, min + ((max - min) * step) / 4096));

/** A quantity of any kind inside [min, max]. */
export function quantityWithin(min: number, max: number): fc.Arbitrary<Quantity> {
  const ordered = fc
    .tuple(number(min, max), number(min, max), number(min, max))
    .map((three) => three.sort((a, b) => a - b) as [number, number, number])
    .map(([a, b, c]) => ({ min: a, mode: b, max: c }));
  const kinds: fc.Arbitrary<Quantity>[] = [
    number(min, max).map((value) => ({ kind: 'constant', value })),
    ordered.map(({ min: low, max: high }) => ({ kind: 'uniform', min: low, max: high })),
    ordered.map((three) => ({ kind: 'triangular', ...three })),
    ordered.map((three) => ({ kind: 'pert', ...three })),
    // 3.1 standard deviations on either side stay inside.
    ordered.map(({ min: low, max: high }) => ({ kind: 'normal', mean: (low + high) / 2, sd: (high - low) / 6.4 })),
    ordered.map(({ min: low, mode, max: high }) => ({
      kind: 'discrete',
      values: [high, low, mode],
      weights: [1, 2, 0],
    })),
    ordered.map(({ min: low, mode, max: high }) => ({ kind: 'empirical', samples: [mode, low, high] })),
    ordered.map(({ min: low, max: high }) => ({ kind: 'beta', alpha: 0.5, beta: 2, min: low, max: high })),
  ];
  return fc.oneof(...kinds);
}

type Domains = Readonly<Record<string, readonly [number, number]>>;

function values(domains: Domains): fc.Arbitrary<Record<string, Quantity>> {
  return fc.record(
    Object.fromEntries(Object.entries(domains).map(([name, [min, max]]) => [name, quantityWithin(min, max)])),
  ) as fc.Arbitrary<Record<string, Quantity>>;
}

const segment = values({
  start: [0, 200],
  growthInitial: [-0.9, 5],
  growthLong: [-0.5, 1],
  growthHalfLife: [1, 60],
  volatility: [0, 1],
  marginStart: [-2, 0.95],
  marginTarget: [-1, 0.95],
  marginHalfLife: [1, 60],
  receivableDays: [0, 400],
  badDebt: [0, 1],
  openingReceivables: [0, 500],
  topShare: [0, 1],
  topLossRate: [0, 2.4],
});

const compute = values({
  start: [0, 300],
  demandInitial: [-0.9, 3],
  demandLong: [-0.5, 1],
  demandHalfLife: [1, 60],
  priceDecline: [-0.5, 0.9],
  priceVolatility: [0, 0.6],
  shockRate: [0, 12],
  shockUplift: [-0.5, 1],
  shockMonths: [1, 20],
  trainingRate: [0, 12],
  trainingSize: [0, 100],
});

const cost = values({ start: [0, 100], growth: [-0.5, 1], shareOfRevenue: [0, 0.5] });
const cash = values({
  payableDays: [0, 300],
  capex: [0, 20],
  leases: [0, 20],
  cashYield: [-0.02, 0.1],
  debtRate: [0, 0.2],
});
const opening = values({
  cash: [-100, 5000],
  cashFloor: [-50, 200],
  payables: [0, 1000],
  debt: [0, 1000],
  redeemable: [0, 5000],
  recentBurn: [-10, 300],
});
const event = values({
  probability: [0, 1],
  month: [0.5, 60],
  amount: [0, 5000],
  fees: [0, 0.2],
  exchangeRate: [0.1, 10],
  preMoney: [0, 9000],
  interest: [0, 0.3],
  discount: [0, 0.5],
  cap: [0, 4000],
  maturity: [1, 48],
  rate: [0, 0.3],
  grace: [0, 24],
  instalments: [1, 60],
});
const redemption = values({ deadline: [1, 40], probability: [0, 1], amount: [0, 8000], payMonths: [1, 24] });
const facility = values({ limit: [0, 2000], rate: [0, 0.3] });
const raising = values({ triggerMonths: [0, 24], roundMonths: [0, 36], delay: [0, 12], probability: [0, 1] });

const change = values({
  probability: [0, 1],
  month: [0.5, 60],
  belowMonths: [0, 24],
  delay: [0, 6],
  firstMonth: [0.5, 20],
  lastMonth: [20, 60],
  by: [-1, 2],
  amount: [-50, 50],
  points: [-1, 1],
  months: [1, 60],
  payment: [-100, 300],
});

const ids = ['a', 'b', 'c', 'd'] as const;

function named<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
  return fc
    .array(arbitrary, { maxLength: ids.length })
    .map((items) => items.map((item, index) => ({ ...item, id: ids[index] as string })));
}

const segments: fc.Arbitrary<SegmentSpec[]> = named(fc.record({ values: segment }));
const costs: fc.Arbitrary<CostSpec[]> = named(
  fc.record({ kind: fc.constantFrom('research', 'selling', 'other'), onCredit: fc.boolean(), values: cost }),
);
const eventDrafts = named(
  fc.record({
    kind: fc.constantFrom('loan', 'grant', 'other', 'ipo', 'equity', 'convertible', 'termLoan'),
    commitment: fc.constantFrom('planned', 'committed'),
    enabled: fc.boolean(),
    awaited: fc.nat(7),
    excluding: fc.nat(63),
    values: event,
  }),
);
type EventDraft = typeof eventDrafts extends fc.Arbitrary<readonly (infer D)[]> ? D : never;

const OWN_FIELDS: Readonly<Record<string, object>> = {
  ipo: EQUITY_FIELDS,
  equity: EQUITY_FIELDS,
  convertible: CONVERTIBLE_FIELDS,
  termLoan: TERM_LOAN_FIELDS,
};

/** One that waits for one before it, or for none, and is kept off by some of those that it does not wait for. */
function eventOf(
  { awaited, excluding, ...draft }: EventDraft,
  index: number,
  before: readonly EventSpec[],
  all: readonly EventDraft[],
): EventSpec {
  const own = Object.keys({ ...EVENT_FIELDS, ...OWN_FIELDS[draft.kind] });
  const values = Object.fromEntries(Object.entries(draft.values).filter(([name]) => own.includes(name)));
  const after = before[awaited]?.id;
  const chain: string[] = [];
  for (let next = after; next !== undefined; next = before.find(({ id }) => id === next)?.after) chain.push(next);
  const possible = all.map(({ id }) => id).filter((id, place) => place !== index && !chain.includes(id));
  const unless = possible.filter((_, place) => excluding < 8 && ((excluding >> place) & 1) === 1);
  return { ...draft, values, unless, ...(after !== undefined && { after }) };
}

const events: fc.Arbitrary<EventSpec[]> = eventDrafts.map((all) => {
  const specs: EventSpec[] = [];
  for (const [index, draft] of all.entries()) specs.push(eventOf(draft, index, specs, all));
  return specs;
});

/** Changes of some of the lines that a scenario has; where none is chosen, one that pays. */
const drafts = named(
  fc.record({
    begins: fc.constantFrom('month' as const, 'cash' as const),
    effect: fc.constantFrom('factor' as const, 'amount' as const, 'margin' as const, 'span' as const),
    chosen: fc.nat(511),
    values: change,
  }),
);
type Draft = typeof drafts extends fc.Arbitrary<readonly (infer D)[]> ? D : never;

function changeOf({ id, begins, effect, chosen, values: given }: Draft, lines: readonly string[]): ChangeSpec {
  const possible = lines.filter((line) => effect !== 'margin' || line.startsWith('segments.'));
  const targets = possible.filter((_, place) => ((chosen >> place) & 1) === 1);
  const kind = targets.length === 0 ? 'payment' : effect;
  const timing = kind === 'span' ? {} : BEGIN_FIELDS[begins];
  const own = Object.keys({ ...CHANGE_FIELDS, ...timing, ...EFFECT_FIELDS[kind] });
  const fitting = Object.fromEntries(Object.entries(given).filter(([name]) => own.includes(name)));
  return { id, begins: kind === 'span' ? 'month' : begins, effect: kind, targets, values: fitting };
}

function sometimes<T>(arbitrary: fc.Arbitrary<T>, key: string): fc.Arbitrary<object> {
  return fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
}

export const randomSpec: fc.Arbitrary<ScenarioSpec> = fc
  .tuple(
    fc.record({
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      horizon: fc.integer({ min: 12, max: 72 }),
      balanceDate: fc.constantFrom('2025-06-30', '2024-12-31', '2026-02-28'),
      segments,
      compute,
      costs,
      cash,
      opening,
      events,
    }),
    sometimes(facility, 'facility'),
    sometimes(raising, 'raising'),
    sometimes(
      redemption.map((given) => ({ values: given })),
      'redemption',
    ),
    fc.boolean(),
    drafts,
  )
  .map(([base, withFacility, withRaising, withRedemption, awaits, drawnChanges]) => {
    const lines = [
      ...base.segments.map(({ id }) => `segments.${id}`),
      'compute',
      ...base.costs.map(({ id }) => `costs.${id}`),
    ];
    const changes = drawnChanges.map((draft) => changeOf(draft, lines));
    const spec: ScenarioSpec = { ...base, changes, ...withFacility, ...withRaising, ...withRedemption };
    const { redemption: given } = spec;
    if (!given) return spec;
    return { ...spec, redemption: { ...given, unless: awaits ? (base.events[0]?.id ?? null) : null } };
  });
