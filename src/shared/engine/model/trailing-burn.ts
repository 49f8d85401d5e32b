/** Months of burn that are looked back on where cash is measured in months of it. */
const TRAILING = 3;

/** Mean burn of the last three months up to month index `i`, of all months so far in the first two. */
export function trailingBurn(ledger: Float64Array, burnRow: number, i: number): number {
  const count = Math.min(TRAILING, i + 1);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += ledger[burnRow + i - k] as number;
  return sum / count;
}
