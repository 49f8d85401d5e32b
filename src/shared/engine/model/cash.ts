import { uniform } from '../../numerics/words';
import { DAYS_PER_MONTH } from '../../scenario/calendar';
import { monthlyWords } from '../sampling/streams';
import { LINE } from './lines';
import { CASH, FACILITY, OPENING, RAISING } from './slots';
import type { PathState } from './state';
import { trailingBurn } from './trailing-burn';

const YEAR = 12;

/**
 * The raising policy's memory. A round is opened when cash is below so many months of trailing burn and no round is
 * under way; it closes `delay` months later, or fails and may be tried again from then on.
 */
interface Rounds {
  readonly trigger: number;
  readonly size: number;
  readonly delay: number;
  readonly probability: number;
  closesAt: number;
  amount: number;
}

function createRounds(state: PathState): Rounds | null {
  const { model, inputs } = state;
  if (!model.raising) return null;
  const { slot } = model.raising;
  return {
    trigger: inputs[slot + RAISING.triggerMonths] as number,
    size: inputs[slot + RAISING.roundMonths] as number,
    delay: Math.max(1, Math.round(inputs[slot + RAISING.delay] as number)),
    probability: inputs[slot + RAISING.probability] as number,
    closesAt: -1,
    amount: 0,
  };
}

function openRound(rounds: Rounds, cash: number, burn: number, word: number, i: number): void {
  if (i < rounds.closesAt || burn <= 0 || cash >= rounds.trigger * burn) return;
  rounds.closesAt = i + rounds.delay;
  rounds.amount = uniform(word) < rounds.probability ? rounds.size * burn : 0;
}

/** From profit to cash: payables, interest, burn, funding, facility, balances, and the outcome of the path. */
export function runCash(state: PathState, path: number): void {
  const { model, inputs, ledger, credit, paidAtOnce, funding, outcome, words } = state;
  const { months, cashSlot, openingSlot, facilitySlot } = model;
  const [roundWords] = words;
  if (model.raising) monthlyWords(model.raising.closes, path, roundWords, months);
  const rounds = createRounds(state);

  const paid = 1 / (1 + (inputs[cashSlot + CASH.payableDays] as number) / DAYS_PER_MONTH);
  const capex = inputs[cashSlot + CASH.capex] as number;
  const leases = inputs[cashSlot + CASH.leases] as number;
  const yieldPerMonth = (inputs[cashSlot + CASH.cashYield] as number) / YEAR;
  const debtRate = (inputs[cashSlot + CASH.debtRate] as number) / YEAR;
  const limit = facilitySlot === null ? 0 : (inputs[facilitySlot + FACILITY.limit] as number);
  const facilityRate = facilitySlot === null ? 0 : (inputs[facilitySlot + FACILITY.rate] as number) / YEAR;
  const floor = inputs[openingSlot + OPENING.cashFloor] as number;
  const openingCash = inputs[openingSlot + OPENING.cash] as number;

  let cash = openingCash;
  let loans = inputs[openingSlot + OPENING.debt] as number;
  let payables = inputs[openingSlot + OPENING.payables] as number;
  let redeemable = inputs[openingSlot + OPENING.redeemable] as number;
  const awaited = model.redemption?.event ?? -1;
  const convertsIn = awaited >= 0 ? (funding.eventMonth[awaited] as number) : 0;
  let drawn = 0;
  let plannedSoFar = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let cashOutMonth = 0;
  let lowestCash = Number.POSITIVE_INFINITY;
  let lowestCashMonth = 0;

  for (let i = 0; i < months; i++) {
    const due = payables + (credit[i] as number);
    const settled = due * paid;
    payables = due - settled;
    const payments = settled + (paidAtOnce[i] as number);
    const earned = yieldPerMonth * Math.max(cash, 0) - debtRate * loans - facilityRate * drawn;
    const interest = earned - (funding.scheduledInterest[i] as number);
    const burn = payments - (ledger[LINE.receipts * months + i] as number) - interest + capex + leases;

    const round = rounds !== null && rounds.closesAt === i ? rounds.amount : 0;
    const planned = (funding.planned[i] as number) + round;
    const committed = funding.committed[i] as number;
    const redemption = funding.redemption[i] as number;
    loans += funding.newDebt[i] as number;
    // Whoever finds the money in the place of a planned loan has none to repay.
    plannedSoFar += planned - (funding.plannedRepayments[i] as number);
    const scheduled = funding.scheduledDebt[i] as number;
    const before = cash - burn + planned + committed - redemption - (funding.repayments[i] as number);
    // Drawn at month end to hold cash at the floor, repaid from what lies above it.
    const facilityDraw = Math.min(Math.max(floor - before, -drawn), limit - drawn);
    drawn += facilityDraw;
    cash = before + facilityDraw;

    redeemable = i + 1 === convertsIn ? 0 : Math.max(0, redeemable - redemption);
    const selfFunded = cash - plannedSoFar;
    if (selfFunded < lowest) lowest = selfFunded;
    if (cash < floor && cashOutMonth === 0) cashOutMonth = i + 1;
    if (cash < lowestCash) {
      lowestCash = cash;
      lowestCashMonth = i + 1;
    }

    ledger[LINE.payments * months + i] = payments;
    ledger[LINE.capex * months + i] = capex;
    ledger[LINE.leases * months + i] = leases;
    ledger[LINE.interest * months + i] = interest;
    ledger[LINE.burn * months + i] = burn;
    ledger[LINE.plannedFunding * months + i] = planned;
    ledger[LINE.committedFunding * months + i] = committed;
    ledger[LINE.redemption * months + i] = redemption;
    ledger[LINE.facilityDraw * months + i] = facilityDraw;
    ledger[LINE.cash * months + i] = cash;
    ledger[LINE.selfFundedCash * months + i] = selfFunded;
    ledger[LINE.payables * months + i] = payables;
    ledger[LINE.debt * months + i] = loans + drawn + scheduled;
    ledger[LINE.netCurrentAssets * months + i] =
      cash + (ledger[LINE.receivables * months + i] as number) - payables - loans - drawn - redeemable - scheduled;
    if (rounds) openRound(rounds, cash, trailingBurn(ledger, LINE.burn * months, i), roundWords[i] as number, i);
  }

  if (model.repayments !== null) ledger.set(funding.repayments, model.repayments * months);
  outcome.cashOutMonth = cashOutMonth;
  outcome.lowestCash = lowestCash;
  outcome.lowestCashMonth = lowestCashMonth;
  outcome.fundingNeed = Math.max(0, floor - lowest);
  const recentBurn = inputs[openingSlot + OPENING.recentBurn] as number;
  outcome.simpleRunway = recentBurn > 0 ? openingCash / recentBurn : 0;
}
