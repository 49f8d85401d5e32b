import type { Quantity } from '../../quantity/quantity';
import { monthLabel } from '../calendar';
import { FOR_GOOD, type Unit } from '../fields';
import type { DatedChange, Scenario } from '../schema';
import { formatQuantity } from './format-quantity';

/** Dated changes written as `change.ts` reads them. */

const written = (q: Quantity, unit: Unit) => formatQuantity(q, unit, 'en');
const isSure = ({ quantity }: { readonly quantity: Quantity }, value: number) =>
  quantity.kind === 'constant' && quantity.value === value;
/** That it is more is said by a sign; a distribution's name says it as well. */
const signed = (text: string) => (/^\d/.test(text) ? `+${text}` : text);

/** Whole months go by their names, others by their numbers. */
function month(q: Quantity, balanceDate: string): string {
  const text = written(q, 'monthIndex');
  if (/^\d+(?: to \d+)?$/.test(text)) return text.replace(/\d+/g, (index) => monthLabel(balanceDate, Number(index)));
  return /^\d/.test(text) ? `month ${text}` : text;
}

function beginning(change: Exclude<DatedChange, { effect: 'span' }>, balanceDate: string): string {
  if (change.begins === 'month') {
    return ` ${change.effect === 'payment' ? 'in' : 'from'} ${month(change.month.quantity, balanceDate)}`;
  }
  const { belowMonths, delay } = change;
  const [below, after] = [belowMonths, delay].map(({ quantity }) => written(quantity, 'months'));
  return ` when cash below ${below} months of burn, after ${after} months`;
}

function span(change: Extract<DatedChange, { effect: 'span' }>, balanceDate: string): string {
  const [first, last] = [change.firstMonth, change.lastMonth].map(({ quantity }) => month(quantity, balanceDate));
  const isRange = [first, last].some((text) => text?.includes(' to '));
  return ` from ${first} ${isRange ? 'until' : 'to'} ${last} only`;
}

/** What a change makes of its lines. */
function effect(change: Exclude<DatedChange, { effect: 'span' | 'payment' }>): string {
  switch (change.effect) {
    case 'factor':
      return signed(written(change.by.quantity, 'fraction'));
    case 'amount':
      return `${signed(written(change.amount.quantity, 'moneyPerMonth'))} a month`;
    case 'margin':
      return `margin ${signed(written(change.points.quantity, 'fraction')).replaceAll('%', 'pp')}`;
  }
}

function lasting({ months, payment }: Exclude<DatedChange, { effect: 'span' | 'payment' }>): string {
  const duration = isSure(months, FOR_GOOD) ? '' : ` for ${written(months.quantity, 'months')} months`;
  return duration + (isSure(payment, 0) ? '' : `, costs ${written(payment.quantity, 'money')}`);
}

/** A change in a line, without its name: `compute +50% from 2026-07`. */
export function formatChange(change: DatedChange, { balanceDate }: Pick<Scenario, 'balanceDate'>): string {
  const chance = isSure(change.probability, 1) ? '' : ` with ${written(change.probability.quantity, 'probability')}`;
  const lines = change.targets.join(',');
  switch (change.effect) {
    case 'span':
      return lines + span(change, balanceDate) + chance;
    case 'payment':
      return `payment ${written(change.payment.quantity, 'money')}${beginning(change, balanceDate)}${chance}`;
    default:
      return `${lines} ${effect(change)}${beginning(change, balanceDate)}${lasting(change)}${chance}`;
  }
}
