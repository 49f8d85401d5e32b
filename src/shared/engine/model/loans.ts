import type { EventModel } from './event-model';
import { CONVERTIBLE, EVENT, TERM_LOAN } from './slots';
import type { PathState } from './state';

const YEAR = 12;

export function isEquity({ kind }: EventModel): boolean {
  return kind === 'ipo' || kind === 'equity';
}

/** What is borrowed, before fees, in the scenario's currency. */
function principalOf({ inputs }: PathState, { slot }: EventModel): number {
  return (inputs[slot + EVENT.amount] as number) * (inputs[slot + EVENT.exchangeRate] as number);
}

function add(row: Float64Array, i: number, amount: number): void {
  row[i] = (row[i] as number) + amount;
}

function repay({ model, funding }: PathState, index: number, i: number, amount: number): void {
  add(funding.repayments, i, amount);
  add(funding.repaidOf, index * model.months + i, amount);
  if (model.events[index]?.planned) add(funding.plannedRepayments, i, amount);
}

/** Interest every month from the one after it came; equal instalments once the months without any are over. */
function runTermLoan(state: PathState, index: number, month: number): void {
  const { inputs, funding, model } = state;
  const event = model.events[index] as EventModel;
  const { slot } = event;
  const principal = principalOf(state, event);
  const rate = (inputs[slot + TERM_LOAN.rate] as number) / YEAR;
  const grace = Math.round(inputs[slot + TERM_LOAN.grace] as number);
  const instalments = Math.max(1, Math.round(inputs[slot + TERM_LOAN.instalments] as number));
  const owedAfter = (months: number) =>
    principal * ((instalments - Math.min(instalments, Math.max(0, months - grace))) / instalments);
  add(funding.scheduledDebt, month - 1, principal);
  const last = Math.min(model.months, month + grace + instalments);
  for (let i = month; i < last; i++) {
    const before = owedAfter(i - month);
    const after = owedAfter(i - month + 1);
    add(funding.scheduledInterest, i, rate * before);
    if (after < before) repay(state, index, i, before - after);
    add(funding.scheduledDebt, i, after);
  }
}

/** Number of the first event after a month, up to another, at which equity is sold; -1 where there is none. */
function nextEquity({ model, funding }: PathState, month: number, last: number): number {
  let found = -1;
  let first = last + 1;
  for (let index = 0; index < model.events.length; index++) {
    const at = funding.settledMonth[index] as number;
    if (at <= month || at >= first || !isEquity(model.events[index] as EventModel)) continue;
    found = index;
    first = at;
  }
  return found;
}

/**
 * What the shares that a debt becomes are worth at the price of the event, in the event's currency: more than is owed, as
 * they are had for less, by the discount or by the cap on the company's value, whichever leaves more.
 */
function worthOfShares(state: PathState, { slot }: EventModel, owed: number, equity: EventModel): number {
  const { inputs } = state;
  const rate = inputs[equity.slot + EVENT.exchangeRate] as number;
  const cap = (inputs[slot + CONVERTIBLE.cap] as number) * (inputs[slot + EVENT.exchangeRate] as number);
  const preMoney = (inputs[equity.slot + EVENT.preMoney] as number) * rate;
  const byDiscount = 1 / (1 - (inputs[slot + CONVERTIBLE.discount] as number));
  const byCap = cap > 0 ? preMoney / cap : 0;
  return (owed * Math.max(byDiscount, byCap)) / rate;
}

/** Owed with interest that is added to it, until it becomes equity or is repaid. */
function runConvertible(state: PathState, index: number, month: number): void {
  const { inputs, funding, model } = state;
  const event = model.events[index] as EventModel;
  const principal = principalOf(state, event);
  const perMonth = (principal * (inputs[event.slot + CONVERTIBLE.interest] as number)) / YEAR;
  const maturity = Math.max(1, Math.round(inputs[event.slot + CONVERTIBLE.maturity] as number));
  const due = month + maturity;
  const equity = nextEquity(state, month, due);
  const end = equity < 0 ? due : (funding.settledMonth[equity] as number);
  const last = Math.min(model.months, end - 1);
  for (let i = month - 1; i < last; i++) add(funding.scheduledDebt, i, principal + perMonth * (i + 1 - month));
  if (end > model.months) return;
  const owed = principal + perMonth * (end - month);
  if (equity < 0) repay(state, index, end - 1, owed);
  else add(funding.converted, equity, worthOfShares(state, event, owed, model.events[equity] as EventModel));
}

/** Writes what becomes of loans that are repaid by schedule, convert or fall due, once it is settled when what happens. */
export function runLoans(state: PathState): void {
  const { model, funding } = state;
  if (model.repayments === null) return;
  funding.scheduledDebt.fill(0);
  funding.scheduledInterest.fill(0);
  funding.repayments.fill(0);
  funding.plannedRepayments.fill(0);
  funding.repaidOf.fill(0);
  funding.converted.fill(0);
  for (let index = 0; index < model.events.length; index++) {
    const { kind } = model.events[index] as EventModel;
    const month = funding.settledMonth[index] as number;
    if (month > model.months) continue;
    if (kind === 'termLoan') runTermLoan(state, index, month);
    else if (kind === 'convertible') runConvertible(state, index, month);
  }
}
