import type { PathOutcome } from '../../figures/figure';
import { createBatch, type TableBatch } from '../sampling/table-batch';
import { paddedMonths } from './bridge';
import type { Model, UncertainInput } from './compile';
import { LINE } from './lines';

/** Money that events bring and redemption takes, by month; drawn before the cash loop, which it does not depend on. */
export interface Funding {
  readonly planned: Float64Array;
  readonly committed: Float64Array;
  /** The part of either that is a loan and stays as debt. */
  readonly newDebt: Float64Array;
  readonly redemption: Float64Array;
  /** Loans with a schedule and convertible loans: what is owed of them at the end of the month, interest that is added included. */
  readonly scheduledDebt: Float64Array;
  /** Interest that is paid on them. */
  readonly scheduledInterest: Float64Array;
  /** What is paid back of them, and the part of it that is planned money. */
  readonly repayments: Float64Array;
  readonly plannedRepayments: Float64Array;
  /** What is paid back of each event's money: event * months + (t - 1). */
  readonly repaidOf: Float64Array;
  /** Month in which each event would happen, whatever the horizon; infinity for never. */
  readonly settledMonth: Float64Array;
  /** Where events are settled one after the other: 1 for those that have been. */
  readonly isSettled: Uint8Array;
  /** By event, worth at its price, in its currency, of the shares that convertible loans become at it. */
  readonly converted: Float64Array;
  /** Month in which each event happens; 0 if not within the horizon. */
  readonly eventMonth: Float64Array;
  /** Net amount in the scenario's currency; 0 if the event does not happen. */
  readonly eventAmount: Float64Array;
}

/** When the changes of a path begin and end, and what they make of the line at hand. */
export interface Changes {
  /** By number of the change: 1 if it happens on this path, though perhaps nothing sets it off. */
  readonly happens: Uint8Array;
  /** Index of the first month, from 0, and of the one after the last; infinity for never. */
  readonly begin: Float64Array;
  readonly end: Float64Array;
  /** By month, of the line at hand. */
  readonly factor: Float64Array;
  readonly addend: Float64Array;
  readonly points: Float64Array;
}

/** The working memory of one path at a time; allocated once, so that the loop allocates nothing. */
export interface PathState {
  readonly model: Model;
  /** Sampled inputs, by slot. */
  readonly inputs: Float64Array;
  /** Uncertain inputs that are read from tables, and those that have to be called. */
  readonly batch: TableBatch;
  readonly others: readonly UncertainInput[];
  /** Line-major: row * months + (t - 1). */
  readonly ledger: Float64Array;
  /** Purchases on credit of each month; the payables recursion runs over them. */
  readonly credit: Float64Array;
  /** Costs paid in their month. */
  readonly paidAtOnce: Float64Array;
  /** The words that the path draws once, by place (`draws.ts`). */
  readonly pathWords: Uint32Array;
  /** Monthly normals of all shocks, by place. */
  readonly normals: Float64Array;
  /** ln of each month's growth factor, of a segment or of compute demand. */
  readonly growth: Float64Array;
  /** Room for monthly words. */
  readonly words: readonly [Uint32Array, Uint32Array];
  readonly funding: Funding;
  readonly changes: Changes;
  readonly outcome: PathOutcome;
}

export function createPathState(model: Model): PathState {
  const { months } = model;
  const { draws } = model;
  const words = () => new Uint32Array(months);
  return {
    model,
    inputs: model.inputs.slice(),
    batch: createBatch(model.uncertain.flatMap(({ draw, slot, table }) => (table ? [{ draw, slot, table }] : []))),
    others: model.uncertain.filter(({ table }) => table === null),
    ledger: new Float64Array(model.lines.length * months),
    credit: new Float64Array(months),
    paidAtOnce: new Float64Array(months),
    pathWords: new Uint32Array(draws.count),
    normals: new Float64Array(Math.max(draws.count, draws.shocks.length * paddedMonths(months))),
    growth: new Float64Array(months),
    words: [words(), words()],
    funding: {
      planned: new Float64Array(months),
      committed: new Float64Array(months),
      newDebt: new Float64Array(months),
      redemption: new Float64Array(months),
      scheduledDebt: new Float64Array(months),
      scheduledInterest: new Float64Array(months),
      repayments: new Float64Array(months),
      plannedRepayments: new Float64Array(months),
      repaidOf: new Float64Array(model.events.length * months),
      settledMonth: new Float64Array(model.events.length),
      isSettled: new Uint8Array(model.events.length),
      converted: new Float64Array(model.events.length),
      eventMonth: new Float64Array(model.events.length),
      eventAmount: new Float64Array(model.events.length),
    },
    changes: {
      happens: new Uint8Array(model.changes.all.length),
      begin: new Float64Array(model.changes.all.length),
      end: new Float64Array(model.changes.all.length),
      factor: new Float64Array(months),
      addend: new Float64Array(months),
      points: new Float64Array(months),
    },
    outcome: {
      cashOutMonth: 0,
      fundingNeed: 0,
      lowestCash: 0,
      lowestCashMonth: 0,
      breakEvenMonth: 0,
      dilution: 0,
      simpleRunway: 0,
    },
  };
}

/**
 * Whether all figures of a path that has been run are finite. Whatever is not comes to the last month's cash or to one of
 * the others, so that nothing has to be looked at month by month. Inputs are looked at by themselves: one that is no
 * number could be taken for a bound.
 */
export function isFinitePath({ model, inputs, ledger, outcome }: PathState): boolean {
  let sum = 0;
  for (let slot = 0; slot < inputs.length; slot++) sum += inputs[slot] as number;
  const last = model.months - 1;
  const cash = ledger[LINE.cash * model.months + last] as number;
  const share = ledger[LINE.impliedShare * model.months + last] as number;
  return Number.isFinite(sum + cash + share + outcome.fundingNeed + outcome.simpleRunway + outcome.dilution);
}
