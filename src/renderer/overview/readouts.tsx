/** What each chart says at the month under the crosshair. */
import type { Bands, Statistic } from '@shared/engine/results';
import { survivalErrors } from '@shared/report/curve-errors';
import { needAt } from '@shared/report/findings';
import { chanceWithin, moneyError, shareWithin } from '@shared/report/precision';
import { bandError, bandValue, finite } from '@shared/report/values';
import { costParts } from '../charts/costs';
import { amountWithin, type ChartInput, monthName } from '../charts/input';
import { periodAt, shownPeriods } from '../charts/periods';

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

type Band = Bands | undefined;

/** A figure of the bands with the digits that it has. */
function figure(input: ChartInput, bands: Band, statistic: Statistic, index: number | null): string {
  const value = bandValue(bands, statistic, index);
  return value === null ? '' : amountWithin(input, value, bandError(bands, statistic, index));
}

function within(input: ChartInput, bands: Band, index: number | null): string {
  const params = { low: figure(input, bands, 'p5', index), high: figure(input, bands, 'p95', index) };
  if (params.low === '' || params.high === '') return '';
  return params.low === params.high ? '' : input.wording.t('overview:read.within', params);
}

function bandRead(input: ChartInput, id: 'cash' | 'burn', month: number): ReadoutText {
  const bands = input.result.series[id]?.monthly;
  const index = month > 0 ? month - 1 : null;
  return {
    when: monthName(input, month),
    value: figure(input, bands, 'p50', index),
    detail: within(input, bands, index),
  };
}

/** The error stands with the figure where there is room for it; and the path that is looked at, if there is one. */
export function cashRead(input: ChartInput, month: number): ReadoutText {
  const read = bandRead(input, 'cash', month);
  const { t, format } = input.wording;
  const bands = input.result.series.cash?.monthly;
  const [median, error] = [bandValue(bands, 'p50', month - 1), bandError(bands, 'p50', month - 1)];
  const selected = input.paths?.selected;
  const cash = finite(selected?.cash[month - 1]);
  if (selected && cash !== null) {
    const detail = t('overview:read.path', { path: selected.name, amount: format.money(cash) });
    return { ...read, of: t('overview:read.median'), detail };
  }
  if (median === null || error === null) return read;
  const spread = moneyError(error, format.moneyScale(median).divisor, format);
  return { ...read, detail: `±${spread} ${read.detail}` };
}

/** The fan itself shows the spread; in a narrow cell the median is what fits. */
export function burnRead(input: ChartInput, month: number): ReadoutText {
  return { ...bandRead(input, 'burn', Math.max(1, month)), detail: '' };
}

export function marketRead(input: ChartInput, month: number): ReadoutText {
  const index = Math.max(1, month) - 1;
  const bands = input.result.series.impliedShare?.monthly;
  const [median, error] = [bandValue(bands, 'p50', index), bandError(bands, 'p50', index)];
  const value = median === null ? '' : shareWithin(median, error, 1, input.wording.format);
  return { when: monthName(input, index + 1), value, detail: '' };
}

export function survivalRead(input: ChartInput, month: number): ReadoutText {
  const share = finite(input.result.survival[month]);
  const error = survivalErrors(input.result)(month);
  const value = share === null ? '' : chanceWithin(share, error, 1, input.wording.format);
  return { when: monthName(input, month), value, detail: '' };
}

/** What is enough with the confidence that is being read. */
export function needRead(input: ChartInput, confidence: number): ReadoutText {
  const { value, error } = needAt(input.result, confidence);
  return { when: input.wording.format.percent(confidence / 100), value: amountWithin(input, value, error), detail: '' };
}

export function revenueRead(input: ChartInput, month: number): ReadoutText {
  const period = periodAt(input, month);
  const { format, t } = input.wording;
  const bands = input.result.series.revenue?.[input.period];
  const mean = bandValue(bands, 'mean', period?.index ?? null);
  if (!period || mean === null) return { when: '', value: '', detail: '' };
  const when = format.period(period.label);
  return { when, of: t('overview:read.mean'), value: figure(input, bands, 'mean', period.index), detail: '' };
}

export function costRead(input: ChartInput, month: number): ReadoutText {
  const period = periodAt(input, month);
  const largest = costParts(input)[0];
  const column = shownPeriods(input).findIndex(({ index }) => index === period?.index);
  const share = largest?.shares[column];
  if (!period || !largest || share === undefined) return { when: '', value: '', detail: '' };
  const when = input.wording.format.period(period.label);
  return { when, of: largest.name, value: input.wording.format.percent(share), detail: '' };
}
