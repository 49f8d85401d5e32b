import type { CashPaths, ChartInput } from '@shared/charts/input';
import type { SimulationResult } from '@shared/engine/results';
import { sameResult } from '@shared/report/headline';
import type { Scenario } from '@shared/scenario/schema';
import { type KeyboardEvent, memo, type ReactNode, useMemo, useState } from 'react';
import { useChartTheme } from '../charts/use-theme';
import { useStores, useWindow } from '../state/stores';
import { spanWithin } from '../state/view';
import { useLocale } from '../ui/locale';
import '../styles/overview.css';
import '../styles/charts.css';
import '../styles/worst.css';
import { type SampleView, useSample } from '../paths/use-sample';
import { useSelected } from '../paths/use-selected';
import { useWorstView, type WorstView } from '../paths/use-worst-view';
import { Cells } from './Cells';
import type { Time } from './ChartCell';
import { Skeleton } from './Skeleton';
import { Tiles } from './Tiles';
import { useLate } from './use-late';

export interface OverviewProps {
  readonly scenario: Scenario;
  /** Null until the first result arrives. */
  readonly result: SimulationResult | null;
  /** True while the result is not yet that of the scenario shown. */
  readonly stale: boolean;
  readonly savedResult: SimulationResult | null;
  /** What stands in the place of some charts while an assumption is open. */
  readonly editor?: ReactNode;
}

/** A year ahead: the question that most people come with. */
const FIRST_MONTH = 12;

/** The answer at a glance: headline figures, then the charts behind them, all on one grid. */
export const Overview = memo(function Overview({ result, ...props }: OverviewProps) {
  if (!result) return <Skeleton />;
  return <Answer {...props} result={result} />;
});

interface AnswerProps extends OverviewProps {
  readonly result: SimulationResult;
}

function Answer({ scenario, result, stale, savedResult, editor }: AnswerProps) {
  const { t } = useLocale();
  const isLate = useLate(stale);
  const worst = useWorstView(scenario, result, stale);
  const sample = useSample(scenario, result, stale);
  const selected = useSelected(scenario, result, stale);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && worst.open) worst.close();
  }

  return (
    <section
      className={isLate ? 'overview late' : 'overview'}
      data-testid="overview"
      aria-label={t('overview:region')}
      aria-busy={stale}
      data-stale={stale}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open inside, wherever the focus is in it */}
      <div className="overview-body" onKeyDown={onKeyDown}>
        <Tiles scenario={scenario} result={result} savedResult={savedResult} stale={stale} worst={worst} />
        <Charts
          scenario={scenario}
          result={result}
          savedResult={savedResult}
          worst={worst}
          sample={sample}
          selected={selected}
          editor={editor}
        />
      </div>
    </section>
  );
}

interface ChartsProps extends Pick<OverviewProps, 'scenario' | 'savedResult' | 'editor'> {
  readonly result: SimulationResult;
  readonly worst: WorstView;
  readonly sample: SampleView;
  readonly selected: CashPaths | undefined;
}

/** The charts share what they are made from, and the month under the crosshair. */
const Charts = memo(function Charts({ scenario, result, savedResult, editor, ...paths }: ChartsProps) {
  const wording = useLocale();
  const theme = useChartTheme();
  const { window } = useStores();
  const [pointed, setPointed] = useState(FIRST_MONTH);
  const { first: from, shown: to, period, log } = useWindow((state) => state.view);
  const { first, shown } = spanWithin({ first: from, shown: to }, result.months);
  // The saved version is drawn only where it says something else.
  const saved = savedResult && !sameResult(savedResult, result) ? savedResult : null;
  const input = useMemo<ChartInput>(
    () => ({ scenario, result, saved, first, shown, period, log, wording, theme, print: false }),
    [scenario, result, saved, first, shown, period, log, wording, theme],
  );
  const time: Time = {
    month: Math.min(Math.max(pointed, first), shown),
    onMonth: setPointed,
    onSpan: (span) => window.setState(({ view }) => ({ view: { ...view, ...span } })),
  };
  return <Cells input={input} time={time} editor={editor} {...paths} />;
});
