import { summedOver } from '@shared/engine/path-values';
import { type Histogram, histogramOf } from '@shared/report/histogram';
import { monthAt } from '@shared/report/periods';
import { spokenMoney } from '@shared/report/wording';
import { useMemo, useState } from 'react';
import type { ChartCellProps } from '../../charts/ChartCell';
import { type HistogramLook, histogramChart, histogramTable } from '../../charts/histogram';
import type { ChartInput } from '../../charts/input';
import { shownPeriods } from '../../charts/periods';
import { usePathValues } from '../../worst/use-values';
import type { Valued } from '../../worst/values';

interface Looked {
  readonly line: Valued;
  readonly title: string;
  /** Where the company is out of cash, for the line that says so. */
  readonly floor?: number;
}

/** The months that are looked at together: one, or of revenue the period that the month falls into. */
function monthsOf(input: ChartInput, line: Valued, month: number): { label: string; from: number; to: number } | null {
  if (month < 1) return null;
  if (line === 'revenue') return shownPeriods(input).find(({ from, to }) => month >= from && month <= to) ?? null;
  return { label: monthAt(input.scenario, month), from: month, to: month };
}

function findingOf(
  input: ChartInput,
  { histogram, floor, counted }: HistogramLook,
  label: string,
  out: number,
): string {
  const { scenario, wording } = input;
  const { t, format } = wording;
  const when = format.period(label);
  const { p5, p50, p95 } = histogram.percentiles;
  if (floor !== null) {
    const median = spokenMoney(p50, scenario.currency, wording);
    return t('overview:histogram.cash', { when, share: format.percent(out, 1), median });
  }
  const say = (value: number) => (counted === 'money' ? format.money(value) : format.percent(value, 1));
  return t('overview:histogram.finding', { when, low: say(p5), high: say(p95) });
}

type Instead = Pick<ChartCellProps, 'histogram'> & Partial<Pick<ChartCellProps, 'spec' | 'finding' | 'table' | 'area'>>;

/** In the place of a chart, how its paths are spread in the month under the crosshair, as long as somebody looks at that. */
export function useHistogram(input: ChartInput, month: number, { line, title, floor }: Looked): Instead {
  const [open, setOpen] = useState(false);
  const values = usePathValues(open, input)?.[line];
  const months = monthsOf(input, line, Math.max(1, month));
  const { label, from, to } = months ?? { label: '', from: 0, to: -1 };
  const counts = useMemo(() => {
    if (!values || to < from || to > values.months) return null;
    const sums = summedOver(values, from, to);
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
    const look: HistogramLook = { histogram: counts.histogram satisfies Histogram, counted, floor: floor ?? null };
    return {
      finding: findingOf(input, look, label, counts.out),
      spec: histogramChart(input, look),
      table: () => histogramTable(input, look, `${title}: ${input.wording.format.period(label)}`),
    };
  }, [open, counts, input, line, floor, label, title]);
  return { histogram: toggle, ...shown };
}
