/** The periods that bars stand for, and how their axis names them. */
import { type Period, periodsWithin } from '@shared/report/periods';
import type { Wording } from '@shared/report/wording';
import type { PeriodMark } from './base/period-labels';
import type { ChartInput } from './input';

export function shownPeriods(input: ChartInput): Period[] {
  return periodsWithin(input.scenario, input.result, input.period, input);
}

function nameOf(label: string, { t }: Wording): string {
  if (label.includes('H')) return t(label.endsWith('1') ? 'overview:label.half1' : 'overview:label.half2');
  const month = label.split('-')[1];
  return month === undefined ? '' : (t('numbers:monthNames').split(',')[Number(month) - 1] ?? '');
}

type Marked = Pick<Period, 'label'> & Partial<Pick<Period, 'from' | 'to'>>;

/** What is over by the balance date has no months, and the crosshair never gets there. */
export function periodMark({ label, from, to }: Marked, wording: Wording): PeriodMark {
  const holds = (month: number) => from !== undefined && to !== undefined && month >= from && month <= to;
  return { label, name: nameOf(label, wording), holds };
}
