/** What a chart says under the crosshair, and what several charts say there in the same way. */
import type { Bands, Statistic } from '../engine/results';
import { bandError, bandValue } from '../report/values';
import { amountWithin, type ChartInput, monthName } from './input';

export interface ReadoutText {
  /** Which month or half-year it is. */
  readonly when: string;
  /** What the value is, where the title does not say it. */
  readonly of?: string;
  readonly value: string;
  readonly detail: string;
}

/** Where there is no figure; the crosshair moves on. */
export const NOTHING_READ: ReadoutText = { when: '', value: '', detail: '' };

type Band = Bands | undefined;

/** A figure of the bands with the digits that it has. */
export function figureText(input: ChartInput, bands: Band, statistic: Statistic, index: number | null): string {
  const value = bandValue(bands, statistic, index);
  return value === null ? '' : amountWithin(input, value, bandError(bands, statistic, index));
}

/** Where 90% of the paths are. */
export function withinText(input: ChartInput, bands: Band, index: number | null): string {
  const params = { low: figureText(input, bands, 'p5', index), high: figureText(input, bands, 'p95', index) };
  if (params.low === '' || params.high === '') return '';
  return params.low === params.high ? '' : input.wording.t('overview:read.within', params);
}

/** The median at the end of a month, and where 90% of the paths are. */
export function monthlyRead(input: ChartInput, line: string, month: number): ReadoutText {
  const bands = input.result.series[line]?.monthly;
  const index = month > 0 ? month - 1 : null;
  return {
    when: monthName(input, month),
    value: figureText(input, bands, 'p50', index),
    detail: withinText(input, bands, index),
  };
}
