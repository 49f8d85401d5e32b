import type { Edit } from '../edit';

const YEAR = { month: 1, months: 12, severance: 0 };

export const supplyCut: readonly Edit[] = [
  { does: 'change', lines: ['compute'], by: 0.25, ...YEAR },
  { does: 'change', lines: ['segments.*'], by: -0.2, ...YEAR },
];
