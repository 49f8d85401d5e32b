import type { Assumptions } from './schema';

/**
 * The changes with the lines that each of them is to have in the place of one of its own; one that has lost all of its lines is gone.
 */
export function withTargets(
  changes: Assumptions['changes'],
  instead: (target: string) => readonly string[],
): Assumptions['changes'] {
  return changes.flatMap((change) => {
    const targets = change.targets.flatMap(instead);
    return targets.length > 0 || change.effect === 'payment' ? [{ ...change, targets }] : [];
  });
}

/** Addresses of the lines that a dated change can have for targets, in the order of the panel. */
export function changeableLines({ segments, costs }: Pick<Assumptions, 'segments' | 'costs'>): string[] {
  return [...segments.map(({ id }) => `segments.${id}`), 'compute', ...costs.map(({ id }) => `costs.${id}`)];
}
