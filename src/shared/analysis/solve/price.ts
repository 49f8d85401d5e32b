import { fail, ok, type Result } from '../../result';
import { parseNumber } from '../../scenario/parsing/parse-quantity';
import { FAMILY } from '../../scenario/parsing/units';
import type { Scenario } from '../../scenario/schema';
import { type Lever, parseLever, unitOfX } from './lever';
import type { Priced } from './ways';

/** A lever with its price per unit of x. */
export interface PricedLever extends Priced {
  readonly field: Lever;
}

/** A price is per percentage point of what is a share or a factor. */
const POINT = 0.01;

function perUnit(lever: Lever, price: number): number {
  return FAMILY[unitOfX(lever)] === 'percent' ? price / POINT : price;
}

/**
 * A lever and its price after an at sign: `costs.admin.start:scale@20m`. Prices are amounts of money, all in the same, for
 * a million, a percentage point, a month, a person, whatever x counts; null where a lever has none.
 */
export function parsePriced(
  scenario: Scenario,
  text: string,
): Result<{ readonly lever: Lever; readonly priced: PricedLever | null }> {
  const at = text.lastIndexOf('@');
  const lever = parseLever(scenario, at < 0 ? text : text.slice(0, at));
  if (!lever.ok) return lever;
  if (at < 0) return ok({ lever: lever.value, priced: null });
  const price = parseNumber(text.slice(at + 1), 'money', { currency: scenario.currency });
  if (!price.ok) return price;
  if (!(price.value > 0)) return fail('lever.price', { path: lever.value.path, text: text.slice(at + 1) });
  return ok({ lever: lever.value, priced: { field: lever.value, price: perUnit(lever.value, price.value) } });
}
