import { moneyWithin } from '../../report/precision';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import { drawnNames } from '../sensitivity/name';
import type { Worth, Worths } from './worth';

/** A saving that could be nothing: two standard errors above its lower bound are not above zero. */
export function mayBeWorthNothing({ lower }: Worth): boolean {
  return lower.value < 2 * lower.error;
}

/** The bounds with the digits that their errors allow: "1.0bn" and "1.2bn". */
export function boundsInWords(
  { lower, upper }: Worth,
  { currency }: Pick<Scenario, 'currency'>,
  { format }: Pick<Wording, 'format'>,
): readonly [string, string] {
  const text = ({ value, error }: Worth['lower']) => moneyWithin(Math.max(0, value), error, format, { currency });
  return [text(lower), text(upper)];
}

/** "Knowing whether the IPO happens before deciding would save CNY 1.0bn to 1.2bn on average." */
export function worthInWords({ inputs, raised, p }: Worths, scenario: Scenario, wording: Wording): string {
  const { t, format } = wording;
  const first = inputs.find((input) => !mayBeWorthNothing(input));
  const params = { raised: format.money(raised, { currency: scenario.currency }), share: format.percent(p) };
  if (!first) return t('analysis:worth.nothing', params);
  const [lower, upper] = boundsInWords(first, scenario, wording);
  const input = drawnNames(scenario, wording)(first.id);
  const key = lower === upper ? 'analysis:worth.saves' : 'analysis:worth.between';
  return t(key, { ...params, input, lower, upper });
}
