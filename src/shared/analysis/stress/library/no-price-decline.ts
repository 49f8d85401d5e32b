import type { Edit } from '../edit';

export const noPriceDecline: readonly Edit[] = [{ does: 'set', at: 'compute.priceDecline', to: 0 }];
