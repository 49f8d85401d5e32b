import { uniform } from '../../numerics/words';
import { nearestMonth } from './certainty';
import type { ChangeModel, LineChange } from './change-model';
import { LINE } from './lines';
import type { PathState } from './state';
import { trailingBurn } from './trailing-burn';

/** Never, or not yet. */
const NEVER = Number.POSITIVE_INFINITY;

/** Where nothing is said of it, what has begun goes on. */
function endOf(begin: number, months: number | null, { inputs }: PathState): number {
  return months === null ? begin : begin + Math.max(1, Math.round(inputs[months] as number));
}

/** Writes when a change begins and ends on this path, as far as cash does not decide it. */
function beginChange(state: PathState, index: number, { happens, probability, begins }: ChangeModel): void {
  const { inputs, pathWords, changes } = state;
  changes.happens[index] = uniform(pathWords[happens] as number) < (inputs[probability] as number) ? 1 : 0;
  let begin = NEVER;
  let end = NEVER;
  if (changes.happens[index] === 1 && begins.at === 'month') {
    begin = nearestMonth(inputs[begins.month] as number) - 1;
    end = endOf(begin, begins.months, state);
  } else if (changes.happens[index] === 1 && begins.at === 'span') {
    begin = nearestMonth(inputs[begins.firstMonth] as number) - 1;
    end = nearestMonth(inputs[begins.lastMonth] as number);
  }
  changes.begin[index] = begin;
  changes.end[index] = end;
}

/** Writes when the changes of a path begin; those that cash sets off have not. */
export function beginChanges(state: PathState): void {
  const { all } = state.model.changes;
  for (let index = 0; index < all.length; index++) beginChange(state, index, all[index] as ChangeModel);
}

/** Writes what the changes of a line make of it, month by month: (line times factor) plus addend, margin plus points. */
export function shapeLine(state: PathState, lineChanges: readonly LineChange[]): void {
  const { inputs, changes, model } = state;
  const { begin, end, factor, addend, points } = changes;
  factor.fill(1);
  addend.fill(0);
  points.fill(0);
  for (const { change, effect, size } of lineChanges) {
    const from = begin[change] as number;
    if (from === NEVER) continue;
    const to = end[change] as number;
    const by = inputs[size] as number;
    for (let i = 0; i < model.months; i++) {
      const isOn = i >= from && i < to;
      if (effect === 'span' && !isOn) {
        factor[i] = 0;
        addend[i] = 0;
      }
      if (!isOn) continue;
      if (effect === 'factor') factor[i] = (factor[i] as number) * (1 + by);
      else if (effect === 'amount') addend[i] = (addend[i] as number) + by;
      else if (effect === 'margin') points[i] = (points[i] as number) + by;
    }
  }
}

/** A line's figure of a month as its changes make it; no line falls below nothing. */
export function shaped({ changes: { factor, addend } }: PathState, figure: number, i: number): number {
  return Math.max(0, figure * (factor[i] as number) + (addend[i] as number));
}

/** Writes what is paid once, and adds it to what is paid at once. */
export function payOneOffs({ model, inputs, ledger, paidAtOnce, changes }: PathState): void {
  const { months } = model;
  const { all, oneOffs } = model.changes;
  if (oneOffs === null) return;
  const row = oneOffs * months;
  ledger.fill(0, row, row + months);
  for (let index = 0; index < all.length; index++) {
    const { payment } = all[index] as ChangeModel;
    const month = changes.begin[index] as number;
    if (payment === null || month >= months) continue;
    const paid = inputs[payment] as number;
    ledger[row + month] = (ledger[row + month] as number) + paid;
    paidAtOnce[month] = (paidAtOnce[month] as number) + paid;
  }
}

/** Whether cash at the end of month index `i` sets a change off; if so, writes when it begins. */
function setOffIn(state: PathState, index: number, i: number): boolean {
  const { model, inputs, ledger, changes } = state;
  const { begins } = model.changes.all[index] as ChangeModel;
  if (begins.at !== 'cash' || changes.happens[index] === 0 || changes.begin[index] !== NEVER) return false;
  const burn = trailingBurn(ledger, LINE.burn * model.months, i);
  const cash = ledger[LINE.cash * model.months + i] as number;
  if (burn <= 0 || cash >= (inputs[begins.belowMonths] as number) * burn) return false;
  const begin = i + Math.max(1, Math.round(inputs[begins.delay] as number));
  changes.begin[index] = begin;
  changes.end[index] = endOf(begin, begins.months, state);
  return true;
}

/**
 * Looks for the first month whose cash sets off changes that had not been, and writes when these begin. The path then has to
 * be worked out again: up to that month it cannot differ. False where there is none.
 */
export function setOffByCash(state: PathState): boolean {
  const { months, changes } = state.model;
  const { setOff } = changes;
  if (setOff.length === 0) return false;
  for (let i = 0; i < months; i++) {
    let any = false;
    for (let k = 0; k < setOff.length; k++) any = setOffIn(state, setOff[k] as number, i) || any;
    if (any) return true;
  }
  return false;
}
