import type { Edit } from '../edit';

export const facilityWithdrawn: readonly Edit[] = [{ does: 'scale', at: 'facility.limit', by: -1 }];
