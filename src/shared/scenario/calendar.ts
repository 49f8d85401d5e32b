/** The calendar of a scenario: month 1 is the calendar month after the balance date. */

/** Of the average month; receivable and payable days are measured against it. */
export const DAYS_PER_MONTH = 365.25 / 12;

export interface CalendarMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The calendar month of month `index`; index 0 is the month that holds the balance date. */
export function calendarMonth(balanceDate: string, index: number): CalendarMonth {
  const [year = 0, month = 1] = balanceDate.split('-').map(Number);
  const months = year * 12 + (month - 1) + index;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** `2025-07` */
export function monthLabel(balanceDate: string, index: number): string {
  const { year, month } = calendarMonth(balanceDate, index);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** `2025H2` */
export function halfYearLabel(balanceDate: string, index: number): string {
  const { year, month } = calendarMonth(balanceDate, index);
  return `${year}H${month <= 6 ? 1 : 2}`;
}

/** `2025` */
export function yearLabel(balanceDate: string, index: number): string {
  return String(calendarMonth(balanceDate, index).year);
}

/** Whether an ISO date is the last day of its month. */
export function endsMonth(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.getUTCDate() === 1;
}

/** The last day of the month that lies so many months after that of a date, as `2025-12-31`. */
export function endOfMonth(date: string, months: number): string {
  const { year, month } = calendarMonth(date, months);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
