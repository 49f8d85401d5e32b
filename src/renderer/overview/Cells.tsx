import type { Place } from '@shared/charts/descriptor';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import type { WorstView } from '../paths/use-worst-view';
import { WorstAbout } from '../paths/WorstAbout';
import { WorstList } from '../paths/WorstList';
import { ChartCell, type Shared } from './ChartCell';
import { type SharedPlace, usePlaces } from './places';

interface CellsProps extends Omit<Shared, 'compact'> {
  /** In the place of two columns of charts. */
  readonly editor?: ReactNode;
}

/** The charts on their grid. Beside an open assumption or the worst paths there are fewer. */
export function Cells({ editor, ...given }: CellsProps) {
  const { input, worst } = given;
  const grid = useRef<HTMLDivElement>(null);
  const { places, layout } = usePlaces(grid);
  const shared: Shared = { ...given, compact: Boolean(editor) };
  const within = (tier: Place['tier']) => places.filter((place) => place.tier === tier);
  return (
    <div ref={grid} className={`overview-grid ${openClass(editor, worst) ?? layout}`}>
      <Tier places={within('lead')} shared={shared} />
      {worst.open && !editor ? (
        <Worst scenario={input.scenario} result={input.result} view={worst} />
      ) : (
        <>
          <Tier places={within('answer')} shared={shared} />
          {editor ?? <Details places={within('detail')} shared={shared} />}
        </>
      )}
    </div>
  );
}

interface TierProps {
  readonly places: readonly SharedPlace[];
  readonly shared: Shared;
}

function Tier({ places, shared }: TierProps) {
  return places.map((place) => <PlaceCell key={place.area} place={place} shared={shared} />);
}

/** The answer first: the details follow a frame later, and lag behind a quick hand rather than hold it up. */
function Details({ places, shared }: TierProps) {
  const settled = useDeferredValue(shared.input);
  return <Tier places={places} shared={{ ...shared, input: settled }} />;
}

interface PlaceCellProps {
  readonly place: SharedPlace;
  readonly shared: Shared;
}

/** Charts that take turns in a place: the first, until another is asked for. */
function PlaceCell({ place, shared }: PlaceCellProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const offered = place.charts.filter((chart) => chart.offered(shared.input.scenario));
  const chart = offered.find(({ id }) => id === wanted) ?? offered[0];
  if (!chart) return null;
  const others = offered.filter((other) => other !== chart);
  return <ChartCell key={chart.id} chart={chart} area={place.area} others={others} onOther={setWanted} {...shared} />;
}

/** What is open in the place of some charts has a grid of its own. */
function openClass(editor: ReactNode, worst: WorstView): string | null {
  if (editor) return 'editing';
  return worst.open ? 'worst-open' : null;
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
