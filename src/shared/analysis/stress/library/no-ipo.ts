import type { Edit } from '../edit';

export const noIpo: readonly Edit[] = [
  { does: 'scale', at: 'events.:ipo.probability', by: -1 },
  { does: 'set', at: 'redemption.probability', to: 1, ifThere: true },
];
