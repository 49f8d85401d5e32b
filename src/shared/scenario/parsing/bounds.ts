import type { AppError } from '../../result';
import { monthLabel } from '../calendar';
import type { Unit } from '../fields';
import { formatNumber } from './format-quantity';
import { FAMILY } from './units';

/** Reasons whose bounds are values of the field. */
const IN_UNIT = ['range', 'metalogFeasible', 'minBelowMax', 'monthsInOrder'];

/** The first month that a lower bound allows, and the last one of an upper bound. */
const WHOLE: Readonly<Record<string, (index: number) => number>> = {
  min: Math.round,
  max: (index) => Math.ceil(index - 0.5),
};

/** The refusal of a typed quantity with its bounds as they would be typed: 100% and not 1, a month and not its index. */
export function boundsAsTyped(error: AppError, unit: Unit, balanceDate: string): AppError {
  const isMonth = unit === 'monthIndex';
  if (!IN_UNIT.includes(String(error.params.expectedCode)) || !(isMonth || FAMILY[unit] === 'percent')) return error;
  const write = (value: number, name: string) =>
    isMonth ? monthLabel(balanceDate, (WHOLE[name] ?? Math.round)(value)) : formatNumber(value, unit, 'en');
  const params = Object.entries(error.params).map(([name, value]) => {
    if ((name === 'min' || name === 'max') && typeof value === 'number') return [name, write(value, name)];
    if (name !== 'found') return [name, value];
    // `0.3 – 1.5`: what the quantity reaches from and to.
    const reach = String(value).split(' – ').map(Number);
    return [
      name,
      reach.every(Number.isFinite) ? reach.map((end, k) => write(end, k === 0 ? 'min' : 'max')).join(' – ') : value,
    ];
  });
  return { ...error, params: Object.fromEntries(params) };
}
