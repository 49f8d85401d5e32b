import type { Scenario } from '../../scenario/schema';
import { CONTROL, type Store, type StoreView } from '../store/store';
import type { Summary } from '../summary/outcomes';
import type { Crew } from './crew';
import { wholeRows } from './job';

/**
 * The paths of a run, as far as they have been simulated: further from one target to the next, and never twice. The
 * exception is a Latin hypercube, whose draws depend on how many paths there will be: it begins anew for each target.
 */
export class Projection {
  private readonly restarts: boolean;
  private started = false;
  /** Paths before this one are kept or tallied. */
  private tallied = 0;

  constructor(
    private readonly crew: Crew,
    private readonly store: Store,
    private readonly view: StoreView,
    private readonly scenario: Scenario,
    private readonly most: number,
  ) {
    this.restarts = scenario.simulation.sampling === 'lhs';
  }

  private get cancelled(): boolean {
    return Atomics.load(this.view.control, CONTROL.cancelled) !== 0;
  }

  private async start(target: number): Promise<void> {
    if (this.started && !this.restarts) return;
    const { control, varies, shape } = this.view;
    varies.fill(0);
    Atomics.store(control, CONTROL.nextPath, 0);
    Atomics.store(control, CONTROL.donePaths, 0);
    this.tallied = shape.kept;
    this.started = true;
    await this.crew.start(this.scenario, this.store, this.restarts ? target : this.most);
  }

  /** Simulates all paths up to `target`, and tallies them as far as they cannot stay in memory. */
  async simulate(target: number): Promise<void> {
    await this.start(target);
    if (target <= this.view.shape.exact) {
      await this.simulateTo(target);
      return;
    }
    while (this.tallied < target && !this.cancelled) {
      const end = Math.min(target, this.endOfRoom());
      await this.simulateTo(end);
      Atomics.store(this.view.control, CONTROL.nextSeries, 0);
      await this.crew.tally(this.tallied, end);
      this.tallied = end;
    }
  }

  /** The path after the last one that there is room for before the next tally. */
  private endOfRoom(): number {
    const { kept, capacity } = this.view.shape;
    const turn = capacity - kept;
    return kept + (Math.floor((this.tallied - kept) / turn) + 1) * turn;
  }

  private async simulateTo(end: number): Promise<void> {
    await this.crew.simulate(end);
    // Workers that found nothing left have counted on; a larger target starts where this one ended.
    Atomics.store(this.view.control, CONTROL.nextPath, wholeRows(end));
  }

  async summarise(target: number, errors: boolean): Promise<Summary> {
    Atomics.store(this.view.control, CONTROL.nextSeries, 0);
    return this.crew.summarise(target, errors);
  }
}
