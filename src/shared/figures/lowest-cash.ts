import { defineFigure, monthColumn, valueColumn } from './figure';
import { percentile } from './sorted';
import { percentileError, standardError } from './standard-error';

const LOWEST_CASH = valueColumn('lowestCash', (outcome) => outcome.lowestCash);
const LOWEST_CASH_MONTH = monthColumn('lowestCashMonth', (outcome) => outcome.lowestCashMonth);

const SHARE = { p5: 0.05, p50: 0.5, p95: 0.95 } as const;

/**
 * The least cash at any month end within the horizon, planned funding and the facility included. It is newer than the
 * version of the engine, so it is not in the fingerprint: results of that version stay what they are.
 */
export const lowestCash = defineFigure({
  id: 'lowestCash',
  unit: 'money',
  levels: ['p5', 'p50', 'p95'],
  missing: 'meaningless',
  columns: [LOWEST_CASH],
  of: (sample, level): number => percentile(sample.sorted(LOWEST_CASH), SHARE[level]),
  reading: (level) => ({ of: 'percentile', column: LOWEST_CASH, p: SHARE[level] }),
  spread: (replicates) => standardError(replicates) ?? 0,
  error: ({ spread, level, all }) => percentileError(spread, SHARE[level], all.paths),
  isFingerprinted: false,
  horizonFor: () => 0,

  tile: 'lowest',
  inTile: ['p5', 'p50', 'p95'],
  underneath: 'level',
  inReport: ['p5', 'p50', 'p95'],
  inTerminal: ['p5', 'p50', 'p95'],
  // A balance passes through zero, where an error is no share of it.
  inStatus: [],
  refined: ['p5', 'p50'],
  compared: { level: 'p50', as: 'medianLowestCash' },
  saved: { levels: ['p5', 'p50', 'p95'], told: ['p50'], isOptional: true },
});

/** The month at whose end cash is lowest, by the share of the paths that have had theirs. */
export const lowestCashMonth = defineFigure({
  id: 'lowestCashMonth',
  unit: 'months',
  levels: ['p50'],
  missing: 'meaningless',
  columns: [LOWEST_CASH_MONTH],
  of: (sample, level, at) => at(sample.counts(LOWEST_CASH_MONTH), sample.paths, SHARE[level]),
  reading: (level) => ({ of: 'percentile', column: LOWEST_CASH_MONTH, p: SHARE[level] }),
  spread: standardError,
  error({ spread, value, all }) {
    if (spread === null || value === null) return null;
    // As of a runway: where the share of paths crosses the percentile is known to a path at best.
    return Math.max(spread, 1 / (all.counts(LOWEST_CASH_MONTH)[value] as number));
  },
  isFingerprinted: false,
  horizonFor: () => 0,

  tile: 'lowest',
  inTile: ['p50'],
  underneath: 'level',
  inReport: ['p50'],
  inTerminal: ['p50'],
  inStatus: [],
  refined: [],
  compared: null,
  saved: { levels: ['p50'], told: [], isOptional: true },
});
