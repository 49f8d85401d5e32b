import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import { useChartTheme } from '../charts/base/use-theme';
import type { ChartInput } from '../charts/input';
import { useLocale } from '../locale';
import '../styles/overview.css';
import '../styles/charts.css';
import { Cells } from './Cells';
import { Skeleton } from './Skeleton';
import { Tiles } from './Tiles';

export interface OverviewProps {
  readonly scenario: Scenario;
  /** Null until the first result arrives. */
  readonly result: SimulationResult | null;
  /** True while the result is not yet that of the scenario shown. */
  readonly stale: boolean;
  readonly savedResult: SimulationResult | null;
  readonly monthsShown: 12 | 24 | 36 | 60;
}

/** A year ahead: the question that most people come with. */
const FIRST_MONTH = 12;

/** The answer at a glance: headline figures, then the charts behind them, all on one grid. */
export function Overview({ scenario, result, stale, savedResult, monthsShown }: OverviewProps) {
  const locale = useLocale();
  if (!result) return <Skeleton />;
  return (
    <section className="overview" aria-label={locale.t('overview:region')} aria-busy={stale} data-stale={stale}>
      <div className="overview-body">
        <Tiles scenario={scenario} result={result} savedResult={savedResult} stale={stale} />
        <Charts scenario={scenario} result={result} savedResult={savedResult} monthsShown={monthsShown} />
      </div>
    </section>
  );
}

interface ChartsProps extends Pick<OverviewProps, 'scenario' | 'savedResult' | 'monthsShown'> {
  readonly result: SimulationResult;
}

/** The charts share what they are made from, and the month under the crosshair. */
function Charts({ scenario, result, savedResult, monthsShown }: ChartsProps) {
  const wording = useLocale();
  const theme = useChartTheme();
  const [pointed, setPointed] = useState(FIRST_MONTH);
  const shown = Math.min(monthsShown, result.months);
  // The saved version is drawn only where it says something else.
  const saved = savedResult && savedResult.fingerprint !== result.fingerprint ? savedResult : null;
  const input = useMemo<ChartInput>(
    () => ({ scenario, result, saved, shown, wording, theme, print: false }),
    [scenario, result, saved, shown, wording, theme],
  );
  return <Cells input={input} month={Math.min(pointed, shown)} onMonth={setPointed} />;
}
