/** Numbers that stand alone: shares, counts, changes, and how what is negative is marked. */
import { grouped, isBelowZero, MINUS, trimmed } from './digits';
import type { NumberStyle } from './number-style';

export interface NumberFormat {
  percent(fraction: number, digits?: number): string;
  number(value: number, digits?: number): string;
  /** A change: it carries its sign, whichever way it goes. */
  change(value: number, digits?: number): string;
  /** A coefficient of correlation, `−0.20`: two digits, so that they line up. It is no amount, and never in parentheses. */
  rank(value: number): string;
  /** Marks as negative what is written without a sign. */
  negative(text: string, accounting?: boolean): string;
  /** An assumption is shown with the digits it was given. */
  exactPercent(fraction: number): string;
}

export function numberFormat({ negatives }: NumberStyle): NumberFormat {
  function negative(text: string, accounting = false): string {
    const inParentheses = negatives === 'automatic' ? accounting : negatives === 'parentheses';
    return inParentheses ? `(${text})` : MINUS + text;
  }

  const signed = (value: number, text: string) => (isBelowZero(value, text) ? negative(text) : text);

  return {
    negative,
    percent: (fraction, digits = 0) => signed(fraction, `${grouped(Math.abs(fraction) * 100, digits)}%`),
    exactPercent: (fraction) => signed(fraction, `${trimmed(Math.abs(fraction) * 100, 2)}%`),
    number: (value, digits = 0) => signed(value, grouped(Math.abs(value), digits)),
    change(value, digits = 0) {
      const text = grouped(Math.abs(value), digits);
      return /[1-9]/.test(text) ? (value < 0 ? MINUS : '+') + text : text;
    },
    rank(value) {
      const text = grouped(Math.abs(value), 2);
      return isBelowZero(value, text) ? MINUS + text : text;
    },
  };
}
