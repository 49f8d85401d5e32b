import type { FigureAt } from '../figures/address';
import type { Scenario } from '../scenario/schema';
import { chanceText, errorText, moneyError, moneyWithin, shareError } from './precision';
import { finite } from './values';
import type { Wording } from './wording';

export function plusMinus(error: string | null): string {
  return error === null ? '' : `\u00b1${error}`;
}

/** A figure and its error with the digits that the error allows; what is not there is said to be so. */
export function figureText(
  { figure: { unit, missing } }: { readonly figure: Pick<FigureAt['figure'], 'unit' | 'missing'> },
  reading: { readonly value: number | null; readonly error: number | null },
  { currency, horizon }: Pick<Scenario, 'currency' | 'horizon'>,
  { t, format }: Pick<Wording, 't' | 'format'>,
): readonly [value: string, error: string] {
  const [value, error] = [finite(reading.value), finite(reading.error)];
  if (value === null) return [missing === 'beyondHorizon' ? t('cli:beyond', { months: horizon }) : t('cli:none'), ''];
  switch (unit) {
    case 'months':
      return [format.months(value, Number.isInteger(value) ? 0 : 1), plusMinus(errorText(error, format))];
    case 'share': {
      const { text, isBound } = chanceText(value, error, 1, format);
      // A bound says itself how far off the chance may be.
      return [text, isBound ? '' : plusMinus(shareError(error, format))];
    }
    case 'money': {
      const { divisor } = format.moneyScale(value);
      return [moneyWithin(value, error, format, { currency }), plusMinus(moneyError(error, divisor, format))];
    }
  }
}

/** "80.1% ±0.3%" */
export function figureWithError(...asked: Parameters<typeof figureText>): string {
  const [value, error] = figureText(...asked);
  return error === '' ? value : `${value} ${error}`;
}
