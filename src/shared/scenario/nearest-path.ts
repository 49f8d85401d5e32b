/** Levenshtein's distance: how many letters to add, drop or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known path that was probably meant; empty if even the nearest is a different word. */
export function nearestPath(path: string, known: readonly string[]): string {
  const typed = path.slice(0, 100).replace(/^assumptions\./, '');
  // Somebody who stopped early (`events.ipo.prob`) is nearer than the count of letters says.
  const isPrefix = (candidate: string) => typed.length > 3 && candidate.startsWith(typed);
  const ranked = known
    .map((candidate) => ({ candidate, away: isPrefix(candidate) ? 0 : distance(typed, candidate) }))
    .sort((a, b) => a.away - b.away);
  const nearest = ranked[0];
  return nearest && nearest.away <= Math.max(3, typed.length / 2) ? nearest.candidate : '';
}
