import { DAYS_PER_MONTH } from '../../scenario/calendar';
import { exp, half, log } from '../numerics/exp-log';
import { monthlyWords, uniform } from '../sampling/streams';
import type { SegmentModel } from './compile';
import { LINE } from './lines';
import { SEGMENT } from './slots';
import type { PathState } from './state';

const SQRT_12 = Math.sqrt(12);
const LOWEST_GROWTH = -0.99;
const LOWEST_MARGIN = -2;
const HIGHEST_MARGIN = 0.95;
/** Customers among whom `topShare` is divided. */
const TOP_CUSTOMERS = 5;

/** Adds one segment's revenue, cost of sales, credit losses, receipts and receivables to the ledger. */
export function runSegment(state: PathState, segment: SegmentModel, path: number): void {
  const { model, inputs, ledger, normals, words } = state;
  const { months } = model;
  const { slot, season, shock } = segment;
  const [losses] = words;
  monthlyWords(segment.customerLoss, path, losses, months);

  const growthLong = inputs[slot + SEGMENT.growthLong] as number;
  const growthHalfLife = inputs[slot + SEGMENT.growthHalfLife] as number;
  const growthFade = half(1, growthHalfLife);
  let growthGap = ((inputs[slot + SEGMENT.growthInitial] as number) - growthLong) * half(0.5, growthHalfLife);
  const volatility = inputs[slot + SEGMENT.volatility] as number;
  const spread = volatility / SQRT_12;
  const drift = (volatility * volatility) / 24;
  const marginTarget = inputs[slot + SEGMENT.marginTarget] as number;
  const marginFade = half(1, inputs[slot + SEGMENT.marginHalfLife] as number);
  let marginGap = (inputs[slot + SEGMENT.marginStart] as number) - marginTarget;
  const badDebt = inputs[slot + SEGMENT.badDebt] as number;
  const collected = 1 / (1 + (inputs[slot + SEGMENT.receivableDays] as number) / DAYS_PER_MONTH);
  const lossChance = Math.min(1, (TOP_CUSTOMERS * (inputs[slot + SEGMENT.topLossRate] as number)) / 12);
  const afterLoss = 1 - (inputs[slot + SEGMENT.topShare] as number) / TOP_CUSTOMERS;
  let level = inputs[slot + SEGMENT.start] as number;
  let receivables = inputs[slot + SEGMENT.openingReceivables] as number;

  const own = segment.row * months;
  const revenueRow = LINE.revenue * months;
  const costOfSalesRow = LINE.costOfSales * months;
  const creditLossRow = LINE.creditLosses * months;
  const receiptRow = LINE.receipts * months;
  const receivableRow = LINE.receivables * months;

  for (let i = 0; i < months; i++) {
    const growth = Math.max(growthLong + growthGap, LOWEST_GROWTH);
    growthGap *= growthFade;
    level *= exp(log(1 + growth) / 12 + spread * (normals[shock + i] as number) - drift);
    if (uniform(losses[i] as number) < lossChance) level *= afterLoss;
    const revenue = level * (season[i] as number);

    marginGap *= marginFade;
    const margin = Math.min(Math.max(marginTarget + marginGap, LOWEST_MARGIN), HIGHEST_MARGIN);

    const lost = revenue * badDebt;
    const due = receivables + revenue - lost;
    const receipt = due * collected;
    receivables = due - receipt;

    ledger[own + i] = revenue;
    ledger[revenueRow + i] = (ledger[revenueRow + i] as number) + revenue;
    ledger[costOfSalesRow + i] = (ledger[costOfSalesRow + i] as number) + revenue * (1 - margin);
    ledger[creditLossRow + i] = (ledger[creditLossRow + i] as number) + lost;
    ledger[receiptRow + i] = (ledger[receiptRow + i] as number) + receipt;
    ledger[receivableRow + i] = (ledger[receivableRow + i] as number) + receivables;
  }
}
