/** What becomes of a line in some months without any luck, every assumption at its point estimate. */
import { monthlyGrowth } from '../../engine/model/growth';
import { pointEstimate } from '../../quantity/quantity';
import { calendarMonth, DAYS_PER_MONTH } from '../../scenario/calendar';
import type { Assumption, Segment } from '../../scenario/schema';
import type { RollSpan } from './span';

/** Customers among whom `topShare` is divided. */
const TOP_CUSTOMERS = 5;

export const pointOf = ({ quantity }: Assumption): number => pointEstimate(quantity);

/** The season's factor of a month, counted from the balance date. */
export function seasonOf({ season }: Segment, balanceDate: string, month: number): number {
  return season.factors[calendarMonth(balanceDate, month).month - 1] as number;
}

/** By how much growth that fades multiplies each month, all months so far together. */
function growthSoFar(initial: Assumption, long: Assumption, halfLife: Assumption, months: number): number[] {
  const logs = new Float64Array(months);
  monthlyGrowth(logs, pointOf(initial), pointOf(long), pointOf(halfLife));
  let sum = 0;
  return Array.from(logs, (own) => {
    sum += own;
    return Math.exp(sum);
  });
}

/** What is left of a segment a month later, on average, for the customers that leave it. */
function keptByCustomers({ topShare, topLossRate }: Segment): number {
  const chance = Math.min(1, (TOP_CUSTOMERS * pointOf(topLossRate)) / 12);
  return 1 - (chance * pointOf(topShare)) / TOP_CUSTOMERS;
}

/** The level of a segment in each of the months, below its season. */
export function centralLevels(segment: Segment, months: number): number[] {
  const { start, growthInitial, growthLong, growthHalfLife } = segment;
  const kept = keptByCustomers(segment);
  return growthSoFar(growthInitial, growthLong, growthHalfLife, months).map(
    (growth, index) => pointOf(start) * growth * kept ** (index + 1),
  );
}

/** By how much growth that fades multiplies all months together. */
export function grown(initial: Assumption, long: Assumption, halfLife: Assumption, months: number): number {
  return growthSoFar(initial, long, halfLife, months).at(-1) ?? 1;
}

/** Receivables of a segment at the end of the months; `shape` is what changes make of its revenue in a month. */
export function centralReceivables(
  segment: Segment,
  { from, months }: RollSpan,
  shape: (month: number) => { readonly factor: number; readonly addend: number },
): number {
  const { badDebt, receivableDays, openingReceivables } = segment;
  const left = 1 - 1 / (1 + pointOf(receivableDays) / DAYS_PER_MONTH);
  return centralLevels(segment, months).reduce((receivables, level, index) => {
    const { factor, addend } = shape(index + 1);
    const revenue = Math.max(0, level * seasonOf(segment, from, index + 1) * factor + addend);
    return (receivables + revenue * (1 - pointOf(badDebt))) * left;
  }, pointOf(openingReceivables));
}

/** The price of compute, of which half the paths are below, as a multiple of that at the balance date. */
export function centralPrice(priceDecline: Assumption, priceVolatility: Assumption, months: number): number {
  const volatility = pointOf(priceVolatility);
  return (1 - pointOf(priceDecline)) ** (months / 12) * Math.exp((-volatility * volatility * months) / 24);
}

/** A yearly rate over some months. */
export function compounded(growth: Assumption, months: number): number {
  return (1 + pointOf(growth)) ** (months / 12);
}
