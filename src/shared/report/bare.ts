import type { Wording } from './wording';

/** A way to say figures in a column whose head names the unit: months as bare numbers, amounts without their currency. */
export function bareWording(wording: Wording): Wording {
  const { format } = wording;
  return {
    ...wording,
    format: {
      ...format,
      months: (value, digits = 0) => format.number(value, digits),
      money: (millions, { currency: _, ...options } = {}) => format.money(millions, options),
    },
  };
}
