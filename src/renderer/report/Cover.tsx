import type { ChartDescriptor } from '@shared/charts/descriptor';
import type { ChartInput } from '@shared/charts/input';
import { CHARTS } from '@shared/charts/kinds';
import type { Report } from '@shared/report';
import { Chart } from '../charts/Chart';
import { FigureTable } from './FigureTable';

interface CoverProps {
  readonly report: Report;
  readonly input: ChartInput;
}

/** Dots of a printer are far finer than those of a screen. */
const PRINT_RATIO = 3;

const COVER = CHARTS.filter(({ cover }) => cover !== null);

/** The first page: the answer, the figures with their definitions, and the charts behind them. */
export function Cover({ report, input }: CoverProps) {
  const { t } = input.wording;
  const plots = (wide: boolean) =>
    COVER.filter(({ cover }) => cover?.wide === wide).map((chart) => (
      <Plot key={chart.id} chart={chart} input={input} />
    ));
  return (
    <>
      <h1>{report.title}</h1>
      <p className="report-about">{report.about}</p>
      <p className="report-summary">{report.summary.join(t('report:summary.space'))}</p>
      <FigureTable report={report} wording={input.wording} />
      {plots(true)}
      <div className="plot-pair">{plots(false)}</div>
    </>
  );
}

interface PlotProps {
  readonly chart: ChartDescriptor;
  readonly input: ChartInput;
}

function Plot({ chart, input }: PlotProps) {
  const title = chart.title(input);
  return (
    <section className={chart.cover?.wide ? 'plot plot-wide' : 'plot'}>
      <h2>{title}</h2>
      <p className="plot-note">{chart.cover?.note(input)}</p>
      <div className="plot-canvas">
        <Chart
          spec={chart.spec(input)}
          theme={input.theme}
          label={`${title}. ${chart.finding(input)}`}
          pixelRatio={PRINT_RATIO}
        />
      </div>
    </section>
  );
}
