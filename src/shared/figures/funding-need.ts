import { defineFigure, valueColumn } from './figure';
import { expectedShortfall, percentile, WORST } from './sorted';
import { percentileError, standardError } from './standard-error';

export const FUNDING_NEED = valueColumn('fundingNeed', (outcome) => outcome.fundingNeed);

const SHARE = { p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95 } as const;

/** Money still to be found over the horizon: percentiles, and the mean of the worst 5% (expected shortfall). */
export const fundingNeed = defineFigure({
  id: 'fundingNeed',
  unit: 'money',
  levels: ['p50', 'p80', 'p90', 'p95', 'es95'],
  missing: 'meaningless',
  columns: [FUNDING_NEED],
  of(sample, level): number {
    const need = sample.sorted(FUNDING_NEED);
    return level === 'es95' ? expectedShortfall(need) : percentile(need, SHARE[level]);
  },
  reading: (level) =>
    level === 'es95'
      ? { of: 'tail', column: FUNDING_NEED, p: 1 - WORST }
      : { of: 'percentile', column: FUNDING_NEED, p: SHARE[level] },
  spread: (replicates) => standardError(replicates) ?? 0,
  error({ spread, level, all }) {
    if (level !== 'es95') return percentileError(spread, SHARE[level], all.paths);
    // The mean of a tail in which all paths agree says nothing of what they have not seen.
    return spread || null;
  },
  isFingerprinted: true,
  horizonFor: () => 0,

  tile: 'need',
  inTile: ['p50', 'p80', 'p95'],
  underneath: 'level',
  inReport: ['p50', 'p80', 'p95'],
  inTerminal: ['p50', 'p80', 'p90', 'p95', 'es95'],
  inStatus: ['p50', 'p80', 'p95'],
  refined: ['p50', 'p80', 'p95'],
  compared: { level: 'p80', as: 'fundingNeed80' },
  saved: { levels: ['p50', 'p80', 'p95'], told: ['p80'], isOptional: false },
});
