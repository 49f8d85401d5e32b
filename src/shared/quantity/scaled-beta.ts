import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { type BetaTable, betaTable } from '../numerics/beta';
import { betaOddsTable } from '../numerics/beta-odds';
import { lookUpAt } from '../numerics/quantile-table';
import { type Distribution, probabilities } from '../numerics/tails';

const cache = new Map<string, BetaTable>();
const CACHE_LIMIT = 50;

/** Tables of ln odds are built in milliseconds and asked for often, since an edit changes one input of many. */
function oddsTable(a: number, b: number): BetaTable {
  const key = `${a},${b}`;
  const known = cache.get(key);
  if (known) return known;
  const table = betaOddsTable(a, b);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, table);
  return table;
}

/** Beta with shapes a, b on [min, max], from its table. */
export function scaledBeta(a: number, b: number, min: number, max: number): Distribution {
  const width = max - min;
  const isPlain = a >= 1 && b >= 1;
  // Made when it is first read: a truncation is checked by the CDF alone.
  let table: BetaTable | null = null;
  const read = (half: keyof BetaTable, p: number) => {
    table ??= isPlain ? betaTable(a, b) : oddsTable(a, b);
    const value = lookUpAt(table[half], p);
    return isPlain ? value : probabilities(value).below;
  };
  return {
    quantile: (below, above) =>
      below <= 0.5 ? min + width * read('lower', below) : max - width * read('upper', above),
    tails(x) {
      if (x <= min) return { below: 0, above: 1 };
      if (x >= max) return { below: 1, above: 0 };
      return { below: betaCdf((x - min) / width, a, b), above: betaCdf((max - x) / width, b, a) };
    },
  };
}
