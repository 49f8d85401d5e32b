import type { Valued } from '@shared/analysis/worst/values';
import { summedOver } from '@shared/engine/paths/values';
import { histogramOf } from '@shared/report/histogram';
import { shareWithin } from '@shared/report/precision';
import { bandError, bandValue } from '@shared/report/values';
import { monthAt, type Period } from '@shared/scenario/periods';
import { useMemo, useState } from 'react';
import type { ChartCellProps } from '../../charts/ChartCell';
import { type HistogramLook, histogramChart, histogramTable } from '../../charts/histogram';
import { amountWithin, type ChartInput } from '../../charts/input';
import { periodAt } from '../../charts/periods';
import { usePathValues } from '../../paths/use-values';

interface Looked {
  readonly line: Valued;
  readonly title: string;
  /** Where the company is out of cash, for the line that says so. */
  readonly floor?: number;
}

/** The months that are looked at together: one, or of revenue the period that the month falls into. */
function monthsOf(input: ChartInput, line: Valued, month: number): Omit<Period, 'index'> | null {
  if (month < 1) return null;
  if (line === 'revenue') return periodAt(input, month) ?? null;
  return { label: monthAt(input.scenario, month), from: month - 1, to: month };
}

/** The percentiles of the months as the result has them, with the digits that their errors allow. */
function figuresOf(input: ChartInput, line: Valued, label: string): HistogramLook['figures'] {
  const { result, period, wording } = input;
  const bands = result.series[line]?.[line === 'revenue' ? period : 'monthly'];
  const index = bands?.labels.indexOf(label) ?? -1;
  const say = (statistic: 'p5' | 'p50' | 'p95') => {
    const value = bandValue(bands, statistic, index);
    const error = bandError(bands, statistic, index);
    if (value === null) return '';
    return line === 'impliedShare' ? shareWithin(value, error, 1, wording.format) : amountWithin(input, value, error);
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

type Instead = Pick<ChartCellProps, 'histogram'> & Partial<Pick<ChartCellProps, 'spec' | 'finding' | 'table' | 'area'>>;

/** In the place of a chart, how its paths are spread in the month under the crosshair, as long as somebody looks at that. */
export function useHistogram(input: ChartInput, month: number, { line, title, floor }: Looked): Instead {
  const [open, setOpen] = useState(false);
  const values = usePathValues(open, input)?.[line];
  const months = monthsOf(input, line, Math.max(1, month));
  const { label, from, to } = months ?? { label: '', from: 0, to: 0 };
  const counts = useMemo(() => {
    if (!values || to === from || to > values.months) return null;
    const sums = summedOver(values, { from, to });
    const histogram = histogramOf(sums);
    const out = floor === undefined ? 0 : sums.filter((value) => value < floor).length / sums.length;
    return histogram && { histogram, out };
  }, [values, from, to, floor]);
  const toggle = {
    open,
    label: input.wording.t(open ? 'overview:histogram.hide' : 'overview:histogram.show'),
    toggle: () => setOpen(!open),
  };
  const shown = useMemo(() => {
    if (!open || !counts) return null;
    const counted = line === 'impliedShare' ? ('share' as const) : ('money' as const);
    const figures = figuresOf(input, line, label);
    const look: HistogramLook = { histogram: counts.histogram, counted, figures, floor: floor ?? null };
    return {
      finding: findingOf(input, look, label, counts.out),
      spec: histogramChart(input, look),
      table: () => histogramTable(input, look, `${title}: ${input.wording.format.period(label)}`),
    };
  }, [open, counts, input, line, floor, label, title]);
  return { histogram: toggle, ...shown };
}
