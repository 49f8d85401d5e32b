import { describeError } from '@shared/language/errors';
import type { UnitContext } from '@shared/language/format';
import type { AppError } from '@shared/result';
import type { Field, Unit } from '@shared/scenario/fields';
import type { Quantity } from '@shared/scenario/quantity';
import type { Locale } from '../locale';

type Speaker = Pick<Locale, 't' | 'format'>;

const EXAMPLES: Record<Unit, 'money' | 'percent' | 'plain'> = {
  money: 'money',
  moneyPerMonth: 'money',
  foreignMoney: 'money',
  growth: 'percent',
  fraction: 'percent',
  volatility: 'percent',
  probability: 'percent',
  exchangeRate: 'plain',
  perYear: 'plain',
  days: 'plain',
  months: 'plain',
  monthIndex: 'plain',
};

/** The parameter that can be refused for being too small, by kind. */
const REFUSED: Partial<Record<Quantity['kind'], Record<string, string>>> = {
  normal: { notNegative: 'sd' },
  lognormal: { notNegative: 'sigma', aboveZero: 'median' },
  pert: { aboveZero: 'lambda' },
};

/** Why a quantity was refused, for the place under the field that caused it. */
export function refusedQuantity(
  error: AppError,
  kind: Quantity['kind'] | null,
  field: Field,
  context: UnitContext,
  { t, format }: Speaker,
): string {
  if (error.code === 'quantity.syntax') return t(`panel:wrong.${EXAMPLES[field.unit]}`);
  const code = String(error.params.expectedCode);
  if (code === 'range') {
    const word = (value: number) => format.withUnit(value, field.unit, context);
    const unbounded = kind === 'normal' || kind === 'lognormal';
    return t(unbounded ? 'panel:wrong.rangeTails' : 'panel:wrong.range', {
      min: word(field.min),
      max: word(field.max),
    });
  }
  if (code === 'minBelowMax' || code === 'modeWithin') return t(`panel:wrong.${code}`);
  const parameter = kind && REFUSED[kind]?.[code];
  if (parameter) return t(`panel:wrong.${code}`, { parameter: t(`panel:parameters.${parameter}`) });
  return describeError(error, t);
}

/** Why a setting was refused. */
export function refusedSetting(
  error: AppError,
  range: { min: number; max: number } | null,
  { t, format }: Speaker,
): string {
  const code = String(error.params.expectedCode);
  if (range) return t('panel:wrong.between', { min: format.number(range.min), max: format.number(range.max) });
  if (code === 'currencyCode' || code === 'date') return t(`panel:wrong.${code}`);
  return describeError(error, t);
}
