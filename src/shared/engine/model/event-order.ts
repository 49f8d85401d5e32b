/** Which of the others that are left an event names, directly or through others that are left. */
function namedBy(
  index: number,
  unless: readonly (readonly number[])[],
  left: ReadonlySet<number>,
): ReadonlySet<number> {
  const named = new Set<number>();
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of unless[next] ?? []) {
      if (!left.has(other) || named.has(other)) continue;
      named.add(other);
      open.push(other);
    }
  }
  return named;
}

/**
 * In which order it is settled which events of one month happen: those that others name come first, so that these can tell,
 * and else they come as they are listed. Of events that name each other, directly or in a ring, the first in the list comes
 * first. `unless` has the numbers of those that each names.
 */
export function settlingOrder(unless: readonly (readonly number[])[]): readonly number[] {
  const left = new Set(unless.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const isFree = (index: number) =>
      [...namedBy(index, unless, left)].every((other) => namedBy(other, unless, left).has(index));
    const next = [...left].find(isFree) as number;
    order.push(next);
    left.delete(next);
  }
  return order;
}
