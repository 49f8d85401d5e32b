import {
  decimalsFor,
  errorText,
  moneyError,
  moneyWithin,
  roundedTo,
  shareError,
  shareWithin,
} from '../../report/precision';
import type { Wording } from '../../report/wording';
import type { OutcomeUnit } from './outcome';

export interface ValueWords {
  readonly value: string;
  /** Of a figure in months without the word, of any other in its unit; null where it is not known. */
  readonly error: string | null;
}

/**
 * A number in the unit of an outcome, with the digits that its standard error allows: "26.3bn", "80.1%", "17.6 months". The
 * currency is left to what stands over it; a share may be a ratio, of more than 100%.
 */
export function valueWords(
  value: number,
  error: number | null,
  unit: OutcomeUnit,
  { format }: Pick<Wording, 'format'>,
): ValueWords {
  switch (unit) {
    case 'money':
      return {
        value: moneyWithin(value, error, format),
        error: moneyError(error, format.moneyScale(value).divisor, format),
      };
    case 'share':
      return { value: shareWithin(value, error, 1, format), error: shareError(error, format) };
    case 'months':
      return {
        value: format.months(Number(roundedTo(value, error).toFixed(decimalsFor(error, 1))), 1),
        error: errorText(error, format),
      };
  }
}
