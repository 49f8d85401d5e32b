import type { Edit } from '../edit';

export const modelFallsBehind: readonly Edit[] = [
  { does: 'scale', at: 'segments.*.growthInitial', by: -0.5 },
  { does: 'change', lines: ['compute'], by: 0.3, month: 1, months: 12, severance: 0 },
];
