import { firstOfWorst, WORST } from './sorted';

/** Paths by the month in which they run out, those that never do last; of one month, by their number. */
function byCashOut(paths: readonly number[], cashOut: Float64Array, months: number): number[] {
  const groups = Array.from({ length: months + 1 }, (): number[] => []);
  for (const path of paths) groups[cashOut[path] as number]?.push(path);
  const [never = [], ...ordered] = groups;
  return [...ordered, never].flat();
}

/**
 * Numbers of the paths with the largest funding need, as many as are a share of all, 5% unless said otherwise; the worst
 * first, of equal ones first those that run out earlier, then those of a lower number.
 */
export function worstPaths(
  need: Float64Array,
  sortedNeed: Float64Array,
  cashOut: Float64Array,
  months: number,
  share: number = WORST,
): Uint32Array {
  const first = firstOfWorst(need.length, share);
  const least = sortedNeed[first] as number;
  const beyond: number[] = [];
  const equal: number[] = [];
  for (let path = 0; path < need.length; path++) {
    if ((need[path] as number) > least) beyond.push(path);
    else if (need[path] === least) equal.push(path);
  }
  const ordered = byCashOut(beyond, cashOut, months).sort((a, b) => (need[b] as number) - (need[a] as number));
  return Uint32Array.from([...ordered, ...byCashOut(equal, cashOut, months)].slice(0, need.length - first));
}
