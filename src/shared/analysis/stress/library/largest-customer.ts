import type { Edit } from '../edit';

export const largestCustomer: readonly Edit[] = [{ does: 'lose', lines: ['segments.:dependent'], month: 1 }];
