import { pointEstimate } from '../../../quantity/facts';
import { fail, ok } from '../../../result';
import { monthAt } from '../../../scenario/periods';
import type { Window } from '../dates';
import { amount, type BookTest } from '../test';

/**
 * Cash over the average monthly burn so far, as prospectuses print it: so many months, if nothing changes. A path passes where
 * cash by itself, without facility or planned money, does last as long.
 */
export const burn: BookTest = {
  id: 'burn',
  date: null,
  counted: 'none',
  prepare({ assumptions: { opening }, balanceDate, horizon }) {
    const [cash, recent] = [opening.cash, opening.recentBurn].map(({ quantity }) => pointEstimate(quantity));
    if (!cash || !recent || cash < 0 || recent < 0) return fail('book.noBurn');
    const months = cash / recent;
    if (months > horizon)
      return fail('book.burnLate', { months: Math.floor(months), end: monthAt({ balanceDate }, horizon) });
    const window: Window = {
      from: 0,
      to: months,
      first: balanceDate,
      last: monthAt({ balanceDate }, Math.ceil(months)),
    };
    return ok({
      window,
      rows: [
        amount('openingCash', (money) => money.openingCash),
        amount('recentBurn', () => recent),
        { id: 'printedMonths', isSum: true, unit: 'months', of: (money) => money.openingCash / recent },
      ],
      margin: (money, counted) => money.lowest(window, counted) - money.facility,
    });
  },
};
