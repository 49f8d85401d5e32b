/** Numbers and half-years as tables have them. */
import { fail, ok, type Result } from '../../result';
import { parseAmount, statedScale } from '../../scenario/parsing/parse-quantity';
import { powerOfTen, type Scale } from '../../scenario/parsing/units';
import type { Scenario } from '../../scenario/schema';
import { everyWording, normalised, spellings } from './spellings';

/** Units of reported amounts, and the power of ten that makes millions of them. */
export const AMOUNT_UNITS = { millions: 0, thousands: -3, absolute: -6 } as const;
export type AmountUnit = keyof typeof AMOUNT_UNITS;

/** A unit in words such as `CNY m`, `CNY bn` or `人民幣千元`; null for one that is not known, or in another currency. */
export function readAmountUnit(text: string, currency: string): Scale | null {
  const word = normalised(text);
  const bare = wordsOf(currency)
    .reduce((rest, name) => rest.replace(name, ' '), word)
    .trim();
  const known = (Object.keys(AMOUNT_UNITS) as AmountUnit[]).find((unit) =>
    [unit, ...spellings(`import:unit.${unit}`)].some((spelling) => spelling === bare || spelling === word),
  );
  return known ? powerOfTen(AMOUNT_UNITS[known]) : statedScale(word, 'money', { currency });
}

function wordsOf(currency: string): string[] {
  return [currency, ...everyWording().map(({ format }) => format.currencyName(currency))].map(normalised);
}

/** An amount in millions; one that says its own unit (`312m`, `3.1億`) needs no other. */
export function readAmount(text: string, unit: Scale | undefined, { currency }: Scenario): Result<number> {
  const amount = parseAmount(text, { currency, bare: unit });
  if (!amount.ok) return amount.error.code === 'quantity.amount' ? fail('import.number', { text }) : amount;
  const { value, isBare } = amount.value;
  if (isBare && !unit) return fail('import.noUnit', { known: Object.keys(AMOUNT_UNITS).join(', ') });
  return ok(value);
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
