import { FOR_GOOD } from '../../../scenario/fields';
import type { Edit } from '../edit';

export const computePrices: readonly Edit[] = [
  { does: 'change', lines: ['compute'], by: 0.5, month: 1, months: FOR_GOOD, severance: 0 },
];
