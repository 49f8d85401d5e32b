import { power } from '../../numerics/exp-log';
import { shaped, shapeLine } from './changes';
import type { CostModel } from './compile';
import { LINE } from './lines';
import type { PathState } from './state';

/** Writes one cost line and adds it to what is bought on credit or paid at once. */
function runCostLine(state: PathState, line: CostModel): void {
  const { model, inputs, ledger, credit, paidAtOnce } = state;
  const { months } = model;
  const isChanged = line.changes.length > 0;
  if (isChanged) shapeLine(state, line.changes);
  const shareOfRevenue = inputs[line.shareOfRevenue] as number;
  const growth = power(1 + (inputs[line.growth] as number), 1 / 12);
  const bucket = line.onCredit ? credit : paidAtOnce;
  const row = line.row * months;
  const revenue = LINE.revenue * months;
  let level = 1;
  for (const slot of line.level) level *= inputs[slot] as number;
  for (let i = 0; i < months; i++) {
    level *= growth;
    const unchanged = level + shareOfRevenue * (ledger[revenue + i] as number);
    const cost = isChanged ? shaped(state, unchanged, i) : unchanged;
    ledger[row + i] = cost;
    bucket[i] = (bucket[i] as number) + cost;
  }
}

function addToResearch({ model, ledger }: PathState, line: CostModel): void {
  const row = line.row * model.months;
  const research = LINE.research * model.months;
  for (let i = 0; i < model.months; i++) {
    ledger[research + i] = (ledger[research + i] as number) + (ledger[row + i] as number);
  }
}

/** Writes gross profit, and begins research and the two ways of paying with what is not a cost line. */
function beginCosts({ model, ledger, credit, paidAtOnce }: PathState): void {
  const { months } = model;
  const revenue = LINE.revenue * months;
  const costOfSalesRow = LINE.costOfSales * months;
  const grossProfit = LINE.grossProfit * months;
  const computeRow = LINE.compute * months;
  const research = LINE.research * months;
  for (let i = 0; i < months; i++) {
    const costOfSales = ledger[costOfSalesRow + i] as number;
    const compute = ledger[computeRow + i] as number;
    ledger[grossProfit + i] = (ledger[revenue + i] as number) - costOfSales;
    ledger[research + i] = compute;
    credit[i] = compute + costOfSales;
    paidAtOnce[i] = 0;
  }
}

/** Writes gross profit, research and the cost lines, and sorts all costs into credit and paid at once. */
export function runCosts(state: PathState): void {
  beginCosts(state);
  for (const line of state.model.costs) {
    runCostLine(state, line);
    if (line.research) addToResearch(state, line);
  }
}
