import { monthlyWords, type StreamKey } from '../streams';
import { BITS, type Directions } from './directions';
import { JOE_KUO_DIMENSIONS, joeKuoDirections } from './joe-kuo';

/** Coarse steps of the price of compute, for the longest horizon. */
const PRICE_STEPS = Array.from({ length: 8 }, (_, step) => `compute.priceShock#${step}`);

/**
 * What every scenario has, each with a dimension of its own for ever: new ones are added at the end, and none is moved. The
 * first dimensions are the most even together, so they go to what moves cash the most.
 */
const FIXED: readonly string[] = [
  'compute.demandInitial',
  'compute.priceDecline',
  'compute.demandLong',
  'compute.demandHalfLife',
  'compute.start',
  ...PRICE_STEPS.slice(0, 4),
  'redemption#called',
  'redemption.deadline',
  'redemption.amount',
  'redemption.probability',
  'redemption.payMonths',
  'cash.payableDays',
  'cash.capex',
  'cash.leases',
  'cash.cashYield',
  'cash.debtRate',
  'compute.priceVolatility',
  'compute.shockRate',
  'compute.shockUplift',
  'compute.shockMonths',
  'compute.trainingRate',
  'opening.cash',
  'opening.cashFloor',
  'opening.payables',
  'opening.debt',
  'opening.redeemable',
  'opening.recentBurn',
  'facility.limit',
  'facility.rate',
  'raising.triggerMonths',
  'raising.roundMonths',
  'raising.delay',
  'raising.probability',
  'market.size',
  'market.growth',
  'market.plausibleShare',
  ...PRICE_STEPS.slice(4),
];

/**
 * Direction numbers from the id alone, for what only some scenarios have: segments, cost lines, events. Any odd initial
 * numbers make a Sobol' sequence; with a primitive polynomial of a high degree they are all there is to choose, and here
 * the key draws them. Dimensions handed out in order would be a little more even, but each would then depend on what
 * else there is (`docs/decisions/0008-quasi-random-draws.md`).
 */
export function keyedDirections(key: StreamKey): Directions {
  const words = new Uint32Array(BITS);
  monthlyWords(key, 0, words, BITS);
  return words.map((word, bit) => ((word & ((2 ** bit - 1) | 0)) | (1 << bit)) >>> 0);
}

/** The direction numbers of the draw with this id, whatever other draws there are. */
export function directionsOf(id: string, key: StreamKey): Directions {
  const dimension = FIXED.indexOf(id);
  return dimension >= 0 && dimension < JOE_KUO_DIMENSIONS ? joeKuoDirections(dimension) : keyedDirections(key);
}
