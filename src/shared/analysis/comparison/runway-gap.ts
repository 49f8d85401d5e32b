/**
 * How many months longer the money of one scenario lasts than that of another, path by path. A runway that ends beyond the
 * horizon is known to be longer than it and no more (right-censored): a difference with one such runway is at least
 * so many months, and of two such nothing is known.
 */
import type { PathOutcomes } from '../../engine/results';
import { CASH_OUT_MONTH } from '../../figures/runway';
import type { RanSide } from './side';

/** Differences of `from` to `from + width - 1` months. */
export interface GapBar {
  readonly from: number;
  /** Share of the paths on which both run out, so many months apart. */
  readonly exact: number;
  /** Share on which one runs out and the other has not by the horizon: they are at least so many months apart. */
  readonly atLeast: number;
}

export interface RunwayGap {
  /** Months to a bar. */
  readonly width: number;
  readonly bars: readonly GapBar[];
  /** Share of the paths on which neither runs out: all that is in no bar. */
  readonly neither: number;
}

/** Months to a bar that people count in. */
const WIDTHS = [1, 2, 3, 6, 12, 24];
const MOST_BARS = 40;

interface Differences {
  readonly exact: ReadonlyMap<number, number>;
  readonly atLeast: ReadonlyMap<number, number>;
  readonly neither: number;
}

/** Paths by the difference. A runway beyond the horizon of T months is at least T + 1 months. */
function countDifferences(now: PathOutcomes, before: PathOutcomes): Differences {
  const [out, other] = [now, before].map(({ columns }) => columns[CASH_OUT_MONTH.id] as Float64Array);
  const [exact, atLeast] = [new Map<number, number>(), new Map<number, number>()];
  let neither = 0;
  for (let path = 0; path < now.paths; path++) {
    const [month, otherMonth] = [out?.[path] as number, other?.[path] as number];
    if (month === 0 && otherMonth === 0) {
      neither += 1;
      continue;
    }
    const apart = (month || now.months + 1) - (otherMonth || now.months + 1);
    const counts = month === 0 || otherMonth === 0 ? atLeast : exact;
    counts.set(apart, (counts.get(apart) ?? 0) + 1);
  }
  return { exact, atLeast, neither };
}

/** Bars begin at multiples of their width: none has differences of both signs. */
function barOf(apart: number, width: number): number {
  return Math.floor(apart / width);
}

function sumInto(bars: number[], counts: ReadonlyMap<number, number>, width: number, first: number): number[] {
  for (const [apart, count] of counts) {
    const bar = barOf(apart, width) - first;
    bars[bar] = (bars[bar] as number) + count;
  }
  return bars;
}

export function runwayGap(now: RanSide, before: RanSide, mostBars = MOST_BARS): RunwayGap {
  const { exact, atLeast, neither } = countDifferences(now.result.outcomes, before.result.outcomes);
  const { paths } = now.result.outcomes;
  const all = [...exact.keys(), ...atLeast.keys()];
  if (all.length === 0) return { width: 1, bars: [], neither: neither / paths };
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const countWith = (width: number) => barOf(most, width) - barOf(least, width) + 1;
  const width = WIDTHS.find((candidate) => countWith(candidate) <= mostBars) ?? (WIDTHS.at(-1) as number);
  const first = barOf(least, width);
  const none = () => new Array<number>(countWith(width)).fill(0);
  const [known, bounds] = [sumInto(none(), exact, width, first), sumInto(none(), atLeast, width, first)];
  return {
    width,
    bars: known.map((count, bar) => ({
      from: (first + bar) * width,
      exact: count / paths,
      atLeast: (bounds[bar] as number) / paths,
    })),
    neither: neither / paths,
  };
}
