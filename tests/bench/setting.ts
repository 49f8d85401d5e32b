import { compile, type Model } from '@shared/engine/model/compile';
import { FIXED_LINES, LINE, RATIOS } from '@shared/engine/model/lines';
import * as slots from '@shared/engine/model/slots';
import { PERT_LAMBDA } from '@shared/quantity/kinds/pert';
import { type Quantity, truncationOf } from '@shared/quantity/quantity';
import { enabledOnly } from '@shared/scenario/enabled';
import { listAssumptions } from '@shared/scenario/listing';
import { firstFullYear, listPeriods } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import { refuseUnknown } from './known';

/** A quantity as the other implementations read it: a kind, and up to four parameters. */
export type Draw = readonly [kind: number, a: number, b: number, c: number, d: number];
export const KIND = { constant: 0, uniform: 1, triangular: 2, normal: 3, lognormal: 4, beta: 5 } as const;

function drawOf(quantity: Quantity): Draw {
  if (truncationOf(quantity)) throw new Error('the other implementations have no truncated quantity');
  switch (quantity.kind) {
    case 'constant':
      return [KIND.constant, quantity.value, 0, 0, 0];
    case 'uniform':
      return [KIND.uniform, quantity.min, quantity.max, 0, 0];
    case 'triangular':
      return [KIND.triangular, quantity.min, quantity.mode, quantity.max, 0];
    case 'normal':
      return [KIND.normal, quantity.mean, quantity.sd, 0, 0];
    case 'lognormal':
      return [KIND.lognormal, quantity.median, quantity.sigma, 0, 0];
    case 'pert': {
      const { min, mode, max, lambda = PERT_LAMBDA } = quantity;
      const scale = lambda / (max - min);
      return [KIND.beta, min, max, 1 + scale * (mode - min), 1 + scale * (max - mode)];
    }
    default:
      throw new Error(`the other implementations have no quantity of the kind ${(quantity as Quantity).kind}`);
  }
}

type Layout = Readonly<Record<string, Readonly<Record<string, number>>>>;
const LAYOUT: Layout = { LINE, KIND, ...slots };

/** A cost line is an amount, or people times what each costs. */
const FACTORS = 2;

function levelOf(slots: readonly number[]): number[] {
  if (slots.length > FACTORS) throw new Error(`the other implementations multiply no more than ${FACTORS} numbers`);
  return [...slots, ...Array<number>(FACTORS - slots.length).fill(-1)];
}

/** The scenario made flat, for all implementations but the engine; slots and rows are the engine's own. */
export interface Setting {
  /** Places of fields and lines by name, as the engine has them. */
  readonly layout: Layout;
  readonly months: number;
  readonly draws: readonly Draw[];
  readonly segments: readonly { readonly slot: number; readonly row: number; readonly season: readonly number[] }[];
  readonly costs: readonly {
    /** Slots whose product is the monthly amount at the balance date, as many as `FACTORS`; -1 stands for a one. */
    readonly level: readonly number[];
    readonly growth: number;
    readonly shareOfRevenue: number;
    readonly row: number;
    readonly onCredit: boolean;
    readonly research: boolean;
  }[];
  readonly events: readonly {
    readonly slot: number;
    readonly planned: boolean;
    readonly equity: boolean;
    readonly loan: boolean;
  }[];
  readonly slot: Readonly<Record<'compute' | 'cash' | 'opening' | 'redemption' | 'facility' | 'market', number>>;
  readonly awaitedEvent: number;
  /** Whether each line is a balance, by row. */
  readonly balance: readonly boolean[];
  readonly ratios: readonly (readonly [numerator: number, denominator: number, sign: number])[];
  /** Months, half-years, years: from, and the one after the last. */
  readonly periods: readonly (readonly [from: number, to: number])[];
  readonly firstYear: number;
}

function flatSlots(model: Model): Setting['slot'] {
  return {
    compute: model.compute.slot,
    cash: model.cashSlot,
    opening: model.openingSlot,
    redemption: model.redemption?.slot ?? -1,
    facility: model.facilitySlot ?? -1,
    market: model.marketSlot ?? -1,
  };
}

export function settingOf(whole: Scenario): Setting {
  refuseUnknown(whole);
  const scenario = enabledOnly(whole);
  const model = compile(scenario);
  const periods = listPeriods(scenario.balanceDate, scenario.horizon);
  const all = [...periods.monthly, ...periods.halfYear, ...periods.year];
  const year = firstFullYear(periods);
  return {
    layout: LAYOUT,
    months: model.months,
    draws: listAssumptions(scenario.assumptions).map(({ assumption }) => drawOf(assumption.quantity)),
    segments: model.segments.map(({ slot, row, season }) => ({ slot, row, season: [...season] })),
    costs: model.costs.map(({ level, growth, shareOfRevenue, row, onCredit, research }) => ({
      level: levelOf(level),
      growth,
      shareOfRevenue,
      row,
      onCredit,
      research,
    })),
    events: model.events.map(({ slot, planned, kind }) => ({
      slot,
      planned,
      equity: kind === 'ipo' || kind === 'equity',
      loan: kind === 'loan',
    })),
    slot: flatSlots(model),
    awaitedEvent: model.redemption?.event ?? -1,
    balance: model.lines.map(({ kind }) => kind === 'balance'),
    ratios: RATIOS.map(({ numerator, denominator, sign }) => [numerator, denominator, sign]),
    periods: all.map(({ from, to }) => [from, to]),
    firstYear: year ? all.indexOf(year) : -1,
  };
}

/** The layout as a C header. */
export function layoutHeader(): string {
  const enums = Object.entries(LAYOUT).map(([group, names]) => {
    const members = Object.entries(names).map(([name, index]) => `${group}_${name} = ${index}`);
    return `enum { ${members.join(', ')} };`;
  });
  return ['#pragma once', ...enums, `enum { FIXED_LINES = ${FIXED_LINES}, FACTORS = ${FACTORS} };`, ''].join('\n');
}

/** The setting as numbers separated by blanks; `c/scenario.c` reads them in this order. */
export function settingText(setting: Setting): string {
  const { months, draws, segments, costs, events, slot, awaitedEvent, balance, ratios, periods, firstYear } = setting;
  const lists: (readonly (number | boolean)[])[] = [
    [months, draws.length, segments.length, costs.length, events.length, balance.length, ratios.length, periods.length],
    [slot.compute, slot.cash, slot.opening, slot.redemption, slot.facility, slot.market, awaitedEvent, firstYear],
    ...draws,
    ...segments.map(({ slot: first, row, season }) => [first, row, ...season]),
    ...costs.map((cost) => [...cost.level, cost.growth, cost.shareOfRevenue, cost.row, cost.onCredit, cost.research]),
    ...events.map(({ slot: first, planned, equity, loan }) => [first, planned, equity, loan]),
    balance,
    ...ratios,
    ...periods,
  ];
  return lists.map((list) => `${list.map(Number).join(' ')}\n`).join('');
}
