import type { Report } from '@shared/report';
import { cashFinding, needFinding, survivalFinding } from '@shared/report/findings';
import { monthAt } from '@shared/scenario/periods';
import type { ReactNode } from 'react';
import type { ChartSpec } from '../charts/base/spec';
import { Chart } from '../charts/Chart';
import { cashChart } from '../charts/cash';
import type { ChartInput } from '../charts/input';
import { needChart } from '../charts/need';
import { survivalChart } from '../charts/survival';
import { FigureTable } from './FigureTable';

interface CoverProps {
  readonly report: Report;
  readonly input: ChartInput;
}

/** Dots of a printer are far finer than those of a screen. */
const PRINT_RATIO = 3;

/** The first page: the answer, the figures with their definitions, and the charts behind them. */
export function Cover({ report, input }: CoverProps) {
  const { t, format } = input.wording;
  const currency = format.currencyName(input.scenario.currency);
  const end = format.month(monthAt(input.scenario, input.result.months));
  return (
    <>
      <h1>{report.title}</h1>
      <p className="report-about">{report.about}</p>
      <p className="report-summary">{report.summary.join(t('report:summary.space'))}</p>
      <FigureTable report={report} wording={input.wording} />
      <Plot
        className="plot-cash"
        title={t('overview:chart.cash', { currency })}
        note={t('report:chartNote.cash')}
        finding={cashFinding(input)}
        spec={cashChart(input)}
        input={input}
      />
      <div className="plot-pair">
        <Plot
          title={t('overview:chart.survival')}
          note={t('report:chartNote.survival')}
          finding={survivalFinding(input)}
          spec={survivalChart(input)}
          input={input}
        />
        <Plot
          title={t('overview:chart.need', { currency })}
          note={t('report:chartNote.need', { end })}
          finding={needFinding(input)}
          spec={needChart(input)}
          input={input}
        />
      </div>
    </>
  );
}

interface PlotProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly finding: string;
  readonly spec: ChartSpec;
  readonly input: ChartInput;
  readonly className?: string;
}

function Plot({ title, note, finding, spec, input, className = '' }: PlotProps) {
  return (
    <section className={`plot ${className}`}>
      <h2>{title}</h2>
      <p className="plot-note">{note}</p>
      <div className="plot-canvas">
        <Chart spec={spec} theme={input.theme} label={`${title}. ${finding}`} pixelRatio={PRINT_RATIO} />
      </div>
    </section>
  );
}
