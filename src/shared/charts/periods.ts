/** The periods that bars stand for, and how their axis names them. */

import type { Wording } from '../report/wording';
import { holdsMonth, type Period, periodsOf, periodsWithin } from '../scenario/periods';
import type { PeriodMark } from './base/period-labels';
import type { ChartInput } from './input';

export function shownPeriods(input: ChartInput): Period[] {
  return periodsWithin(periodsOf(input.period, input.scenario.balanceDate, input.result.months), input);
}

/** The period that a month falls into; the balance date counts as month 1. */
export function periodAt(input: ChartInput, month: number): Period | undefined {
  return shownPeriods(input).find((period) => holdsMonth(period, Math.max(1, month)));
}

function nameOf(label: string, { t }: Wording): string {
  if (label.includes('H')) return t(label.endsWith('1') ? 'overview:label.half1' : 'overview:label.half2');
  const month = label.split('-')[1];
  return month === undefined ? '' : (t('numbers:monthNames').split(',')[Number(month) - 1] ?? '');
}

export function periodMark(period: Period, wording: Wording): PeriodMark {
  const { label } = period;
  return { label, name: nameOf(label, wording), holds: (month) => holdsMonth(period, month) };
}

/** Of what is over by the balance date: the crosshair never gets there. */
export function reportedMark(label: string, wording: Wording): PeriodMark {
  return { label, name: nameOf(label, wording), holds: () => false };
}
