/** Numbers and half-years as tables have them. */
import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { parseNumber } from '../../scenario/typed-quantity';
import { everyWording, normalised, spellings } from './words';

/** A comma that is not followed by three digits, or that comes after a lone zero, stands for a decimal point. */
const DECIMAL_COMMA = /^[-+−]?(?:\d+,(?!\d{3}(?!\d))\d+|0,\d+)\s*\D*$/;

/** Refuses `0,5`: as a list it would be the range from 0 to 5. */
export function checkDecimals(text: string): Result<true> {
  return DECIMAL_COMMA.test(text) ? fail('import.decimalComma', { text }) : ok(true);
}

/** Units of reported amounts, and the power of ten that makes millions of them. */
export const AMOUNT_UNITS = { millions: 0, thousands: -3, absolute: -6 } as const;
export type AmountUnit = keyof typeof AMOUNT_UNITS;

/** A unit in words such as `CNY m` or `人民幣千元`; undefined for one that is not known, or in another currency. */
export function readAmountUnit(text: string, { currency }: Scenario): AmountUnit | undefined {
  const currencies = [currency, ...everyWording().map(({ format }) => format.currencyName(currency))];
  const bare = currencies.reduce((rest, name) => rest.replace(normalised(name), ' '), normalised(text));
  // 千元 is 千 of them.
  const words = [bare, bare.trim().replace(/元$/, '')].map(normalised);
  return (Object.keys(AMOUNT_UNITS) as AmountUnit[]).find((unit) =>
    [unit, ...spellings(`import:unit.${unit}`)].some((spelling) => words.includes(spelling)),
  );
}

/** An amount in millions; one that says its own unit (`312m`, `3.1億`) needs no other. */
export function readAmount(text: string, unit: AmountUnit | undefined, { currency }: Scenario): Result<number> {
  const checked = checkDecimals(text);
  if (!checked.ok) return checked;
  const isBare = /^[-+−]?[\d.,]+$/.test(text);
  if (isBare && !unit) return fail('import.noUnit', { known: Object.keys(AMOUNT_UNITS).join(', ') });
  // The point is moved in the text, so that no digit is lost.
  const amount = parseNumber(isBare && unit ? `${text}e${AMOUNT_UNITS[unit]}` : text, 'money', { currency });
  return amount.ok ? amount : fail('import.number', { text });
}

const HALF_YEARS: readonly (readonly [pattern: RegExp, year: number, half: number])[] = [
  [/^(\d{4}) ?h([12])$/, 1, 2],
  [/^h([12]) ?(\d{4})$/, 2, 1],
  [/^([12])h ?(\d{4})$/, 2, 1],
  [/^(\d{4})[-/.]0?(6)[-/.]30$/, 1, 2],
  [/^(\d{4})[-/.](12)[-/.]31$/, 1, 2],
  [/^(\d{4}) ?年? ?(上|下)半年度?$/, 1, 2],
];
const FIRST_HALVES = ['1', '6', '上'];

/** `2025H1` from any of the ways to write it, such as `H1 2025`, its last day, or 2025年上半年. */
export function readHalfYear(text: string): Result<string> {
  for (const [pattern, year, half] of HALF_YEARS) {
    const match = pattern.exec(normalised(text));
    if (match) return ok(`${match[year]}H${FIRST_HALVES.includes(match[half] ?? '') ? 1 : 2}`);
  }
  return fail('import.period', { text });
}
