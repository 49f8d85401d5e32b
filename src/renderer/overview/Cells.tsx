import type { SimulationResult } from '@shared/engine/results';
import {
  burnFinding,
  cashFinding,
  costFinding,
  needFinding,
  revenueFinding,
  survivalFinding,
} from '@shared/report/findings';
import { monthAt } from '@shared/report/periods';
import type { Scenario } from '@shared/scenario/schema';
import { Spline, Waypoints } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { burnChart } from '../charts/burn';
import { ActionButton } from '../charts/ChartActions';
import { ChartCell, type Cross } from '../charts/ChartCell';
import { cashChart, cashGutters } from '../charts/cash';
import { costChart } from '../charts/costs';
import type { ChartInput } from '../charts/input';
import { needChart } from '../charts/need';
import { revenueChart } from '../charts/revenue';
import { survivalChart } from '../charts/survival';
import { burnTable, cashTable, costTable, needTable, revenueTable, survivalTable } from '../charts/tables';
import { useLocale } from '../locale';
import { useWindow } from '../state/stores';
import type { SampleView } from '../worst/use-sample';
import { OPENER, type WorstView } from '../worst/use-worst-view';
import { WorstAbout } from '../worst/WorstAbout';
import { WorstList } from '../worst/WorstList';
import { EventStrip } from './EventStrip';
import {
  burnRead,
  cashRead,
  costRead,
  needRead,
  Readout,
  type ReadoutText,
  revenueRead,
  survivalRead,
} from './readouts';

interface CellsProps {
  readonly input: ChartInput;
  readonly month: number;
  readonly onMonth: (month: number) => void;
  readonly worst: WorstView;
  readonly sample: SampleView;
  /** In the place of two columns of charts. */
  readonly editor?: ReactNode;
}

export function Cells({ input, month, onMonth, worst, sample, editor }: CellsProps) {
  const { scenario, result, shown, wording } = input;
  const [confidence, setConfidence] = useState(80);
  const { t, words } = wording;
  // The crosshair moves far more often than the data changes; only it is redrawn then.
  const upper = useMemo(() => upperSpecs(input), [input]);
  // The answer first: what stands beneath it follows a frame later, and lags behind a quick hand rather than hold it up.
  const settled = useDeferredValue(input);
  const lower = useMemo(() => lowerSpecs(settled), [settled]);
  // Paths are drawn over the cash alone.
  const drawn = worst.drawn ?? sample.drawn;
  const compact = Boolean(editor);
  const cash = useMemo<ChartInput>(() => ({ ...input, paths: drawn, compact }), [input, drawn, compact]);
  const cashSpec = useMemo(() => cashChart(cash), [cash]);
  const specs = { ...upper, ...lower, cash: cashSpec };
  const gutters = useMemo(() => cashGutters(cash), [cash]);
  const findings = useMemo(() => ({ ...upperFindings(input), ...lowerFindings(settled) }), [input, settled]);
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
    cash: cashRead(cash, month),
    survival: survivalRead(input, month),
    revenue: revenueRead(input, month),
    costs: costRead(input, month),
    burn: burnRead(input, month),
    need: needRead(input, confidence),
  };
  const needed = (result.fundingNeed.at(-1) ?? 0) > 0;
  const confidenceCross: Cross = {
    month: confidence,
    least: 1,
    most: 99,
    onMonth: setConfidence,
    name: t('overview:action.confidence'),
    spoken: needFinding(input, confidence),
  };
  const cell = (id: keyof typeof specs) => ({
    ...common,
    area: id,
    title: title(id),
    finding: findings[id],
    spec: specs[id],
  });
  const worstButton = (opener: string) => worst.offered && <WorstButton opener={opener} worst={worst} />;
  return (
    <div className={gridClass(editor, worst)}>
      <ChartCell
        {...cell('cash')}
        table={() => cashTable(cash, title('cash'))}
        cross={cross('cash', reads.cash)}
        readout={<Readout {...reads.cash} />}
        note={<CashLegend input={cash} />}
        extra={
          <>
            {!worst.open && <SampleButton sample={sample} />}
            {worstButton('cash')}
          </>
        }
      >
        <EventStrip scenario={scenario} result={result} shown={shown} month={month} gutters={gutters} />
      </ChartCell>
      {worst.open && !editor ? (
        <Worst scenario={scenario} result={result} view={worst} />
      ) : (
        <>
          <ChartCell
            {...cell('survival')}
            table={() => survivalTable(input, title('survival'))}
            cross={cross('survival', reads.survival)}
            readout={<Readout {...reads.survival} />}
          />
          <ChartCell
            {...cell('need')}
            finding={needFinding(input, confidence)}
            table={() => needTable(input, title('need'))}
            extra={worstButton('need')}
            {...(needed && { cross: confidenceCross, readout: <Readout {...reads.need} /> })}
          />
          {editor ?? (
            <>
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
            </>
          )}
        </>
      )}
    </div>
  );
}

function gridClass(editor: ReactNode, worst: WorstView): string {
  if (editor) return 'overview-grid editing';
  return worst.open ? 'overview-grid worst-open' : 'overview-grid';
}

function SampleButton({ sample }: { readonly sample: SampleView }) {
  const { t } = useLocale();
  return (
    <ActionButton label={t(sample.open ? 'overview:sample.hide' : 'overview:sample.show')} onClick={sample.toggle}>
      <Spline size={14} />
    </ActionButton>
  );
}

function WorstButton({ opener, worst }: { readonly opener: string; readonly worst: WorstView }) {
  const { t } = useLocale();
  return (
    <ActionButton
      label={t(worst.open ? 'overview:worst.close' : 'overview:worst.show')}
      onClick={() => worst.toggle(opener)}
      {...{ [OPENER]: opener }}
    >
      <Waypoints size={14} />
    </ActionButton>
  );
}

/** What dashes and thin lines are. */
function CashLegend({ input: { saved, paths, wording } }: { readonly input: ChartInput }) {
  const { t } = wording;
  return (
    <>
      {paths && (
        <span className="chart-note">
          <i className={`chart-note-thin ${paths.kind}`} />
          {t(paths.kind === 'worst' ? 'overview:worst.legend' : 'overview:sample.legend', { count: paths.thin.length })}
        </span>
      )}
      {saved && (
        <span className="chart-note">
          <i className="chart-note-dash" />
          <ComparedName />
        </span>
      )}
    </>
  );
}

/** What the dashes are of. */
function ComparedName() {
  const { t, words } = useLocale();
  const against = useWindow((state) => state.against);
  return against.kind === 'other'
    ? t('compare:against.name', { name: words(against.name) })
    : t('overview:label.saved');
}

interface WorstProps {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly view: WorstView;
}

/** In the place of the other charts: the paths one by one, and what they have in common. */
function Worst({ scenario, result, view }: WorstProps) {
  const { state, selected, select, close } = view;
  return (
    <>
      <WorstList
        scenario={scenario}
        result={result}
        worst={state}
        selected={selected}
        onSelect={select}
        onClose={close}
      />
      <WorstAbout
        scenario={scenario}
        result={result}
        paths={state.paths}
        selected={selected}
        onBack={() => select(null)}
      />
    </>
  );
}

function upperSpecs(input: ChartInput) {
  return { survival: survivalChart(input), need: needChart(input) };
}

function lowerSpecs(input: ChartInput) {
  return { revenue: revenueChart(input), costs: costChart(input), burn: burnChart(input) };
}

function upperFindings(about: ChartInput) {
  return { cash: cashFinding(about), survival: survivalFinding(about), need: needFinding(about) };
}

function lowerFindings(about: ChartInput) {
  return { revenue: revenueFinding(about), costs: costFinding(about), burn: burnFinding(about) };
}
