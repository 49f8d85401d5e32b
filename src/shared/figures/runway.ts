import { defineFigure, monthColumn } from './figure';
import { standardError } from './standard-error';

export const CASH_OUT_MONTH = monthColumn('cashOutMonth', (outcome) => outcome.cashOutMonth);

const SHARE = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

/** Month in which cash first ends below the floor, by percentile of the paths; null is "beyond the horizon". */
export const runwayMonths = defineFigure({
  id: 'runwayMonths',
  unit: 'months',
  levels: ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'],
  missing: 'beyondHorizon',
  columns: [CASH_OUT_MONTH],
  of: (sample, level, at) => at(sample.counts(CASH_OUT_MONTH), sample.paths, SHARE[level]),
  reading: (level) => ({ of: 'percentile', column: CASH_OUT_MONTH, p: SHARE[level] }),
  spread: standardError,
  error({ spread, value, all }) {
    if (spread === null || value === null) return null;
    // The share of paths that are out is known to a path at best, and so is the place where it crosses the percentile.
    return Math.max(spread, 1 / (all.counts(CASH_OUT_MONTH)[value] as number));
  },
  isFingerprinted: true,
  horizonFor: () => 0,

  tile: 'runway',
  inTile: ['p50'],
  underneath: 'spread',
  inReport: ['p10', 'p50', 'p90'],
  inTerminal: ['p10', 'p50', 'p90'],
  inStatus: ['p50'],
  refined: [],
  compared: { level: 'p50', as: 'medianRunway' },
  saved: { levels: ['p10', 'p50', 'p90'], told: ['p50'], isOptional: false },
});
