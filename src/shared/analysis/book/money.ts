import type { PathLedger } from '../../engine/paths/ledgers';
import type { Scenario } from '../../scenario/schema';
import { COUNTED, type Counted, uncountedEvents } from './counted';
import type { Window } from './dates';

type Line = keyof PathLedger['lines'];

/**
 * The money of one path at a time, as tests and tiers count it: what may be counted differs, and what happens does not. Between
 * month ends money comes and goes evenly.
 */
export class Money {
  /** At the end of month t at index t, from the balance date on: cash without what is drawn of the facility. */
  readonly gross: Float64Array;
  /** Committed money so far, less what of it was paid back: what does not come has not to be repaid. */
  readonly committed: Float64Array;
  private readonly drawn: Float64Array;
  /** Planned money so far that does not count, less what of it was paid back. */
  readonly uncounted: Readonly<Record<Counted, Float64Array>>;
  private readonly isUncounted: Readonly<Record<Counted, readonly boolean[]>>;
  private ledger: PathLedger | null = null;

  constructor(scenario: Scenario) {
    const ends = () => new Float64Array(scenario.horizon + 1);
    [this.gross, this.committed, this.drawn] = [ends(), ends(), ends()];
    const each = <T>(of: (counted: Counted) => T) =>
      Object.fromEntries(COUNTED.map((counted) => [counted, of(counted)])) as Record<Counted, T>;
    this.uncounted = each(ends);
    this.isUncounted = each((counted) => uncountedEvents(scenario, counted));
  }

  private get path(): PathLedger {
    if (!this.ledger) throw new Error('no path is being looked at');
    return this.ledger;
  }

  /** Looks at the next path. */
  load(ledger: PathLedger): void {
    this.ledger = ledger;
    const { cash, committedFunding, facilityDraw } = ledger.lines;
    this.gross[0] = ledger.openingCash;
    for (let i = 0; i < cash.length; i++) {
      this.drawn[i + 1] = (this.drawn[i] as number) + (facilityDraw[i] as number);
      this.committed[i + 1] = (this.committed[i] as number) + (committedFunding[i] as number) - this.repaid(i);
      this.gross[i + 1] = (cash[i] as number) - (this.drawn[i + 1] as number);
    }
    this.sumUncounted(ledger);
  }

  /** What is paid back of committed money in a month. */
  private repaid(i: number): number {
    const { repayments, plannedRepayments } = this.path;
    return (repayments[i] as number) - (plannedRepayments[i] as number);
  }

  private sumUncounted({ lines: { plannedFunding }, eventMonth, eventAmount, ...ledger }: PathLedger): void {
    const { none } = this.uncounted;
    const months = plannedFunding.length;
    for (let i = 0; i < months; i++) {
      none[i + 1] = (none[i] as number) + (plannedFunding[i] as number) - (ledger.plannedRepayments[i] as number);
    }
    for (const counted of ['offering', 'probable'] as const) {
      const sums = this.uncounted[counted];
      // Rounds are planned and no events: all that is planned, without the events that count.
      sums.set(none);
      for (const [event, isUncounted] of this.isUncounted[counted].entries()) {
        const month = eventMonth[event] as number;
        if (isUncounted || month === 0 || !this.isUncounted.none[event]) continue;
        let left = eventAmount[event] as number;
        for (let t = month; t < sums.length; t++) {
          left -= ledger.repaidOf[event * months + t - 1] as number;
          sums[t] = (sums[t] as number) - left;
        }
      }
    }
  }

  private static at(ends: Float64Array, place: number): number {
    const before = Math.floor(place);
    const value = ends[before] as number;
    return place === before ? value : value + (place - before) * ((ends[before + 1] as number) - value);
  }

  /** Cash without the planned money that does not count, and without what is drawn of the facility. */
  cash(place: number, counted: Counted): number {
    return Money.at(this.gross, place) - Money.at(this.uncounted[counted], place);
  }

  /** Most that can be drawn of the facility: what has been drawn is not in `cash`. */
  get facility(): number {
    return this.path.facilityLimit;
  }

  get floor(): number {
    return this.path.floor;
  }

  get openingCash(): number {
    return this.path.openingCash;
  }

  /** Planned money that counts and comes within a window. */
  planned(window: Window, counted: Counted): number {
    const so = (place: number) => Money.at(this.uncounted.none, place) - Money.at(this.uncounted[counted], place);
    return so(window.to) - so(window.from);
  }

  /** What a flow comes to over a window. */
  flow(line: Line, window: Window): number {
    const values = this.path.lines[line];
    return Money.over(window, (i) => values[i] as number);
  }

  /** What is paid back of committed money over a window. */
  repayments(window: Window): number {
    return Money.over(window, (i) => this.repaid(i));
  }

  private static over({ from, to }: Window, of: (i: number) => number): number {
    let sum = 0;
    for (let i = Math.floor(from); i < to; i++) sum += of(i) * (Math.min(i + 1, to) - Math.max(i, from));
    return sum;
  }

  /** The least that is left above the floor at any time in a window, with all that can be drawn. */
  lowest(window: Window, counted: Counted): number {
    const above = (place: number) => this.cash(place, counted) + this.facility - this.floor;
    let lowest = Math.min(above(window.from), above(window.to));
    for (let t = Math.ceil(window.from); t <= window.to; t++) lowest = Math.min(lowest, above(t));
    return lowest;
  }
}
