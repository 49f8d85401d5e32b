import betaCdf from '@stdlib/stats-base-dists-beta-cdf';

/** Halvings of the unit interval: more than a number holds. */
const HALVINGS = 60;

/** Where a function that rises from 0 to 1 over the unit interval reaches a level. */
function reaches(level: number, rising: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Between which shares the one lies that was seen `count` times in `tries` that have nothing to do with each other: exact at 95%
 * (C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits", Biometrika 26 (1934) 404-413).
 */
export function shareInterval(count: number, tries: number): readonly [low: number, high: number] {
  const low = count === 0 ? 0 : reaches(0.025, (p) => betaCdf(p, count, tries - count + 1));
  const high = count === tries ? 1 : reaches(0.975, (p) => betaCdf(p, count + 1, tries - count));
  return [low, high];
}
