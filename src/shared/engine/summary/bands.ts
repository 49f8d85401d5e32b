import { tallyBytes } from '../kernel/kernel';
import { inOrder } from '../store/period-order';
import { STATISTIC_COUNT } from '../store/statistics';
import { exactBins } from '../store/store';
import { type Area, type Column, eachColumn, type Reader } from './columns';

/** Figures of a column: the statistics, then their standard errors. */
const FIGURES = 2 * STATISTIC_COUNT;

/** What is read of a series: how many paths, those of them that are in memory, and whether errors are wanted. */
export interface Reading {
  readonly area: Area;
  readonly paths: number;
  readonly errors: boolean;
}

const figuresOf = ({ errors }: Reading) => (errors ? FIGURES : STATISTIC_COUNT);

/** The tally of a series in a period that goes on from one batch of paths to the next. */
function tallyOf({ view }: Reader, series: number, period: number): number {
  const { shape, layout } = view;
  return layout.tallies + (series * shape.periods + period) * tallyBytes(shape.bins);
}

/** Where the figures of a series in a period are in `bands`; each is `periods` further than the one before. */
function bandOf({ view }: Reader, series: number, period: number): number {
  return series * FIGURES * view.shape.periods + period;
}

/** A column that is the same on all paths: every statistic is the figure of the central path, without any error. */
function writeStill(reader: Reader, place: number, origin: number, figures: number): void {
  const { bands, shape } = reader.view;
  for (let figure = 0; figure < figures; figure++) {
    // Adding zero leaves one kind of zero.
    bands[place + figure * shape.periods] = figure < STATISTIC_COUNT ? origin + 0 : 0;
  }
}

/** The half-years and years of a balance are those of their last month. */
function copyEnds(reader: Reader, series: number, figures: number): void {
  const { bands, shape } = reader.view;
  for (const [period, { to }] of inOrder(reader.periods).entries()) {
    if (period < shape.months) continue;
    for (let figure = 0; figure < figures; figure++) {
      const place = bandOf(reader, series, figure * shape.periods);
      bands[place + period] = bands[place + to - 1] as number;
    }
  }
}

/** Writes bands of a series over all paths: those in memory, and those that were tallied. */
export function summariseSeries(reader: Reader, series: number, reading: Reading, cancelled: () => boolean): void {
  const { area, paths, errors } = reading;
  const { kernel, workspace, view, model } = reader;
  const { layout, shape } = view;
  const { tally, scratch, bins } = workspace;
  const kept = area.to;
  const tallied = paths > kept;
  const binCount = tallied ? shape.bins : exactBins(kept);
  const summarise = (period: number, { address, next, origin, varies }: Column) => {
    const place = bandOf(reader, series, period);
    if (cancelled()) return;
    if (!varies) {
      writeStill(reader, place, origin, figuresOf(reading));
      return;
    }
    const stride = 8 * shape.periods;
    const out = layout.bands + 8 * place;
    kernel.beginTally(tally, address, next, kept, binCount);
    kernel.addPaths(tally, address, next, 0, kept, bins);
    if (tallied) kernel.addTally(tally, tallyOf(reader, series, period));
    kernel.readBands(tally, scratch, address, next, kept, paths, origin, layout.percentiles, out, stride);
    if (errors) kernel.readErrors(tally, scratch, paths, layout.percentiles, out + STATISTIC_COUNT * stride, stride);
  };
  eachColumn(reader, series, area, summarise);
  if (model.lines[series]?.kind === 'balance') copyEnds(reader, series, figuresOf(reading));
}

/** Begins the tallies of a series; the bins are where the kept paths have their values. */
export function beginTallies(reader: Reader, series: number, kept: Area, cancelled: () => boolean): void {
  const { kernel, view } = reader;
  eachColumn(reader, series, kept, (period, { address, next }) => {
    if (!cancelled()) kernel.beginTally(tallyOf(reader, series, period), address, next, kept.to, view.shape.bins);
  });
}

/** Adds the paths of an area to the tallies of a series. */
export function addToTallies(reader: Reader, series: number, area: Area, cancelled: () => boolean): void {
  const { kernel, workspace } = reader;
  eachColumn(reader, series, area, (period, { address, next }) => {
    if (cancelled()) return;
    kernel.addPaths(tallyOf(reader, series, period), address, next, area.from, area.to, workspace.bins);
  });
}
