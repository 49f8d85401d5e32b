/**
 * What a refused field should have been: a code, worded under `errors:expected.<code>` in every language, with the
 * numbers that the wording needs. The schema's own refinements use these codes as their messages.
 */
export const EXPECTED_CODES = [
  'missing',
  'unknownKey',
  'text',
  'textOrTranslations',
  'number',
  'wholeNumber',
  'yesOrNo',
  'list',
  'group',
  'oneOf',
  'atLeast',
  'atMost',
  'range',
  'quantity',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'exactItems',
  'id',
  'uuid',
  'date',
  'monthEnd',
  'currencyCode',
  'halfYear',
  'minBelowMax',
  'modeWithin',
  'notNegative',
  'aboveZero',
  'percentilesRise',
  'belowPercentiles',
  'abovePercentiles',
  'metalogFeasible',
  'weightsMatch',
  'weightsSum',
  'oneBound',
  'truncationShare',
  'seasonMeanOne',
  'uniqueId',
  'knownEvent',
  'knownQuantity',
  'drawnOnce',
  'otherQuantity',
  'sameRhythm',
  'uniquePair',
  'depth',
  'size',
  'valid',
] as const;
export type ExpectedCode = (typeof EXPECTED_CODES)[number];

export function isExpectedCode(code: unknown): code is ExpectedCode {
  return (EXPECTED_CODES as readonly unknown[]).includes(code);
}
