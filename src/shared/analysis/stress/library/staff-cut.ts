import { FOR_GOOD } from '../../../scenario/fields';
import type { Edit } from '../edit';

export const staffCut: readonly Edit[] = [
  { does: 'change', lines: ['costs.:staff'], by: -0.2, month: 3, months: FOR_GOOD, severance: 3 },
];
