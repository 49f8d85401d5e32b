import {
  burnFinding,
  cashFinding,
  costFinding,
  needFinding,
  revenueFinding,
  survivalFinding,
} from '@shared/report/findings';
import { monthAt } from '@shared/report/periods';
import { useMemo } from 'react';
import { burnChart } from '../charts/burn';
import { ChartCell, type Cross } from '../charts/ChartCell';
import { cashChart, cashGutters } from '../charts/cash';
import { costChart } from '../charts/costs';
import type { ChartInput } from '../charts/input';
import { needChart } from '../charts/need';
import { revenueChart } from '../charts/revenue';
import { survivalChart } from '../charts/survival';
import { burnTable, cashTable, costTable, needTable, revenueTable, survivalTable } from '../charts/tables';
import { EventStrip } from './EventStrip';
import { burnRead, cashRead, costRead, Readout, type ReadoutText, revenueRead, survivalRead } from './readouts';

interface CellsProps {
  readonly input: ChartInput;
  readonly month: number;
  readonly onMonth: (month: number) => void;
}

export function Cells({ input, month, onMonth }: CellsProps) {
  const { scenario, result, shown, wording } = input;
  const { t, words } = wording;
  // The crosshair moves far more often than the data changes; only it is redrawn then.
  const specs = useMemo(() => buildSpecs(input), [input]);
  const gutters = useMemo(() => cashGutters(input), [input]);
  const findings = useMemo(() => buildFindings(input), [input]);
  const currency = wording.format.currencyName(scenario.currency);
  const common = { theme: input.theme, fileTitle: words(scenario.title) };
  const title = (id: keyof typeof specs) => t(`overview:chart.${id}`, { currency });
  const cross = (id: keyof typeof specs, read: ReadoutText, least = 0): Cross => ({
    month: Math.max(month, least),
    least,
    most: shown,
    onMonth,
    name: t('overview:action.month', { chart: title(id) }),
    spoken: [wording.format.month(monthAt(scenario, month)), read.of, read.value, read.detail]
      .filter(Boolean)
      .join(' '),
  });
  const reads = {
    cash: cashRead(input, month),
    survival: survivalRead(input, month),
    revenue: revenueRead(input, month),
    costs: costRead(input, month),
    burn: burnRead(input, month),
  };
  const cell = (id: keyof typeof specs) => ({
    ...common,
    area: id,
    title: title(id),
    finding: findings[id],
    spec: specs[id],
  });
  return (
    <div className="overview-grid">
      <ChartCell
        {...cell('cash')}
        table={() => cashTable(input, title('cash'))}
        cross={cross('cash', reads.cash)}
        readout={<Readout {...reads.cash} />}
        note={
          input.saved && (
            <span className="chart-note">
              <i className="chart-note-dash" />
              {t('overview:label.saved')}
            </span>
          )
        }
      >
        <EventStrip scenario={scenario} result={result} shown={shown} month={month} gutters={gutters} />
      </ChartCell>
      <ChartCell
        {...cell('survival')}
        table={() => survivalTable(input, title('survival'))}
        cross={cross('survival', reads.survival)}
        readout={<Readout {...reads.survival} />}
      />
      <ChartCell {...cell('need')} table={() => needTable(input, title('need'))} />
      <ChartCell
        {...cell('revenue')}
        table={() => revenueTable(input, title('revenue'))}
        cross={cross('revenue', reads.revenue, 1)}
        readout={<Readout {...reads.revenue} />}
      />
      <ChartCell
        {...cell('costs')}
        table={() => costTable(input, title('costs'))}
        cross={cross('costs', reads.costs, 1)}
        readout={<Readout {...reads.costs} />}
      />
      <ChartCell
        {...cell('burn')}
        table={() => burnTable(input, title('burn'))}
        cross={cross('burn', reads.burn, 1)}
        readout={<Readout {...reads.burn} />}
      />
    </div>
  );
}

function buildSpecs(input: ChartInput) {
  return {
    cash: cashChart(input),
    survival: survivalChart(input),
    need: needChart(input),
    revenue: revenueChart(input),
    costs: costChart(input),
    burn: burnChart(input),
  };
}

function buildFindings(about: ChartInput) {
  return {
    cash: cashFinding(about),
    survival: survivalFinding(about),
    need: needFinding(about),
    revenue: revenueFinding(about),
    costs: costFinding(about),
    burn: burnFinding(about),
  };
}
