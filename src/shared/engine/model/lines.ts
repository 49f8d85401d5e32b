import { enabledChanges, enabledCosts, enabledEvents, enabledSegments } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import type { SeriesKind } from '../results';
import { canBeRepaid, canPayOnce } from './certainty';

/**
 * The ledger: one row per line, one column per month, for one path. Total lines have fixed rows; the lines of segments
 * and cost lines follow them. `docs/model.md` defines each.
 */
const FIXED = [
  ['revenue', 'flow'],
  ['costOfSales', 'flow'],
  ['grossProfit', 'flow'],
  ['compute', 'flow'],
  ['research', 'flow'],
  ['operatingProfit', 'flow'],
  ['creditLosses', 'flow'],
  ['receipts', 'flow'],
  ['payments', 'flow'],
  ['capex', 'flow'],
  ['leases', 'flow'],
  ['interest', 'flow'],
  ['burn', 'flow'],
  ['plannedFunding', 'flow'],
  ['committedFunding', 'flow'],
  ['redemption', 'flow'],
  ['facilityDraw', 'flow'],
  ['cash', 'balance'],
  ['selfFundedCash', 'balance'],
  ['receivables', 'balance'],
  ['payables', 'balance'],
  ['debt', 'balance'],
  ['netCurrentAssets', 'balance'],
  ['impliedShare', 'balance'],
] as const satisfies readonly (readonly [string, SeriesKind])[];

export type FixedLine = (typeof FIXED)[number][0];

/** Row of each fixed line. */
export const LINE = Object.fromEntries(FIXED.map(([name], row) => [name, row])) as {
  readonly [L in FixedLine]: number;
};
export const FIXED_LINES = FIXED.length;

export interface LineInfo {
  readonly id: string;
  readonly kind: SeriesKind;
}

/** What changes cost, or bring, once: a line only where there is a change that does. */
export const ONE_OFFS = 'oneOffs';

/** What is paid back of term loans, and of convertible loans that have not converted: a line only where there can be one. */
export const REPAYMENTS = 'repayments';

/** Lines that not every run has, besides those of segments and cost lines. */
export const OPTIONAL_LINES = [ONE_OFFS, REPAYMENTS] as const;

/** All lines of a run of a scenario, in the order of their rows. */
export function listLines({ assumptions }: Scenario): LineInfo[] {
  return [
    ...FIXED.map(([id, kind]) => ({ id, kind })),
    ...enabledSegments(assumptions).map(({ id }) => ({ id: `revenue.${id}`, kind: 'flow' as const })),
    ...enabledCosts(assumptions).map(({ id }) => ({ id: `cost.${id}`, kind: 'flow' as const })),
    ...(enabledChanges(assumptions).some(canPayOnce) ? [{ id: ONE_OFFS, kind: 'flow' as const }] : []),
    ...(enabledEvents(assumptions).some(canBeRepaid) ? [{ id: REPAYMENTS, kind: 'flow' as const }] : []),
  ];
}

/** Ratios of two flows, formed after summing over a period. */
export const RATIOS = [
  { id: 'grossMargin', numerator: LINE.grossProfit, denominator: LINE.revenue, sign: 1 },
  { id: 'computeShareOfResearch', numerator: LINE.compute, denominator: LINE.research, sign: 1 },
  { id: 'lossToRevenue', numerator: LINE.operatingProfit, denominator: LINE.revenue, sign: -1 },
] as const;
