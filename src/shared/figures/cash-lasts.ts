import { chanceError } from './chance-error';
import { defineFigure, type Sample } from './figure';
import { CASH_OUT_MONTH } from './runway';
import { standardError } from './standard-error';

/** How many paths are out by the end of a month; null beyond the horizon. */
function outBy(sample: Sample, month: number): number | null {
  const counts = sample.counts(CASH_OUT_MONTH);
  if (month >= counts.length) return null;
  return counts.subarray(1, month + 1).reduce((sum, count) => sum + count, 0);
}

/** Probability that cash stays at or above the floor through that month; null where the horizon is shorter. */
export const cashLasts = defineFigure({
  id: 'cashLasts',
  unit: 'share',
  levels: ['12', '18', '24', '36', '60'],
  missing: 'meaningless',
  columns: [CASH_OUT_MONTH],
  of(sample, months) {
    const out = outBy(sample, Number(months));
    return out === null ? null : (sample.paths - out) / sample.paths;
  },
  reading: (level) => ({ of: 'later', column: CASH_OUT_MONTH, month: Number(level) }),
  spread: standardError,
  error({ spread, level, all }) {
    const out = outBy(all, Number(level));
    return spread === null || out === null ? null : chanceError(spread, out, all.paths);
  },
  isFingerprinted: true,
  horizonFor: Number,

  tile: 'lasts',
  inTile: ['12', '24'],
  underneath: 'level',
  inReport: ['12', '18', '24'],
  inTerminal: ['12', '18', '24', '36', '60'],
  inStatus: ['12', '18', '24', '36', '60'],
  refined: ['12', '24'],
  compared: null,
  saved: { levels: ['12', '24'], told: ['12', '24'], isOptional: false },
});
