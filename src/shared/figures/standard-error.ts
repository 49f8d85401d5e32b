/** Standard error of the mean of the replicates' figures; null where any of them lies beyond the horizon. */
export function standardError(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure): figure is number => figure !== null);
  if (known.length < figures.length || known.length < 2) return null;
  const mean = known.reduce((sum, figure) => sum + figure, 0) / known.length;
  const squares = known.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (known.length - 1) / known.length);
}

/**
 * A percentile on which all replicates agree has no error as long as enough paths lie beyond it, as it then is deep in a
 * heap of equal values. By the rule of three (`chance-error.ts`) these are three.
 */
const RULE_OF_THREE = 3;

/** The standard error of the value below which a share of the paths lies, from the spread of the replicates. */
export function percentileError(spread: number | null, share: number, paths: number): number | null {
  if (spread) return spread;
  return paths * Math.min(share, 1 - share) >= RULE_OF_THREE ? 0 : null;
}
