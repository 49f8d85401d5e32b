/** Safe reading of a result: what is not there is null, never NaN on the screen. */
import type { Bands, Series, SimulationResult, Statistic } from '../engine/results';
import type { PeriodKind } from '../scenario/periods';

export function finite(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}

function seriesOf(result: SimulationResult, id: string): Series | null {
  return result.series[id] ?? null;
}

export function bandValue(bands: Bands | undefined, statistic: Statistic, index: number | null): number | null {
  return index === null ? null : finite(bands?.[statistic][index]);
}

/** Standard error of a figure of the bands; null where it is not known. */
export function bandError(bands: Bands | undefined, statistic: Statistic, index: number | null): number | null {
  return index === null ? null : finite(bands?.error?.[statistic][index]);
}

/** A mean of a period, or 0 for a series that the scenario does not have. */
export function periodMean(result: SimulationResult, id: string, kind: PeriodKind, index: number): number {
  return bandValue(seriesOf(result, id)?.[kind], 'mean', index) ?? 0;
}

export function periodError(result: SimulationResult, id: string, kind: PeriodKind, index: number): number {
  return bandError(seriesOf(result, id)?.[kind], 'mean', index) ?? 0;
}

/** The error of a sum or a difference of figures whose errors have nothing to do with each other. */
export function combined(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0));
}
