import { ok } from '../../../result';
import type { Scenario } from '../../../scenario/schema';
import { type Counted, isRepaid } from '../counted';
import { type BookDate, type Window, windowFrom } from '../dates';
import { amount, type BookTest, type RowRule, sum, type TestId } from '../test';

/** What there is on the first day, what comes and goes until the last, and what is left above the floor. */
function rowsOf(window: Window, scenario: Scenario): RowRule[] {
  return [
    amount('cash', (money, counted) => money.cash(window.from, counted)),
    amount('facility', (money) => money.facility),
    amount('floor', (money) => -money.floor),
    amount('receipts', (money) => money.flow('receipts', window)),
    amount('payments', (money) => -money.flow('payments', window)),
    amount('capex', (money) => -money.flow('capex', window)),
    amount('leases', (money) => -money.flow('leases', window)),
    amount('interest', (money) => money.flow('interest', window)),
    amount('redemption', (money) => -money.flow('redemption', window)),
    ...(isRepaid(scenario) ? [amount('repayments', (money) => -money.repayments(window))] : []),
    amount('committed', (money) => money.flow('committedFunding', window)),
    amount('planned', (money, counted) => money.planned(window, counted)),
    sum('headroom', (money, counted) => money.cash(window.to, counted) + money.facility - money.floor),
  ];
}

const YEAR = 12;

/**
 * Enough for twelve months from a day: a path passes where what is left above the floor, with all that may be drawn, is never
 * below nothing in between, and not only at the end.
 */
export function enoughFor(id: TestId, date: BookDate, counted: Counted): BookTest {
  return {
    id,
    date,
    counted,
    prepare(scenario, dates) {
      const window = windowFrom(scenario, dates[date], YEAR);
      if (!window.ok) return window;
      return ok({
        window: window.value,
        rows: rowsOf(window.value, scenario),
        margin: (money, counts) => money.lowest(window.value, counts),
      });
    },
  };
}
