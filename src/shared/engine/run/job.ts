import { COLUMNS } from '../../figures/columns';
import type { Column } from '../../figures/figure';
import { listPeriods } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import { attachKernel, COLUMN_BYTES, type Kernel, ROW, TILE } from '../kernel/kernel';
import { compile, type Model } from '../model/compile';
import { runCentralPath, runPath } from '../model/path';
import { type SeriesReader, seriesReader } from '../model/series-at';
import { createPathState, isFinitePath, type PathState } from '../model/state';
import type { SeriesAt } from '../results';
import type { Redraw } from '../runner';
import { tileBytes } from '../store/shape';
import {
  CONTROL,
  chosenRow,
  eventAmountRow,
  eventMonthRow,
  ledgerBytes,
  openStore,
  type Store,
  type StoreView,
  type Workspace,
} from '../store/store';
import { addToTallies, beginTallies, summariseSeries } from '../summary/bands';
import type { Area, Reader } from '../summary/columns';
import { type Summary, summariseOutcomes } from '../summary/outcomes';

/** What a run that keeps outcomes only is asked for besides them. */
export interface Asked {
  readonly series: readonly SeriesAt[];
  readonly redraw: Redraw | null;
}

const NOTHING: Asked = { series: [], redraw: null };

/** The first multiple of 16 at or after a number of paths: rows are only stored whole. */
export function wholeRows(paths: number): number {
  return Math.ceil(paths / ROW) * ROW;
}

/**
 * One worker's share of a run. Every worker has its own job over the same store and takes chunks of paths, and later
 * whole series, from shared counters until none are left; which worker does what leaves no trace in the results.
 */
export class Job {
  private readonly model: Model;
  private readonly kernel: Kernel;
  private readonly view: StoreView;
  private readonly workspace: Workspace;
  private readonly reader: Reader;
  /** The state of each path of a row: all share everything but the ledger, and that too where it is not stored. */
  private readonly states: readonly PathState[];
  private readonly chosen: readonly SeriesReader[];

  /** `worker` is this worker's number among those of the store; `paths` is how many the run will have at its end. */
  constructor(
    scenario: Scenario,
    store: Store,
    worker: number,
    private readonly paths: number,
    { series, redraw }: Asked = NOTHING,
  ) {
    this.model = compile(scenario, paths, redraw);
    this.chosen = series.map((at) => seriesReader(this.model, at));
    this.kernel = attachKernel(store.memory);
    this.view = openStore(store);
    this.workspace = this.view.layout.workspaces[worker] as Workspace;
    this.states = this.createStates();
    const origin = this.runOrigin();
    const periods = listPeriods(scenario.balanceDate, scenario.horizon);
    const { model, kernel, view, workspace } = this;
    this.reader = { model, kernel, view, workspace, periods, origin };
  }

  private createStates(): PathState[] {
    const { shape, memory } = this.view;
    const state = createPathState(this.model);
    const { length } = state.ledger;
    // One ledger stays near at hand, sixteen do not.
    if (!shape.ledgers) return Array.from({ length: ROW }, () => state);
    return Array.from({ length: ROW }, (_, place) => ({
      ...state,
      // Nobody writes to the lines of segments where there are none, and the memory may have been another run's.
      ledger: new Float64Array(memory.buffer, this.workspace.ledgers + place * ledgerBytes(shape), length).fill(0),
    }));
  }

  /** Runs the central path and puts its ledger where the kernel looks for it. */
  private runOrigin(): Float64Array {
    const [state] = this.states as [PathState];
    runCentralPath(state);
    state.inputs.set(this.model.inputs);
    const origin = new Float64Array(this.view.memory.buffer, this.workspace.origin, state.ledger.length);
    origin.set(state.ledger);
    return origin;
  }

  private cancelled = (): boolean => Atomics.load(this.view.control, CONTROL.cancelled) !== 0;

  /** Runs the next chunk of paths below `target`; false when there is none left, or the run was cancelled. */
  simulateChunk(target: number): boolean {
    if (this.cancelled()) return false;
    const { control, shape } = this.view;
    // What belongs to a row with the last paths is run as well, if it will be wanted later.
    const end = Math.min(wholeRows(target), this.paths);
    const first = Atomics.add(control, CONTROL.nextPath, shape.chunk);
    if (first >= end) return false;
    const last = Math.min(first + shape.chunk, end);
    for (let path = first; path < last; path += ROW) this.runRow(path, Math.min(path + ROW, last));
    Atomics.add(control, CONTROL.donePaths, last - first);
    return true;
  }

  /** Paths are run one by one and stored together: storage by month would be touched all over for each of them. */
  private runRow(first: number, last: number): void {
    for (let path = first; path < last; path++) {
      const state = this.states[path - first] as PathState;
      runPath(state, path);
      this.keepOutcome(state, path);
    }
    const { shape, layout } = this.view;
    if (!shape.ledgers) return;
    const { ledgers, origin } = this.workspace;
    const place = this.placeOf(first);
    const to = layout.tiles + Math.floor(place / TILE) * tileBytes(shape) + 4 * (place % TILE);
    this.kernel.storeRow(ledgers, ledgerBytes(shape), origin, shape.columns, to, COLUMN_BYTES, layout.varies);
  }

  /** Paths after the kept ones take turns in the room behind them. */
  private placeOf(path: number): number {
    const { kept, capacity } = this.view.shape;
    return path < kept ? path : kept + ((path - kept) % (capacity - kept));
  }

  /** Remembers the first path of the run that has a figure that is not finite: what comes of it would be nonsense. */
  private reportNotFinite(path: number): void {
    const { control } = this.view;
    let known = Atomics.load(control, CONTROL.notFinite);
    while (known === 0 || path + 1 < known) {
      const found = Atomics.compareExchange(control, CONTROL.notFinite, known, path + 1);
      if (found === known) return;
      known = found;
    }
  }

  private keepOutcome(state: PathState, path: number): void {
    if (!isFinitePath(state)) this.reportNotFinite(path);
    const { funding, outcome } = state;
    const { shape, outcomes } = this.view;
    const set = (index: number, value: number) => {
      (outcomes[index] as Float64Array)[path] = value;
    };
    for (let column = 0; column < COLUMNS.length; column++) set(column, (COLUMNS[column] as Column).of(outcome));
    for (let event = 0; event < shape.events; event++) {
      set(eventMonthRow(event), funding.eventMonth[event] as number);
      set(eventAmountRow(shape, event), funding.eventAmount[event] as number);
    }
    for (let row = 0; row < this.chosen.length; row++) {
      set(chosenRow(shape, row), (this.chosen[row] as SeriesReader)(state.ledger));
    }
  }

  /** Takes the next series; -1 when none is left, or the run was cancelled. */
  private takeSeries(): number {
    if (this.cancelled()) return -1;
    const series = Atomics.add(this.view.control, CONTROL.nextSeries, 1);
    return series < this.view.shape.series ? series : -1;
  }

  private area(from: number, to: number): Area {
    return { tiles: this.view.layout.tiles, from, to };
  }

  /** Adds paths that lie behind the kept ones, in one piece, to the tallies of the next series; false when none is left. */
  tallyNext(from: number, to: number): boolean {
    const series = this.takeSeries();
    if (series < 0) return false;
    const { layout, shape } = this.view;
    const { kept } = shape;
    if (from === kept) beginTallies(this.reader, series, this.area(0, kept), this.cancelled);
    const tiles = layout.tiles + (kept / TILE) * tileBytes(shape);
    const start = this.placeOf(from) - kept;
    addToTallies(this.reader, series, { tiles, from: start, to: start + to - from }, this.cancelled);
    return true;
  }

  /** Summarises the next series over the first `paths` paths; false when none is left, or the run was cancelled. */
  summariseNext(paths: number, errors: boolean): boolean {
    const series = this.takeSeries();
    if (series < 0) return false;
    const { exact, kept } = this.view.shape;
    const area = this.area(0, paths > exact ? kept : paths);
    summariseSeries(this.reader, series, { area, paths, errors }, this.cancelled);
    return true;
  }

  /** Headline, errors and the rest that is reported once; one worker does it for all. */
  summariseOutcomes(paths: number): Summary {
    return summariseOutcomes(this.view, this.model, paths);
  }
}
