import type { Brush, HistogramSource } from '@shared/charts/descriptor';
import { type HistogramLook, histogramChart, histogramTable } from '@shared/charts/histogram';
import { amountWithin, type ChartInput } from '@shared/charts/input';
import { periodAt } from '@shared/charts/periods';
import { summedOver } from '@shared/engine/paths/values';
import { histogramOf } from '@shared/report/histogram';
import { shareWithin } from '@shared/report/precision';
import { bandError, bandValue } from '@shared/report/values';
import { monthAt, type Period } from '@shared/scenario/periods';
import { useMemo, useState } from 'react';
import type { ChartFrameProps } from '../charts/ChartFrame';
import { usePathValues } from '../paths/use-values';

/** The months that are looked at together: one, or the period that it falls into. */
function monthsOf(input: ChartInput, { over }: HistogramSource, month: number): Omit<Period, 'index'> | null {
  if (over === 'period') return periodAt(input, month) ?? null;
  return { label: monthAt(input.scenario, month), from: month - 1, to: month };
}

/** The percentiles of the months as the result has them, with the digits that their errors allow. */
function figuresOf(input: ChartInput, source: HistogramSource, label: string): HistogramLook['figures'] {
  const { result, period, wording } = input;
  const bands = result.series[source.line]?.[source.over === 'period' ? period : 'monthly'];
  const index = bands?.labels.indexOf(label) ?? -1;
  const say = (statistic: 'p5' | 'p50' | 'p95') => {
    const value = bandValue(bands, statistic, index);
    const error = bandError(bands, statistic, index);
    if (value === null) return '';
    return source.counted === 'share'
      ? shareWithin(value, error, 1, wording.format)
      : amountWithin(input, value, error);
  };
  return { p5: say('p5'), p50: say('p50'), p95: say('p95') };
}

function findingOf({ wording }: ChartInput, { figures, floor }: HistogramLook, label: string, out: number): string {
  const { t, format } = wording;
  const { p5: low, p50: median, p95: high } = figures;
  const when = format.period(label);
  if (floor !== null) return t('overview:histogram.cash', { when, share: shareWithin(out, null, 1, format), median });
  return t('overview:histogram.finding', { when, low, high });
}

type Instead = Partial<Pick<ChartFrameProps, 'histogram' | 'spec' | 'finding' | 'table'>> & {
  /** Marks a stretch of what is counted. */
  readonly brush?: Brush;
};

/**
 * In the place of a chart, how its paths are spread in the month under the crosshair, as long as somebody looks at that;
 * nothing for a chart that has no such thing.
 */
export function useHistogram(input: ChartInput, month: number, source: HistogramSource | null, title: string): Instead {
  const [open, setOpen] = useState(false);
  const values = usePathValues(open && source ? source.line : null, input);
  const months = source && monthsOf(input, source, Math.max(1, month));
  const { label, from, to } = months ?? { label: '', from: 0, to: 0 };
  const floor = source?.floor?.(input.scenario) ?? null;
  const counts = useMemo(() => {
    if (!values || to === from || to > values.months) return null;
    const sums = summedOver(values, { from, to });
    const histogram = histogramOf(sums);
    const out = floor === null ? 0 : sums.filter((value) => value < floor).length / sums.length;
    return histogram && { histogram, out };
  }, [values, from, to, floor]);
  const shown = useMemo(() => {
    if (!open || !source || !counts) return null;
    const figures = figuresOf(input, source, label);
    const look: HistogramLook = { histogram: counts.histogram, counted: source.counted, figures, floor };
    const { p50 } = counts.histogram.percentiles;
    return {
      brush: { along: 'x', address: () => `${source.line}@${label}`, start: () => p50, isWhole: false } as const,
      finding: findingOf(input, look, label, counts.out),
      spec: histogramChart(input, look),
      table: () => histogramTable(input, look, `${title}: ${input.wording.format.period(label)}`),
    };
  }, [open, counts, input, source, floor, label, title]);
  if (!source) return {};
  const toggle = {
    open,
    label: input.wording.t(open ? 'overview:histogram.hide' : 'overview:histogram.show'),
    toggle: () => setOpen(!open),
  };
  return { histogram: toggle, ...shown };
}
