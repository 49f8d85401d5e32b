/**
 * Scenarios for tests, from a short description: whatever is not named takes the default that is listed in
 * tests/fixtures/ledger/cases.json, where the hand calculation reads it too.
 */

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
import { validateScenario } from '@shared/scenario/read';
import { FILE_FORMAT, FILE_VERSION, type SamplingMethod, type Scenario } from '@shared/scenario/schema';
import cases from '../../../../fixtures/ledger/cases.json';

export type Value = number | Quantity;
type Values = Readonly<Record<string, Value>>;

export interface SegmentSpec {
  readonly id: string;
  readonly enabled?: boolean;
  readonly season?: readonly number[];
  readonly values: Values;
}

export interface CostSpec {
  readonly id: string;
  readonly kind?: string;
  readonly onCredit?: boolean;
  readonly enabled?: boolean;
  /** `headcount` and `costPerHead`, in the place of `start`. */
  readonly heads?: Values;
  readonly values: Values;
}

export interface EventSpec {
  readonly id: string;
  readonly kind: string;
  readonly commitment: string;
  readonly enabled?: boolean;
  readonly after?: string;
  readonly unless?: readonly string[];
  readonly values: Values;
}

export interface ChangeSpec {
  readonly id: string;
  readonly enabled?: boolean;
  readonly begins?: 'month' | 'cash';
  readonly effect: keyof typeof EFFECT_FIELDS;
  readonly targets?: readonly string[];
  /** What is not named takes the default; only what a change of this kind has. */
  readonly values: Values;
}

export interface CorrelationSpec {
  readonly between: readonly [string, string];
  readonly rank: number;
}

/** Groups that are left out are at their defaults; the optional ones are switched off. Sampling is plain. */
export interface ScenarioSpec {
  readonly balanceDate?: string;
  readonly horizon?: number;
  readonly seed?: number;
  readonly paths?: number;
  readonly sampling?: SamplingMethod;
  readonly opening?: Values;
  readonly segments?: readonly SegmentSpec[];
  readonly compute?: Values;
  readonly costs?: readonly CostSpec[];
  readonly changes?: readonly ChangeSpec[];
  readonly cash?: Values;
  readonly events?: readonly EventSpec[];
  readonly redemption?: { readonly unless: string | null; readonly values: Values };
  readonly facility?: Values;
  readonly raising?: Values;
  readonly market?: Values;
  readonly correlations?: readonly CorrelationSpec[];
}

const SOURCE = { kind: 'assumed', by: 'test', why: 'test' } as const;
const { defaults } = cases;
const { start: _, ...grownOnly } = defaults.cost;
const NO_HEADS = { headcount: 0, costPerHead: 0 };

function group(standard: Values, given: Values = {}) {
  for (const name of Object.keys(given)) if (!(name in standard)) throw new Error(`there is no field ${name}`);
  return Object.fromEntries(
    Object.entries({ ...standard, ...given }).map(([name, value]) => [
      name,
      { quantity: typeof value === 'number' ? { kind: 'constant', value } : value, source: SOURCE },
    ]),
  );
}

/** Fields that only events of some kinds have. */
const OWN_FIELDS: Readonly<Record<string, object>> = {
  ipo: EQUITY_FIELDS,
  equity: EQUITY_FIELDS,
  convertible: CONVERTIBLE_FIELDS,
  termLoan: TERM_LOAN_FIELDS,
};

function eventOf({ id, kind, commitment, enabled = true, after, unless = [], values }: EventSpec) {
  const own = Object.keys({ ...EVENT_FIELDS, ...OWN_FIELDS[kind] });
  const standard = Object.fromEntries(Object.entries(defaults.event).filter(([name]) => own.includes(name)));
  const named = { after: after ?? null, unless: [...unless] };
  return { id, name: id, kind, commitment, enabled, ...named, currency: 'USD', ...group(standard, values) };
}

function changeOf({ id, enabled = true, begins = 'month', effect, targets = [], values }: ChangeSpec) {
  const timing = effect === 'span' ? {} : BEGIN_FIELDS[begins];
  const own = Object.keys({ ...CHANGE_FIELDS, ...timing, ...EFFECT_FIELDS[effect] });
  const standard = Object.fromEntries(Object.entries(defaults.change).filter(([name]) => own.includes(name)));
  return { id, name: id, enabled, begins, effect, targets: [...targets], ...group(standard, values) };
}

/** Builds and validates: a test cannot run what a file could not hold. */
export function scenarioOf(spec: ScenarioSpec): Scenario {
  const { segments = [], costs = [], events = [], redemption, facility, raising, market } = spec;
  const result = validateScenario({
    format: FILE_FORMAT,
    version: FILE_VERSION,
    engine: 'test',
    id: '5f0f8a52-3a1c-4e4b-9d0e-6f6f3b6f9a01',
    title: 'test',
    company: 'test',
    currency: 'CNY',
    balanceDate: spec.balanceDate ?? '2025-06-30',
    horizon: spec.horizon ?? 36,
    simulation: { seed: spec.seed ?? 1, paths: spec.paths ?? 64, sampling: spec.sampling ?? 'mc' },
    assumptions: {
      opening: group(defaults.opening, spec.opening),
      segments: segments.map(({ id, enabled = true, season = defaults.season, values }) => ({
        id,
        name: id,
        enabled,
        season: { factors: [...season], source: SOURCE },
        ...group(defaults.segment, values),
      })),
      compute: group(defaults.compute, spec.compute),
      costs: costs.map(({ id, kind = 'other', onCredit = false, enabled = true, heads, values }) => ({
        id,
        name: id,
        kind,
        onCredit,
        enabled,
        ...(heads
          ? { basis: 'heads' as const, ...group({ ...grownOnly, ...NO_HEADS }, { ...values, ...heads }) }
          : { basis: 'amount' as const, ...group(defaults.cost, values) }),
      })),
      changes: (spec.changes ?? []).map(changeOf),
      cash: group(defaults.cash, spec.cash),
      events: events.map(eventOf),
      redemption: {
        enabled: redemption !== undefined,
        unless: redemption?.unless ?? null,
        ...group(defaults.redemption, redemption?.values),
      },
      facility: { enabled: facility !== undefined, ...group(defaults.facility, facility) },
      raising: { enabled: raising !== undefined, ...group(defaults.raising, raising) },
      market: { enabled: market !== undefined, ...group(defaults.market, market) },
      correlations: (spec.correlations ?? []).map((one) => ({ ...one, source: SOURCE })),
    },
    reported: [],
  });
  if (!result.ok) throw new Error(`not a valid scenario: ${JSON.stringify(result.error)}`);
  return result.value;
}
