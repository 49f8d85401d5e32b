/** How the amounts of a table are set: in one unit, with the digits that they have, negatives in parentheses. */
import { decimalsFor, roundedTo } from './precision';
import type { Wording } from './wording';

export interface Scale {
  readonly divisor: number;
  readonly decimals: number;
  readonly key: 'billion' | 'million';
}

/** One unit for the whole table, so that its columns can be added by eye: the one that was chosen, or one that fits. */
export function scaleFor(largest: number, { language, style: { moneyUnit } }: Wording['format']): Scale {
  if (moneyUnit === 'billion') return { divisor: language === 'en' ? 1000 : 100, decimals: 2, key: 'billion' };
  const isAutomatic = moneyUnit === 'automatic';
  if (language !== 'en') {
    if (largest >= 100 && isAutomatic) return { divisor: 100, decimals: largest >= 100_000 ? 0 : 2, key: 'billion' };
    return { divisor: 0.01, decimals: 0, key: 'million' };
  }
  if (largest >= 1_000_000 && isAutomatic) return { divisor: 1000, decimals: 0, key: 'billion' };
  if (largest >= 100) return { divisor: 1, decimals: 0, key: 'million' };
  return { divisor: 1, decimals: largest >= 10 ? 1 : 2, key: 'million' };
}

/** Parentheses for negatives, as is usual in print; nothing at all is a dash. No digit is beyond the figure's standard error. */
export function cell(
  value: number | null,
  error: number | null,
  { divisor, ...scale }: Scale,
  { format }: Wording,
): string {
  if (value === null) return '–';
  const scaled = error === null ? null : error / divisor;
  const decimals = decimalsFor(scaled, scale.decimals);
  const rounded = Number(roundedTo(value / divisor, scaled).toFixed(decimals));
  if (rounded === 0) return value === 0 ? '–' : format.number(0, decimals);
  const text = format.number(Math.abs(rounded), decimals);
  return rounded < 0 ? format.negative(text, true) : text;
}

/** "CNY m", "人民幣億元". */
export function unitOf({ key }: Scale, currency: string, { t, format }: Wording): string {
  return t(`report:unit.${key}`, { currency: format.currencyName(currency) });
}
