/** Where labels at line ends go: none overlaps another, and one that does not fit is dropped. */

/** Distance between the baselines of two labels. */
export const LABEL_GAP = 14;

export interface EndLabel {
  /** Where its line ends. */
  readonly y: number;
  /** Larger is kept longer. */
  readonly priority: number;
  /** What it takes up, the gap to the next included; one line if left out. */
  readonly height?: number;
}

interface Kept {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

/** The labels that fit together, most important first, then ordered by height. */
function fitting(labels: readonly EndLabel[], room: number, gap: number): Kept[] {
  const byPriority = labels.map((label, index) => ({ ...label, index })).sort((a, b) => b.priority - a.priority);
  const kept: Kept[] = [];
  let used = 0;
  for (const { index, y, height = gap } of byPriority) {
    if (used + height > room + 1e-6) continue;
    used += height;
    kept.push({ index, y, height });
  }
  return kept.sort((a, b) => a.y - b.y);
}

/** Middles of the labels in the order given, none above `top` or below `bottom`; null for a label that is dropped. */
export function spreadLabels(
  labels: readonly EndLabel[],
  top: number,
  bottom: number,
  gap = LABEL_GAP,
): (number | null)[] {
  const kept = fitting(labels, bottom - top, gap);
  const middles: number[] = [];
  let edge = top;
  for (const { y, height } of kept) {
    const middle = Math.max(Math.min(y, bottom - height / 2), edge + height / 2);
    middles.push(middle);
    edge = middle + height / 2;
  }
  // Whatever was pushed below the edge is pushed back up.
  let limit = bottom;
  for (let position = kept.length - 1; position >= 0; position--) {
    const half = (kept[position]?.height ?? gap) / 2;
    const middle = Math.min(middles[position] ?? limit, limit - half);
    middles[position] = middle;
    limit = middle - half;
  }
  const result: (number | null)[] = labels.map(() => null);
  for (const [position, { index }] of kept.entries()) result[index] = middles[position] ?? null;
  return result;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The first of the candidate places that lies inside `area` and touches none of `taken`; null if there is none. */
export function firstFree(candidates: readonly Box[], taken: readonly Box[], area: Box): Box | null {
  const inside = (box: Box) =>
    box.x >= area.x - 0.5 &&
    box.x + box.width <= area.x + area.width + 0.5 &&
    box.y >= area.y - 0.5 &&
    box.y + box.height <= area.y + area.height + 0.5;
  return candidates.find((box) => inside(box) && !taken.some((other) => overlaps(box, other))) ?? null;
}
