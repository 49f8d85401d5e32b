/** The shocks that come with the program: a file each, and its name, story and source under its id in `stress.json`. */
import type { Edit } from '../edit';
import { computePrices } from './compute-prices';
import { facilityWithdrawn } from './facility-withdrawn';
import { ipoSlips } from './ipo-slips';
import { largestCustomer } from './largest-customer';
import { modelFallsBehind } from './model-falls-behind';
import { noIpo } from './no-ipo';
import { noPriceDecline } from './no-price-decline';
import { priceWar } from './price-war';
import { receivables } from './receivables';
import { staffCut } from './staff-cut';
import { supplyCut } from './supply-cut';

export const LIBRARY = {
  'ipo-slips': ipoSlips,
  'no-ipo': noIpo,
  'compute-prices': computePrices,
  'no-price-decline': noPriceDecline,
  'supply-cut': supplyCut,
  'price-war': priceWar,
  'largest-customer': largestCustomer,
  receivables,
  'model-falls-behind': modelFallsBehind,
  'staff-cut': staffCut,
  'facility-withdrawn': facilityWithdrawn,
} as const satisfies Readonly<Record<string, readonly Edit[]>>;

export type LibraryId = keyof typeof LIBRARY;
export const LIBRARY_IDS = Object.keys(LIBRARY) as readonly LibraryId[];
