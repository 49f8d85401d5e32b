import {
  firstFullYear,
  holdsMonth,
  listPeriods,
  monthsIn,
  type PeriodKind,
  periodsOf,
  periodsWithin,
} from '@shared/scenario/periods';
import { describe, expect, it } from 'vitest';

const BALANCE_DATE = '2025-06-30';

describe('periods', () => {
  const within = (kind: PeriodKind, first: number, shown: number) =>
    periodsWithin(periodsOf(kind, BALANCE_DATE, 60), { first, shown }).map(({ label }) => label);

  it('are those of which a span shows at least a month', () => {
    expect(within('halfYear', 0, 12)).toEqual(['2025H2', '2026H1']);
    expect(within('halfYear', 6, 13)).toEqual(['2026H1', '2026H2']);
    expect(within('year', 0, 24)).toEqual(['2025', '2026', '2027']);
    expect(within('monthly', 5, 7)).toEqual(['2025-12', '2026-01']);
  });

  it('run from one month end to another, and say how long they are', () => {
    const [first, second] = periodsOf('year', BALANCE_DATE, 60);
    expect(first).toEqual({ label: '2025', index: 0, from: 0, to: 6 });
    expect(second).toEqual({ label: '2026', index: 1, from: 6, to: 18 });
    expect([first, second].map((period) => period && monthsIn(period))).toEqual([6, 12]);
  });

  it('hold every month of the projection once', () => {
    for (const periods of Object.values(listPeriods('2025-04-30', 31))) {
      for (let month = 1; month <= 31; month++) {
        expect(periods.filter((period) => holdsMonth(period, month))).toHaveLength(1);
      }
      expect(periods.some((period) => holdsMonth(period, 0) || holdsMonth(period, 32))).toBe(false);
      expect(periods.map(({ index }) => index)).toEqual([...periods.keys()]);
    }
  });

  it('have a first full year where there is one', () => {
    expect(firstFullYear(listPeriods(BALANCE_DATE, 60))?.label).toBe('2026');
    expect(firstFullYear(listPeriods('2025-12-31', 12))?.label).toBe('2026');
    expect(firstFullYear(listPeriods(BALANCE_DATE, 17))).toBeUndefined();
  });
});
