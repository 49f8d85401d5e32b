/**
 * Chances of several comparisons, each made so much larger that one among all of them is below a limit by mere accident no
 * oftener than the limit says: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
 * Statistics 6 (1979) 65-70. The smallest of m is multiplied by m, the next by m - 1, and none is below the one before it.
 * It holds whether or not the comparisons have to do with each other.
 */
export function holm(chances: readonly number[]): number[] {
  const adjusted = new Array<number>(chances.length).fill(1);
  const order = chances.map((_, index) => index).sort((a, b) => (chances[a] as number) - (chances[b] as number));
  let before = 0;
  for (const [rank, index] of order.entries()) {
    before = Math.min(1, Math.max(before, (chances[index] as number) * (chances.length - rank)));
    adjusted[index] = before;
  }
  return adjusted;
}
