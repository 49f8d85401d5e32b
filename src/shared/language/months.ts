/** Months, half-years and years, and how many months something lasts. */
import { trimmed } from './digits';
import type { Translate } from './index';

export interface MonthFormat {
  months(value: number, digits?: number): string;
  /** A label of monthly bands (`2025-07`) as `Jul 2025` or `2025年7月`. */
  month(label: string): string;
  halfYear(label: string): string;
  /** A label of bands of any length: a month, a half-year or a year (`2026`). */
  period(label: string): string;
  /** A span of months by its label (`scenario/actuals.ts`): a period, a quarter (`2025Q4`), or `2025-01..2025-09`. */
  span(label: string): string;
}

export function monthFormat(t: Translate): MonthFormat {
  const monthNames = t('numbers:monthNames').split(',');

  function months(value: number, digits = 0): string {
    return value === 1 ? t('numbers:oneMonth') : t('numbers:months', { value: trimmed(value, digits) });
  }

  function month(label: string): string {
    const [year = '', index = '1'] = label.split('-');
    return t('numbers:monthName', { year, month: monthNames[Number(index) - 1] ?? index });
  }

  function halfYear(label: string): string {
    const [year = '', half] = label.split('H');
    return t(half === '2' ? 'numbers:secondHalf' : 'numbers:firstHalf', { year });
  }

  function period(label: string): string {
    if (label.includes('H')) return halfYear(label);
    return label.includes('-') ? month(label) : t('numbers:year', { year: label });
  }

  function span(label: string): string {
    const [from = '', to] = label.split('..');
    if (to !== undefined) return t('numbers:range', { min: month(from), max: month(to) });
    const [year = '', quarter] = label.split('Q');
    return quarter === undefined ? period(label) : t('numbers:quarter', { quarter, year });
  }

  return { months, month, halfYear, period, span };
}
