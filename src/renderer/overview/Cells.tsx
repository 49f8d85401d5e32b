import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { ChartInput } from '../charts/input';
import type { SampleView } from '../paths/use-sample';
import type { WorstView } from '../paths/use-worst-view';
import { WorstAbout } from '../paths/WorstAbout';
import { WorstList } from '../paths/WorstList';
import { BurnCell } from './cells/BurnCell';
import { CashCell } from './cells/CashCell';
import { CostCell } from './cells/CostCell';
import type { Time } from './cells/cell';
import { MarketCell } from './cells/MarketCell';
import { NeedCell } from './cells/NeedCell';
import { RevenueCell } from './cells/RevenueCell';
import { SurvivalCell } from './cells/SurvivalCell';

interface CellsProps {
  readonly input: ChartInput;
  readonly time: Time;
  readonly worst: WorstView;
  readonly sample: SampleView;
  /** In the place of two columns of charts. */
  readonly editor?: ReactNode;
}

/** The charts on their grid. Beside an open assumption or the worst paths there are fewer. */
export function Cells({ input, time, worst, sample, editor }: CellsProps) {
  const { scenario, result } = input;
  return (
    <div className={gridClass(editor, worst)}>
      <CashCell input={input} time={time} worst={worst} sample={sample} compact={Boolean(editor)} />
      {worst.open && !editor ? (
        <Worst scenario={scenario} result={result} view={worst} />
      ) : (
        <>
          <SurvivalCell input={input} time={time} />
          <NeedCell input={input} worst={worst} />
          {editor ?? <LowerRow input={input} time={time} />}
        </>
      )}
    </div>
  );
}

/** The answer first: what stands beneath it follows a frame later, and lags behind a quick hand rather than hold it up. */
function LowerRow({ input, time }: Pick<CellsProps, 'input' | 'time'>) {
  const settled = useDeferredValue(input);
  const [ofMarket, setOfMarket] = useState(false);
  const hasMarket = settled.scenario.assumptions.market.enabled;
  return (
    <>
      <RevenueCell input={settled} time={time} />
      <CostCell input={settled} time={time} />
      {ofMarket && hasMarket ? (
        <MarketCell input={settled} time={time} onBurn={() => setOfMarket(false)} />
      ) : (
        <BurnCell input={settled} time={time} onMarket={hasMarket ? () => setOfMarket(true) : null} />
      )}
    </>
  );
}

function gridClass(editor: ReactNode, worst: WorstView): string {
  if (editor) return 'overview-grid editing';
  return worst.open ? 'overview-grid worst-open' : 'overview-grid';
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
      <WorstAbout scenario={scenario} paths={state.answer} selected={selected} onBack={() => select(null)} />
    </>
  );
}
