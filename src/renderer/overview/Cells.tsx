import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { Place } from '../charts/descriptor';
import type { WorstView } from '../paths/use-worst-view';
import { WorstAbout } from '../paths/WorstAbout';
import { WorstList } from '../paths/WorstList';
import { ChartCell, type Shared } from './ChartCell';
import { placesOf, type SharedPlace } from './places';

interface CellsProps extends Omit<Shared, 'compact'> {
  /** In the place of two columns of charts. */
  readonly editor?: ReactNode;
}

/** The charts on their grid. Beside an open assumption or the worst paths there are fewer. */
export function Cells({ editor, ...given }: CellsProps) {
  const { input, worst } = given;
  const shared: Shared = { ...given, compact: Boolean(editor) };
  return (
    <div className={gridClass(editor, worst)}>
      <Tier tier="lead" shared={shared} />
      {worst.open && !editor ? (
        <Worst scenario={input.scenario} result={input.result} view={worst} />
      ) : (
        <>
          <Tier tier="answer" shared={shared} />
          {editor ?? <Details shared={shared} />}
        </>
      )}
    </div>
  );
}

function Tier({ tier, shared }: { readonly tier: Place['tier']; readonly shared: Shared }) {
  return placesOf(tier).map((place) => <PlaceCell key={place.area} place={place} shared={shared} />);
}

/** The answer first: the details follow a frame later, and lag behind a quick hand rather than hold it up. */
function Details({ shared }: { readonly shared: Shared }) {
  const settled = useDeferredValue(shared.input);
  return <Tier tier="detail" shared={{ ...shared, input: settled }} />;
}

/** Charts that take turns in a place: the first, until another is asked for. */
function PlaceCell({ place, shared }: { readonly place: SharedPlace; readonly shared: Shared }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const offered = place.charts.filter((chart) => chart.offered(shared.input.scenario));
  const chart = offered.find(({ id }) => id === wanted) ?? offered[0];
  if (!chart) return null;
  const others = offered.filter((other) => other !== chart);
  return <ChartCell key={chart.id} chart={chart} others={others} onOther={setWanted} {...shared} />;
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
