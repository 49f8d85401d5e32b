import type { RanSide } from '@shared/analysis/comparison/side';
import { COMPARED_CHARTS } from '@shared/charts/compared';
import type { ComparedChart, ComparedInput } from '@shared/charts/compared/input';
import { useMemo } from 'react';
import { ChartFrame } from '../charts/ChartFrame';
import { useChartTheme } from '../charts/use-theme';
import { useWindow } from '../state/stores';
import { spanWithin } from '../state/view';
import { useLocale } from '../ui/locale';

interface ComparedChartsProps {
  readonly sides: readonly RanSide[];
  readonly looked: number;
}

/** The charts laid over each other, over the months that the window shows. */
export function ComparedCharts({ sides, looked }: ComparedChartsProps) {
  const wording = useLocale();
  const theme = useChartTheme();
  const view = useWindow((state) => state.view);
  const months = sides[0]?.result.months ?? 0;
  const input = useMemo<ComparedInput>(
    () => ({ sides, looked, ...spanWithin(view, months), wording, theme, print: false }),
    [sides, looked, view, months, wording, theme],
  );
  return (
    <div className="compare-charts">
      {COMPARED_CHARTS.filter((chart) => chart.offered(input)).map((chart) => (
        <Cell key={chart.id} chart={chart} input={input} />
      ))}
    </div>
  );
}

function Cell({ chart, input }: { readonly chart: ComparedChart; readonly input: ComparedInput }) {
  const spec = useMemo(() => chart.spec(input), [chart, input]);
  const title = chart.title(input);
  return (
    <ChartFrame
      id={`compared-${chart.id}`}
      area="auto"
      title={title}
      finding={chart.finding(input)}
      spec={spec}
      theme={input.theme}
      table={() => chart.table(input, title)}
      fileTitle={input.sides.map(({ name }) => name).join(', ')}
    />
  );
}
