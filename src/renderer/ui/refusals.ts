import { describeError } from '@shared/language/errors';
import type { UnitContext } from '@shared/language/number-style';
import { kindOf, type Quantity } from '@shared/quantity/quantity';
import type { AppError } from '@shared/result';
import type { Field, Unit } from '@shared/scenario/fields';
import type { Locale } from './locale';
import { parameterName } from './parameter-name';

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
  people: 'plain',
  perYear: 'plain',
  days: 'plain',
  months: 'plain',
  monthIndex: 'plain',
};

/** Reasons whose words name the parameter that was refused. */
const NAMED = [
  'notNegative',
  'aboveZero',
  'atLeast',
  'atMost',
  'minItems',
  'maxItems',
  'percentilesRise',
  'belowPercentiles',
  'abovePercentiles',
  'metalogFeasible',
  'weightsMatch',
  'weightsSum',
  'truncationShare',
] as const;

/** Why a quantity was refused, for the place under the field that caused it. */
export function refusedQuantity(
  error: AppError,
  kind: Quantity['kind'] | null,
  field: Field,
  context: UnitContext,
  { t, format }: Speaker,
): string {
  if (error.code === 'quantity.syntax') {
    return t(error.params.list === undefined ? `panel:wrong.${EXAMPLES[field.unit]}` : 'panel:wrong.list');
  }
  const code = String(error.params.expectedCode);
  if (code === 'range') {
    const word = (value: number) => format.withUnit(value, field.unit, context);
    return t(kind && kindOf({ kind }).hasTails ? 'panel:wrong.rangeTails' : 'panel:wrong.range', {
      min: word(field.min),
      max: word(field.max),
    });
  }
  if (code === 'minBelowMax' || code === 'modeWithin' || code === 'oneBound') return t(`panel:wrong.${code}`);
  const naming = NAMED.find((known) => known === code);
  if (error.params.parameter !== undefined && naming) {
    return t(
      `panel:wrong.${naming}`,
      named(error.params, code, (value) => format.withUnit(value, field.unit, context), t),
    );
  }
  return describeError(error, t);
}

/** The parameter by its name, and what it is measured by in words: only percentiles are in the unit of the field. */
function named(
  params: AppError['params'],
  code: string,
  word: (value: number) => string,
  t: Locale['t'],
): Record<string, string | number> {
  // `weights.2` is one of the weights.
  const parameter = String(params.parameter).replace(/\.\d+$/, '');
  const limit = (value: string | number | undefined) =>
    code === 'metalogFeasible' && typeof value === 'number' ? word(value) : (value ?? '');
  return {
    parameter: parameterName(parameter, t),
    min: limit(params.min),
    max: limit(params.max),
    items: params.items ?? '',
  };
}

/** Why a setting was refused; `nameOf` names an assumption by its path. */
export function refusedSetting(
  error: AppError,
  range: { min: number; max: number } | null,
  nameOf: (path: string) => string,
  { t, format }: Speaker,
): string {
  const code = String(error.params.expectedCode);
  if (error.code === 'quantity.unclear') return describeError(error, t);
  if (range) return t('panel:wrong.between', { min: format.number(range.min), max: format.number(range.max) });
  if (error.code === 'balanceDate.past') {
    const paths = String(error.params.paths).split(', ').map(nameOf).join(t('report:listComma'));
    return describeError({ ...error, params: { ...error.params, paths } }, t);
  }
  if (code === 'currencyCode' || code === 'date') return t(`panel:wrong.${code}`);
  return describeError(error, t);
}

/** Why a plain number was refused: in words of its own where it is none, else what it could mean. */
export function refusedNumber(error: AppError, asNone: string, { t }: Pick<Speaker, 't'>): string {
  return error.code === 'quantity.syntax' ? asNone : describeError(error, t);
}

/** Why a rank correlation was refused. */
export function refusedRank(error: AppError, { t }: Speaker): string {
  const code = String(error.params.expectedCode);
  return ['range', 'atLeast', 'atMost'].includes(code) ? t('panel:wrong.rankRange') : describeError(error, t);
}
