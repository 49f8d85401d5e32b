import { ok } from '../../../result';
import { type Counted, isRepaid } from '../counted';
import { type Window, windowFrom } from '../dates';
import type { Money } from '../money';
import { amount, type BookTest, sum } from '../test';

const YEAR = 12;
/** How many times the costs have to be there. */
const COVER = 1.25;

function availableOf(money: Money, window: Window, counted: Counted): number {
  const comes = money.flow('committedFunding', window) + money.planned(window, counted);
  return money.cash(window.from, counted) + money.facility - money.floor + comes;
}

/** Selling, administration and other lines: all that is spent but for the cost of sales and research. */
function overheadsOf(money: Money, window: Window): number {
  const flow = (line: Parameters<Money['flow']>[0]) => money.flow(line, window);
  return flow('grossProfit') - flow('operatingProfit') - flow('research');
}

/** Interest as far as it is more than is earned. */
const interestOf = (money: Money, window: Window) => Math.max(0, -money.flow('interest', window));

function costsOf(money: Money, window: Window): number {
  return (
    money.flow('research', window) +
    overheadsOf(money, window) +
    money.flow('leases', window) +
    interestOf(money, window) +
    money.repayments(window)
  );
}

/**
 * Working capital of at least 125% of the costs of twelve months from the date of the listing document, with the proceeds of
 * the offering: HKEX Main Board Listing Rules, Rules 18A.03(4) and 18C.07. Research and development counts whether it is
 * capitalised or not, capital spending does not, interest on what is borrowed and
 * repayments of it do. Nothing that customers pay counts on
 * either side, and so the cost of sales does not.
 */
export const costs: BookTest = {
  id: 'costs',
  date: 'document',
  counted: 'offering',
  prepare(scenario, dates) {
    const found = windowFrom(scenario, dates.document, YEAR);
    if (!found.ok) return found;
    const window = found.value;
    const margin = (money: Money, counted: Counted) =>
      availableOf(money, window, counted) - COVER * costsOf(money, window);
    return ok({
      window,
      margin,
      rows: [
        amount('cash', (money, counted) => money.cash(window.from, counted)),
        amount('facility', (money) => money.facility),
        amount('floor', (money) => -money.floor),
        amount('committed', (money) => money.flow('committedFunding', window)),
        amount('planned', (money, counted) => money.planned(window, counted)),
        sum('available', (money, counted) => availableOf(money, window, counted)),
        amount('research', (money) => -money.flow('research', window)),
        amount('overheads', (money) => -overheadsOf(money, window)),
        amount('leases', (money) => -money.flow('leases', window)),
        amount('interest', (money) => -interestOf(money, window)),
        ...(isRepaid(scenario) ? [amount('repayments', (money) => -money.repayments(window))] : []),
        sum('costs', (money) => -costsOf(money, window)),
        sum('required', (money) => -COVER * costsOf(money, window)),
        sum('surplus', margin),
      ],
    });
  },
};
