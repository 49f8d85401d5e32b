/** How a figure that was reported stands to the months that a scenario projects. */
import { listLines } from '../../engine/model/lines';
import type { SeriesAt } from '../../engine/results';
import { isNotProjected } from '../../report/reported';
import { isShareSeries } from '../../report/series';
import { type Actual, actualAddress, type MonthSpan } from '../../scenario/actuals';
import { monthsBetween } from '../../scenario/balance-date';
import { enabledOnly } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import { covered, monthAfter, monthsIn, type Piece, piecesOf } from './pieces';

/** A forecast that anybody could have made at the balance date, and what it comes to. */
export interface Naive {
  /** The same months of the year before; the pace of what was reported last; the balance as it was. */
  readonly kind: 'yearBefore' | 'pace' | 'unchanged';
  readonly value: number;
}

/** What the projection is held against. */
export interface Held {
  readonly actual: Actual;
  readonly address: string;
  readonly at: SeriesAt;
  /** What came in the months that are projected: what was reported, less what was known of the part before them. */
  readonly value: number;
  /** What was known of the part before the balance date; null where the figure has none. */
  readonly head: number | null;
  /** Null where nothing before tells of it. */
  readonly naive: Naive | null;
}

/** Why a figure is not held against the projection. */
export const APART = ['history', 'beyond', 'noHead', 'notProjected', 'unknown'] as const;
export type Apart = (typeof APART)[number];

export interface SetApart {
  readonly actual: Actual;
  readonly address: string;
  /**
   * It lies before the projection, or ends after it; it begins before it and nothing tells of that part; no projection has
   * such a figure; this scenario has no such series.
   */
  readonly why: Apart;
}

export interface Standings {
  readonly held: readonly Held[];
  readonly apart: readonly SetApart[];
}

function naiveFlow(pieces: readonly Piece[], part: MonthSpan, balanceMonth: string): Naive | null {
  const yearBefore = covered(pieces, { from: monthAfter(part.from, -12), to: monthAfter(part.to, -12) });
  if (yearBefore !== null && monthAfter(part.to, -12) <= balanceMonth) return { kind: 'yearBefore', value: yearBefore };
  const last = pieces.find(({ to }) => to === balanceMonth);
  return last ? { kind: 'pace', value: (last.value / monthsIn(last)) * monthsIn(part) } : null;
}

function naiveBalance(pieces: readonly Piece[], balanceMonth: string): Naive | null {
  const last = pieces.find(({ to }) => to === balanceMonth);
  return last ? { kind: 'unchanged', value: last.value } : null;
}

function standingOf(actual: Actual, scenario: Scenario, kinds: ReadonlyMap<string, string>): Held | Apart {
  const { series, to, value } = actual;
  const { balanceDate, horizon } = scenario;
  const balanceMonth = balanceDate.slice(0, 7);
  const kind = kinds.get(series);
  if (isNotProjected(series)) return 'notProjected';
  if (kind === undefined || isShareSeries(series)) return 'unknown';
  if (to <= balanceMonth) return 'history';
  const last = monthsBetween(balanceDate, to);
  if (last > horizon) return 'beyond';
  const pieces = piecesOf(scenario, series);
  const base = { actual, address: actualAddress(actual) };
  if (kind === 'balance') {
    const naive = naiveBalance(pieces, balanceMonth);
    return { ...base, at: { series, from: last - 1, to: last }, value, head: null, naive };
  }
  const from = actual.from > balanceMonth ? actual.from : monthAfter(balanceMonth, 1);
  const isPart = actual.from !== from;
  const head = isPart ? covered(pieces, { from: actual.from, to: balanceMonth }) : null;
  if (isPart && head === null) return 'noHead';
  const naive = naiveFlow(pieces, { from, to }, balanceMonth);
  return {
    ...base,
    at: { series, from: monthsBetween(balanceDate, from) - 1, to: last },
    value: value - (head ?? 0),
    head,
    naive,
  };
}

/**
 * Every figure, held against a projection or set apart, in the order of the file. `told` is where the figures and what was known
 * before are taken from: the scenario itself, or another one that it is scored beside.
 */
export function standings(scenario: Scenario, told: Pick<Scenario, 'actuals' | 'reported'> = scenario): Standings {
  const kinds = new Map(listLines(enabledOnly(scenario)).map(({ id, kind }) => [id, kind]));
  const { actuals, reported } = told;
  const known = { ...scenario, actuals, reported };
  const all = actuals.map((actual) => ({ actual, standing: standingOf(actual, known, kinds) }));
  return {
    held: all.flatMap(({ standing }) => (typeof standing === 'string' ? [] : [standing])),
    apart: all.flatMap(({ actual, standing }) =>
      typeof standing === 'string' ? [{ actual, address: actualAddress(actual), why: standing }] : [],
    ),
  };
}

/** The series that a run has to be asked for, in the order of the figures. */
export function seriesHeld({ held }: Standings): SeriesAt[] {
  return held.map(({ at }) => at);
}
