import { valueWords } from '@shared/analysis/outcome/value-words';
import { createWording } from '@shared/report/wording';
import { expect, it } from 'vitest';

const english = createWording('en');

it.each([
  [26_345, 52, 'money', '26.3bn', '0.05bn'],
  [26_345, 2000, 'money', '26bn', '2bn'],
  [26_345, null, 'money', '26.3bn', null],
  [0.8012, 0.002, 'share', '80.1%', '0.2%'],
  // A ratio, and no chance: it may be more than all.
  [2.5, 0.01, 'share', '250%', '1%'],
  [17.64, 0.2, 'months', '17.6 months', '0.2'],
  [17.64, 2, 'months', '18 months', '2'],
] as const)('%d give or take %d is told with the digits that it has', (value, error, unit, text, errorText) => {
  expect(valueWords(value, error, unit, english)).toEqual({ value: text, error: errorText });
});
