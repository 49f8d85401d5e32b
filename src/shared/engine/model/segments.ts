import { exp, half } from '../../numerics/exp-log';
import { limitOf } from '../../numerics/words';
import { DAYS_PER_MONTH } from '../../scenario/calendar';
import { monthlyWords } from '../sampling/streams';
import { shaped, shapeLine } from './changes';
import type { SegmentModel } from './compile';
import { monthlyGrowth } from './growth';
import { LINE } from './lines';
import { SEGMENT } from './slots';
import type { PathState } from './state';

const SQRT_12 = Math.sqrt(12);
const LOWEST_MARGIN = -2;
const HIGHEST_MARGIN = 0.95;
/** Customers among whom `topShare` is divided. */
const TOP_CUSTOMERS = 5;

/** Adds one segment's revenue, cost of sales, credit losses, receipts and receivables to the ledger; the first writes. */
export function runSegment(state: PathState, segment: SegmentModel, path: number): void {
  const { model, inputs, ledger, normals, growth, words } = state;
  const { months } = model;
  const { slot, row, season, shock } = segment;
  const isChanged = segment.changes.length > 0;
  if (isChanged) shapeLine(state, segment.changes);
  const { points } = state.changes;
  const [losses] = words;
  monthlyWords(segment.customerLoss, path, losses, months);
  monthlyGrowth(
    growth,
    inputs[slot + SEGMENT.growthInitial] as number,
    inputs[slot + SEGMENT.growthLong] as number,
    inputs[slot + SEGMENT.growthHalfLife] as number,
  );

  const volatility = inputs[slot + SEGMENT.volatility] as number;
  const spread = volatility / SQRT_12;
  const drift = (volatility * volatility) / 24;
  const marginTarget = inputs[slot + SEGMENT.marginTarget] as number;
  const marginFade = half(1, inputs[slot + SEGMENT.marginHalfLife] as number);
  let marginGap = (inputs[slot + SEGMENT.marginStart] as number) - marginTarget;
  const badDebt = inputs[slot + SEGMENT.badDebt] as number;
  const collected = 1 / (1 + (inputs[slot + SEGMENT.receivableDays] as number) / DAYS_PER_MONTH);
  const lossLimit = limitOf((TOP_CUSTOMERS * (inputs[slot + SEGMENT.topLossRate] as number)) / 12);
  const afterLoss = 1 - (inputs[slot + SEGMENT.topShare] as number) / TOP_CUSTOMERS;
  let level = inputs[slot + SEGMENT.start] as number;
  let receivables = inputs[slot + SEGMENT.openingReceivables] as number;

  const isFirst = segment === model.segments[0];
  const own = row * months;
  const revenueRow = LINE.revenue * months;
  const costOfSalesRow = LINE.costOfSales * months;
  const creditLossRow = LINE.creditLosses * months;
  const receiptRow = LINE.receipts * months;
  const receivableRow = LINE.receivables * months;

  for (let i = 0; i < months; i++) {
    level *= exp((growth[i] as number) + spread * (normals[shock + i] as number) - drift);
    if ((losses[i] as number) < lossLimit) level *= afterLoss;
    const unchanged = level * (season[i] as number);
    const revenue = isChanged ? shaped(state, unchanged, i) : unchanged;

    marginGap *= marginFade;
    const aimed = marginTarget + marginGap;
    const margin = Math.min(Math.max(isChanged ? aimed + (points[i] as number) : aimed, LOWEST_MARGIN), HIGHEST_MARGIN);
    const costOfSales = revenue * (1 - margin);

    const lost = revenue * badDebt;
    const due = receivables + (revenue - lost);
    const receipt = due * collected;
    receivables = due - receipt;

    ledger[own + i] = revenue;
    ledger[revenueRow + i] = isFirst ? revenue : (ledger[revenueRow + i] as number) + revenue;
    ledger[costOfSalesRow + i] = isFirst ? costOfSales : (ledger[costOfSalesRow + i] as number) + costOfSales;
    ledger[creditLossRow + i] = isFirst ? lost : (ledger[creditLossRow + i] as number) + lost;
    ledger[receiptRow + i] = isFirst ? receipt : (ledger[receiptRow + i] as number) + receipt;
    ledger[receivableRow + i] = isFirst ? receivables : (ledger[receivableRow + i] as number) + receivables;
  }
}
