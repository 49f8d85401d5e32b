/** Levenshtein's distance: how many letters to add, drop or replace; `most` or more are not told apart. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replaced));
    }
    row = next;
    if (Math.min(...row) >= most) return most;
  }
  return row[b.length] ?? 0;
}

const MAX_TYPED = 100;

/** The known path that was probably meant; empty if even the nearest is a different word. */
export function nearestPath(path: string, known: readonly string[]): string {
  const typed = path.slice(0, MAX_TYPED).replace(/^assumptions\./, '');
  // Somebody who stopped early (`events.ipo.prob`) is nearer than the count of letters says.
  const begun = typed.length > 3 ? known.find((candidate) => candidate.startsWith(typed)) : undefined;
  if (begun !== undefined) return begun;
  let nearest = '';
  let least = Math.floor(Math.max(3, typed.length / 2)) + 1;
  for (const candidate of known) {
    const away = distance(typed, candidate, least);
    if (away < least) [nearest, least] = [candidate, away];
  }
  return nearest;
}
