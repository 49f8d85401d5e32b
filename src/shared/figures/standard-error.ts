/** Standard error of the mean of the replicates' figures; null where any of them lies beyond the horizon. */
export function standardError(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure): figure is number => figure !== null);
  if (known.length < figures.length || known.length < 2) return null;
  const mean = known.reduce((sum, figure) => sum + figure, 0) / known.length;
  const squares = known.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (known.length - 1) / known.length);
}
