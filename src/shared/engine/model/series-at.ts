import type { SeriesAt } from '../results';
import type { Model } from './compile';
import { RATIOS } from './lines';

/** Reads a series of a path's ledger. */
export type SeriesReader = (ledger: Float64Array) => number;

function sumOf(ledger: Float64Array, row: number, months: number, { from, to }: SeriesAt): number {
  let sum = 0;
  for (let i = row * months + from; i < row * months + to; i++) sum += ledger[i] as number;
  return sum;
}

/** How a series is read over a period. Throws on one that the model does not have, which is a fault of whoever asks. */
export function seriesReader({ lines, months }: Model, at: SeriesAt): SeriesReader {
  const ratio = RATIOS.find(({ id }) => id === at.series);
  if (ratio) {
    const { numerator, denominator, sign } = ratio;
    return (ledger) => {
      const below = sumOf(ledger, denominator, months, at);
      return below === 0 ? 0 : (sign * sumOf(ledger, numerator, months, at)) / below;
    };
  }
  const row = lines.findIndex(({ id }) => id === at.series);
  if (row < 0 || at.from < 0 || at.to > months) throw new RangeError(`no series ${at.series} to month ${at.to}`);
  if (lines[row]?.kind === 'balance') return (ledger) => ledger[row * months + at.to - 1] as number;
  return (ledger) => sumOf(ledger, row, months, at);
}
