import { defineFigure, SOLE, valueColumn } from './figure';
import { percentile } from './sorted';
import { standardError } from './standard-error';

export const SIMPLE_RUNWAY = valueColumn('simpleRunway', (outcome) => outcome.simpleRunway);

/** Opening cash over the average burn of the six months before the balance date, as prospectuses print it. */
export const simpleRunwayMonths = defineFigure({
  id: 'simpleRunwayMonths',
  unit: 'months',
  levels: [SOLE],
  missing: 'meaningless',
  columns: [SIMPLE_RUNWAY],
  of(sample) {
    const months = percentile(sample.sorted(SIMPLE_RUNWAY), 0.5);
    if (months > 0) return months;
    // Whoever has no cash, or less, has none left; without burn there is no simple runway.
    return sample.hasBurnt ? 0 : null;
  },
  reading: () => ({ of: 'percentile', column: SIMPLE_RUNWAY, p: 0.5 }),
  spread: (replicates) => standardError(replicates.map((months) => months || null)),
  error: ({ spread }) => spread,
  isFingerprinted: true,
  horizonFor: () => 0,

  tile: 'runway',
  inTile: [],
  underneath: 'level',
  inReport: [SOLE],
  inTerminal: [SOLE],
  inStatus: [],
  refined: [],
  compared: null,
  saved: null,
});
