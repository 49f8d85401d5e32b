import type { Scenario } from '../../scenario/schema';
import { compile, type Model } from '../model/compile';
import { RATIOS } from '../model/lines';
import { runCentralPath, runPath } from '../model/path';
import { createPathState, type PathState } from '../model/state';
import { createScratch, STATISTIC_COUNT, type StoredLine, summariseLine, summariseRatio } from '../summary/bands';
import { type Summary, summariseOutcomes } from '../summary/headline';
import { firstFullYear, listPeriods, type Period, type Periods } from '../summary/periods';
import { CONTROL, eventAmountRow, eventMonthRow, OUTCOME, type Store, type StoreShape } from './store';

/** Paths taken at a time: enough to make taking cheap, few enough to notice a cancellation at once. */
const CHUNK = 64;
/** Paths gathered before they are stored: sixteen floats fill a line of the processor's cache. */
const BLOCK = 16;

/** Turns one line of a block around, from path-major to month-major. */
function storeRow(
  block: Float32Array,
  from: number,
  stride: number,
  count: number,
  line: Float32Array,
  { months, capacity }: StoreShape,
  first: number,
): void {
  for (let month = 0; month < months; month++) {
    const source = from + month;
    const target = month * capacity + first;
    for (let k = 0; k < count; k++) line[target + k] = block[source + k * stride] as number;
  }
}

/**
 * One worker's share of a run. Every worker has its own job over the same store and takes chunks of paths, and later
 * whole series, from shared counters until none are left; which worker does what leaves no trace in the results.
 */
export class Job {
  private readonly model: Model;
  private readonly state: PathState;
  /** The ledger of the central path. */
  private readonly origin: Float64Array;
  private readonly periods: Periods;
  /** Deviations of the paths of a block, path by path, in the order of the ledger. */
  private readonly block: Float32Array;

  constructor(
    scenario: Scenario,
    private readonly store: Store,
  ) {
    this.model = compile(scenario);
    this.state = createPathState(this.model);
    runCentralPath(this.state);
    const { ledger } = this.state;
    this.origin = ledger.slice();
    this.state.inputs.set(this.model.inputs);
    this.block = new Float32Array(BLOCK * ledger.length);
    this.periods = listPeriods(scenario.balanceDate, scenario.horizon);
  }

  private get cancelled(): boolean {
    return Atomics.load(this.store.control, CONTROL.cancelled) !== 0;
  }

  /** Runs the next chunk of paths below `paths`; false when there is none left, or the run was cancelled. */
  simulateChunk(paths: number): boolean {
    if (this.cancelled) return false;
    const first = Atomics.add(this.store.control, CONTROL.nextPath, CHUNK);
    if (first >= paths) return false;
    const last = Math.min(first + CHUNK, paths);
    for (let path = first; path < last; path += BLOCK) this.runBlock(path, Math.min(path + BLOCK, last));
    Atomics.add(this.store.control, CONTROL.donePaths, last - first);
    return true;
  }

  /** Paths are run one by one and stored together: month-major storage would be touched all over for each of them. */
  private runBlock(first: number, last: number): void {
    for (let path = first; path < last; path++) {
      runPath(this.state, path);
      this.keepLedger(path - first);
      this.keepOutcome(path);
    }
    this.storeBlock(first, last - first);
  }

  private keepLedger(place: number): void {
    const { ledger } = this.state;
    const { block, origin } = this;
    const base = place * ledger.length;
    for (let i = 0; i < ledger.length; i++) block[base + i] = (ledger[i] as number) - (origin[i] as number);
  }

  private storeBlock(first: number, count: number): void {
    const { deviations, shape } = this.store;
    for (let row = 0; row < deviations.length; row++) {
      storeRow(
        this.block,
        row * shape.months,
        this.origin.length,
        count,
        deviations[row] as Float32Array,
        shape,
        first,
      );
    }
  }

  private keepOutcome(path: number): void {
    const { shape, outcomes } = this.store;
    const { outcome, funding } = this.state;
    const set = (index: number, value: number) => {
      (outcomes[index] as Float64Array)[path] = value;
    };
    set(OUTCOME.cashOutMonth, outcome.cashOutMonth);
    set(OUTCOME.fundingNeed, outcome.fundingNeed);
    set(OUTCOME.breakEvenMonth, outcome.breakEvenMonth);
    set(OUTCOME.dilution, outcome.dilution);
    set(OUTCOME.simpleRunway, outcome.simpleRunway);
    for (let event = 0; event < shape.events; event++) {
      set(eventMonthRow(event), funding.eventMonth[event] as number);
      set(eventAmountRow(shape, event), funding.eventAmount[event] as number);
    }
  }

  private lineAt = (row: number): StoredLine => ({
    deviations: this.store.deviations[row] as Float32Array,
    capacity: this.store.shape.capacity,
    origin: this.origin.subarray(row * this.store.shape.months, (row + 1) * this.store.shape.months),
  });

  /** Summarises the next series over the first `paths` paths; false when none is left, or the run was cancelled. */
  summariseNext(paths: number): boolean {
    if (this.cancelled) return false;
    const series = Atomics.add(this.store.control, CONTROL.nextSeries, 1);
    const { lines, columns } = this.store.shape;
    if (series >= lines + RATIOS.length) return false;
    const { bands } = this.store;
    const scratch = createScratch(paths);
    const periods: Period[] = [...this.periods.monthly, ...this.periods.halfYear, ...this.periods.year];
    for (const [column, period] of periods.entries()) {
      const offset = (series * columns + column) * STATISTIC_COUNT;
      const info = this.model.lines[series];
      const ratio = RATIOS[series - lines];
      if (info) summariseLine(this.lineAt(series), info.kind, period, scratch, bands, offset);
      else if (ratio) {
        const { numerator, denominator, sign } = ratio;
        summariseRatio(this.lineAt(numerator), this.lineAt(denominator), sign, period, scratch, bands, offset);
      }
    }
    return true;
  }

  /** Headline, errors and the rest that is reported once; one worker does it for all. */
  summariseOutcomes(paths: number): Summary {
    return summariseOutcomes(this.store, this.model, this.lineAt, paths, firstFullYear(this.periods));
  }
}
