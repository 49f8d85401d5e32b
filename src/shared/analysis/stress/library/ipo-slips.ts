import type { Edit } from '../edit';

export const ipoSlips: readonly Edit[] = [{ does: 'shift', at: 'events.:ipo.month', by: 12 }];
