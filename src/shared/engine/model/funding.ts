import { uniform } from '../../numerics/words';
import type { EventModel } from './event-model';
import { settleEvents } from './event-months';
import { isEquity, runLoans } from './loans';
import { EVENT, REDEMPTION } from './slots';
import type { PathState } from './state';

/** Books event `index` in its month and returns the share of the company that is kept by earlier holders. */
function bookEvent(state: PathState, event: EventModel, index: number, month: number): number {
  const { inputs, funding } = state;
  const amount = inputs[event.slot + EVENT.amount] as number;
  const net =
    amount * (1 - (inputs[event.slot + EVENT.fees] as number)) * (inputs[event.slot + EVENT.exchangeRate] as number);
  const bucket = event.planned ? funding.planned : funding.committed;
  bucket[month - 1] = (bucket[month - 1] as number) + net;
  if (event.kind === 'loan') funding.newDebt[month - 1] = (funding.newDebt[month - 1] as number) + net;
  funding.eventMonth[index] = month;
  funding.eventAmount[index] = net;
  if (!isEquity(event)) return 1;
  const preMoney = inputs[event.slot + EVENT.preMoney] as number;
  const sold = amount + (funding.converted[index] as number);
  return preMoney + sold > 0 ? preMoney / (preMoney + sold) : 1;
}

/** If the event it waits for has not happened by the deadline, investors may call their money from the month after. */
function bookRedemption(state: PathState, awaitedMonth: number): void {
  const { model, inputs, pathWords, funding } = state;
  if (!model.redemption) return;
  const { slot, called } = model.redemption;
  const deadline = Math.round(inputs[slot + REDEMPTION.deadline] as number);
  if (awaitedMonth <= deadline) return;
  if (uniform(pathWords[called] as number) >= (inputs[slot + REDEMPTION.probability] as number)) return;
  const payMonths = Math.max(1, Math.round(inputs[slot + REDEMPTION.payMonths] as number));
  const instalment = (inputs[slot + REDEMPTION.amount] as number) / payMonths;
  const last = Math.min(deadline + payMonths, model.months);
  for (let month = deadline + 1; month <= last; month++) funding.redemption[month - 1] = instalment;
}

/** Draws events and redemption of one path into `state.funding`, and the dilution into `state.outcome`. */
export function drawFunding(state: PathState): void {
  const { model, funding, outcome } = state;
  funding.planned.fill(0);
  funding.committed.fill(0);
  funding.newDebt.fill(0);
  funding.redemption.fill(0);
  funding.eventMonth.fill(0);
  funding.eventAmount.fill(0);
  settleEvents(state);
  runLoans(state);
  let kept = 1;
  let awaitedMonth = Number.POSITIVE_INFINITY;
  for (let index = 0; index < model.events.length; index++) {
    const event = model.events[index] as EventModel;
    const month = funding.settledMonth[index] as number;
    if (model.redemption?.event === index) awaitedMonth = month;
    if (month <= model.months) kept *= bookEvent(state, event, index, month);
  }
  outcome.dilution = 1 - kept;
  bookRedemption(state, awaitedMonth);
}
