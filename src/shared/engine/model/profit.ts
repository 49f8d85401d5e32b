import { power } from '../../numerics/exp-log';
import { LINE } from './lines';
import { MARKET } from './slots';
import type { PathState } from './state';

const YEAR = 12;

/**
 * Writes operating profit, and what needs a trailing year: the break-even month, and the market share that revenue
 * implies. Every cost is either bought on credit or paid at once, so profit is what these two leave of revenue.
 */
export function runProfit({ model, inputs, ledger, credit, paidAtOnce, outcome }: PathState): void {
  const { months, marketSlot } = model;
  const profitRow = LINE.operatingProfit * months;
  const revenueRow = LINE.revenue * months;
  const shareRow = LINE.impliedShare * months;
  const size = marketSlot === null ? 0 : (inputs[marketSlot + MARKET.size] as number);
  const shrink = marketSlot === null ? 1 : power(1 + (inputs[marketSlot + MARKET.growth] as number), -1 / YEAR);
  let perMarket = size > 0 ? 1 / size : 0;
  let yearProfit = 0;
  let yearRevenue = 0;
  let breakEven = 0;
  for (let i = 0; i < months; i++) {
    const revenue = ledger[revenueRow + i] as number;
    const profit = revenue - (credit[i] as number) - (paidAtOnce[i] as number);
    ledger[profitRow + i] = profit;
    perMarket *= shrink;
    if (i < YEAR) {
      yearProfit += profit;
      yearRevenue += revenue;
      // In the first year the months so far stand for a year; the season makes this rough, and docs/model.md says so.
      ledger[shareRow + i] = ((yearRevenue * YEAR) / (i + 1)) * perMarket;
    } else {
      yearProfit += profit - (ledger[profitRow + i - YEAR] as number);
      yearRevenue += revenue - (ledger[revenueRow + i - YEAR] as number);
      ledger[shareRow + i] = yearRevenue * perMarket;
    }
    if (yearProfit >= 0 && breakEven === 0 && i >= YEAR - 1) breakEven = i + 1;
  }
  outcome.breakEvenMonth = breakEven;
}
