import { power } from '../numerics/exp-log';
import { LINE } from './lines';
import { COST } from './slots';
import type { PathState } from './state';

/** Writes cost lines, research, gross and operating profit, and sorts costs into credit and paid at once. */
export function runCosts(state: PathState): void {
  const { model, inputs, ledger, credit, paidAtOnce } = state;
  const { months } = model;
  const revenue = LINE.revenue * months;
  const costOfSales = LINE.costOfSales * months;
  const grossProfit = LINE.grossProfit * months;
  const compute = LINE.compute * months;
  const research = LINE.research * months;
  const operatingProfit = LINE.operatingProfit * months;

  for (let i = 0; i < months; i++) {
    const gross = (ledger[revenue + i] as number) - (ledger[costOfSales + i] as number);
    const computeCost = ledger[compute + i] as number;
    ledger[grossProfit + i] = gross;
    ledger[research + i] = computeCost;
    ledger[operatingProfit + i] = gross - computeCost;
    credit[i] = computeCost + (ledger[costOfSales + i] as number);
    paidAtOnce[i] = 0;
  }

  for (const line of model.costs) {
    const shareOfRevenue = inputs[line.slot + COST.shareOfRevenue] as number;
    const growth = power(1 + (inputs[line.slot + COST.growth] as number), 1 / 12);
    const bucket = line.onCredit ? credit : paidAtOnce;
    const row = line.row * months;
    let level = inputs[line.slot + COST.start] as number;
    for (let i = 0; i < months; i++) {
      level *= growth;
      const cost = level + shareOfRevenue * (ledger[revenue + i] as number);
      ledger[row + i] = cost;
      ledger[operatingProfit + i] = (ledger[operatingProfit + i] as number) - cost;
      bucket[i] = (bucket[i] as number) + cost;
      if (line.research) ledger[research + i] = (ledger[research + i] as number) + cost;
    }
  }
}
