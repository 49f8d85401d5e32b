import type { Period, Periods } from '../../scenario/periods';
import { COLUMN_BYTES, type Kernel, TILE } from '../kernel/kernel';
import type { Model } from '../model/compile';
import { RATIOS } from '../model/lines';
import { planYears, type YearPlan } from '../store/period-order';
import { tileBytes } from '../store/shape';
import type { StoreView, Workspace } from '../store/store';

/** The deviations of one series in one period, from the figure that the central path has. */
export interface Column {
  readonly address: number;
  /** From a place in a tile to the same place in the next. */
  readonly next: number;
  readonly origin: number;
  /** False if all deviations are zero. */
  readonly varies: boolean;
}

/** Paths that lie side by side in memory: their tiles, and the part of them that is meant. */
export interface Area {
  readonly tiles: number;
  readonly from: number;
  readonly to: number;
}

/** What a column is read with. */
export interface Reader {
  readonly view: StoreView;
  readonly workspace: Workspace;
  readonly kernel: Kernel;
  readonly model: Model;
  readonly periods: Periods;
  /** Value of the central path by stored column. */
  readonly origin: Float64Array;
}

/** Gets the periods of a series by their place among all (`inOrder`). */
type Visit = (period: number, column: Column) => void;

type Ratio = (typeof RATIOS)[number];

/** A column that the kernel made has no gaps between its tiles. */
const DERIVED_NEXT = 4 * TILE;

const addressOf = ({ tiles }: Area, column: number) => tiles + column * COLUMN_BYTES;

function sumOrigin({ origin }: Reader, row: number, months: number, { from, to }: Period): number {
  let sum = 0;
  for (let month = from; month < to; month++) sum += origin[row * months + month] as number;
  return sum;
}

function variesWithin({ view }: Reader, row: number, { from, to }: Period): boolean {
  const { varies, shape } = view;
  return varies.subarray(row * shape.months + from, row * shape.months + to).includes(1);
}

/** Tallies count every path from the first on, also of a column that moves later or never. */
function isTallied({ view }: Reader): boolean {
  return view.shape.bins > 0;
}

function eachMonth(reader: Reader, row: number, months: Pick<Period, 'from' | 'to'>, area: Area, visit: Visit): void {
  const { view, origin } = reader;
  const next = tileBytes(view.shape);
  for (let month = months.from; month < months.to; month++) {
    const column = row * view.shape.months + month;
    const varies = view.varies[column] === 1;
    visit(month, { address: addressOf(area, column), next, origin: origin[column] as number, varies });
  }
}

/** Sums a flow over the one or two half-years of a year, and the year: every month is read once. */
function eachSum(reader: Reader, row: number, { year, yearPlace, halves }: YearPlan, area: Area, visit: Visit): void {
  const { kernel, workspace, view } = reader;
  const { months } = view.shape;
  const [first] = halves;
  if (isTallied(reader) || variesWithin(reader, row, year)) {
    const column = addressOf(area, row * months + year.from);
    const middle = first ? first.half.to : year.to;
    const [before, after] = [middle - year.from, year.to - middle];
    const next = tileBytes(view.shape);
    kernel.sumYear(column, next, COLUMN_BYTES, before, after, area.from, area.to, ...workspace.derived);
  }
  const show = (place: number, period: Period, address: number) => {
    const origin = sumOrigin(reader, row, months, period);
    visit(place, { address, next: DERIVED_NEXT, origin, varies: variesWithin(reader, row, period) });
  };
  for (const [index, { half, place }] of halves.entries()) show(place, half, workspace.derived[index] as number);
  show(yearPlace, year, workspace.derived[2]);
}

function ratioOf(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** A ratio is formed after summing over the period. */
function showRatio(reader: Reader, ratio: Ratio, place: number, period: Period, area: Area, visit: Visit): void {
  const { kernel, workspace, view } = reader;
  const { months } = view.shape;
  const { numerator, denominator, sign } = ratio;
  const [address] = workspace.derived;
  const above = sumOrigin(reader, numerator, months, period);
  const below = sumOrigin(reader, denominator, months, period);
  const origin = sign * ratioOf(above, below);
  const varies = variesWithin(reader, numerator, period) || variesWithin(reader, denominator, period);
  if (varies || isTallied(reader)) {
    const over = addressOf(area, numerator * months + period.from);
    const under = addressOf(area, denominator * months + period.from);
    const next = tileBytes(view.shape);
    const count = period.to - period.from;
    const { from, to } = area;
    kernel.divideSums(over, under, next, COLUMN_BYTES, count, above, below, sign, origin, from, to, address);
  }
  visit(place, { address, next: DERIVED_NEXT, origin, varies });
}

function eachRatio(reader: Reader, ratio: Ratio, plan: YearPlan, area: Area, visit: Visit): void {
  const { year, yearPlace, halves } = plan;
  const show = (place: number, period: Period) => showRatio(reader, ratio, place, period, area, visit);
  for (const [index, month] of reader.periods.monthly.slice(year.from, year.to).entries())
    show(year.from + index, month);
  for (const { half, place } of halves) show(place, half);
  show(yearPlace, year);
}

/**
 * Visits the columns of a series, year by year, so that the months that a sum is made of have just been read. A column may
 * only last until the next. Half-years and years of a balance are left out: they are their last month's.
 */
export function eachColumn(reader: Reader, series: number, area: Area, visit: Visit): void {
  const { lines } = reader.model;
  const ratio = RATIOS[series - lines.length];
  for (const plan of planYears(reader.periods)) {
    if (ratio) eachRatio(reader, ratio, plan, area, visit);
    else eachMonth(reader, series, plan.year, area, visit);
    if (lines[series]?.kind === 'flow') eachSum(reader, series, plan, area, visit);
  }
}
