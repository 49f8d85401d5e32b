/** Revenue that was published before the projection begins. */
import { type PeriodKind, periodsOf } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import type { ChartInput } from './input';

export interface Reported {
  readonly label: string;
  readonly revenue: number;
}

/** Bars at most: they are there to compare with, not to tell the story of the company. */
const MAX_REPORTED = 3;

/** It is published by half-years. Years need both of them; months cannot be told. */
function reportedBy(kind: PeriodKind, { reported }: Scenario): Reported[] {
  if (kind === 'monthly') return [];
  if (kind === 'halfYear') return reported.map(({ period, revenue }) => ({ label: period, revenue }));
  return reported.flatMap(({ period, revenue }) => {
    const second = reported.find((other) => other.period === period.replace('H1', 'H2'));
    if (!period.endsWith('H1') || !second) return [];
    return [{ label: period.slice(0, 4), revenue: revenue + second.revenue }];
  });
}

/** None where the time axis begins later. */
export function reportedBars({ scenario, result, first, period }: ChartInput): Reported[] {
  if (first > 0) return [];
  const start = periodsOf(period, scenario.balanceDate, result.months)[0]?.label ?? '';
  return reportedBy(period, scenario)
    .filter(({ label }) => label < start)
    .sort((a, b) => a.label.localeCompare(b.label))
    .slice(-MAX_REPORTED);
}
