import { FOR_GOOD } from '../../../scenario/fields';
import type { Edit } from '../edit';

const FROM_NOW = { month: 1, months: FOR_GOOD };

export const priceWar: readonly Edit[] = [
  { does: 'change', lines: ['segments.:fastest'], by: -0.3, ...FROM_NOW, severance: 0 },
  { does: 'margin', lines: ['segments.:fastest'], points: -0.2, ...FROM_NOW },
];
