/** What each chart says at the month under the crosshair. */
import { halfYears, type Period } from '@shared/report/periods';
import { bandValue, finite } from '@shared/report/values';
import { costParts } from '../charts/costs';
import { amount, type ChartInput, monthName } from '../charts/input';

export interface ReadoutText {
  /** Which month or half-year it is. */
  readonly when: string;
  /** What the value is, where the title does not say it. */
  readonly of?: string;
  readonly value: string;
  readonly detail: string;
}

export function Readout({ when, of, value, detail }: ReadoutText) {
  return (
    <>
      <span className="chart-readout-when">{when} </span>
      {of && `${of} `}
      <b>{value}</b>
      {detail && ` ${detail}`}
    </>
  );
}

function within(input: ChartInput, low: number | null, high: number | null): string {
  if (low === null || high === null) return '';
  const params = { low: amount(input, low), high: amount(input, high) };
  return params.low === params.high ? '' : input.wording.t('overview:read.within', params);
}

function bandRead(input: ChartInput, id: 'cash' | 'burn', month: number): ReadoutText {
  const bands = input.result.series[id]?.monthly;
  const index = month > 0 ? month - 1 : null;
  const median = bandValue(bands, 'p50', index);
  return {
    when: monthName(input, month),
    value: median === null ? '' : amount(input, median),
    detail: within(input, bandValue(bands, 'p5', index), bandValue(bands, 'p95', index)),
  };
}

export function cashRead(input: ChartInput, month: number): ReadoutText {
  return bandRead(input, 'cash', month);
}

/** The fan itself shows the spread; in a narrow cell the median is what fits. */
export function burnRead(input: ChartInput, month: number): ReadoutText {
  return { ...bandRead(input, 'burn', Math.max(1, month)), detail: '' };
}

export function survivalRead(input: ChartInput, month: number): ReadoutText {
  const share = finite(input.result.survival[month]);
  const value = share === null ? '' : input.wording.format.percent(share, 1);
  return { when: monthName(input, month), value, detail: '' };
}

function periodOf({ scenario, result, shown }: ChartInput, month: number): Period | undefined {
  const wanted = Math.max(1, month);
  return halfYears(scenario, result, shown).find(({ from, to }) => wanted >= from && wanted <= to);
}

export function revenueRead(input: ChartInput, month: number): ReadoutText {
  const period = periodOf(input, month);
  const { format, t } = input.wording;
  const bands = input.result.series.revenue?.halfYear;
  const mean = bandValue(bands, 'mean', period?.index ?? null);
  if (!period || mean === null) return { when: '', value: '', detail: '' };
  const when = format.halfYear(period.label);
  return { when, of: t('overview:read.mean'), value: amount(input, mean), detail: '' };
}

export function costRead(input: ChartInput, month: number): ReadoutText {
  const period = periodOf(input, month);
  const largest = costParts(input)[0];
  const share = period ? largest?.shares[period.index] : undefined;
  if (!period || !largest || share === undefined) return { when: '', value: '', detail: '' };
  const when = input.wording.format.halfYear(period.label);
  return { when, of: largest.name, value: input.wording.format.percent(share), detail: '' };
}
