import type { Edit } from '../edit';

export const receivables: readonly Edit[] = [{ does: 'set', at: 'segments.*.receivableDays', to: 180 }];
