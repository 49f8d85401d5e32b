/** A division of the paths: by the level of an input, the levels of several, or what an event came to. */
export interface Cells {
  /** The cell of each path, from 0. */
  readonly of: Uint16Array;
  readonly count: number;
}

/** Cells of which a path lies in each with the same chance. */
export interface EqualCells extends Cells {
  readonly areEqual: true;
}

/** Inputs that are divided together: the cells of more would be coarser than the effects looked for. */
const MOST_TOGETHER = 5;

/** Boxes beyond which more paths make those there are surer, and not more of them. */
const MOST_BOXES = 4096;

const WORDS = 2 ** 32;

function divide(words: Uint32Array, count: number): EqualCells {
  const of = new Uint16Array(words.length);
  const scale = count / WORDS;
  // What is written is cut to a whole number.
  for (let path = 0; path < of.length; path++) of[path] = (words[path] as number) * scale;
  return { of, count, areEqual: true };
}

/** The same input is held against many outcomes. */
const divided = new WeakMap<Uint32Array, Map<number, EqualCells>>();

/** A level, a word for each path, divided into bins of one length. */
export function binsOf(words: Uint32Array, count: number): EqualCells {
  const known = divided.get(words) ?? new Map<number, EqualCells>();
  const cells = known.get(count) ?? divide(words, count);
  divided.set(words, known.set(count, cells));
  return cells;
}

/** Boxes of several levels, with how many bins each of them is divided into. */
export interface Boxes extends EqualCells {
  readonly bins: number;
}

/** Bins of each of so many levels together that leave so many paths to a cell. */
function binsOfEach(levels: number, paths: number, pathsOfCell: number): number {
  const most = Math.min(MOST_BOXES, paths / pathsOfCell);
  let bins = 1;
  while ((bins + 1) ** levels <= most) bins += 1;
  return bins;
}

/**
 * One to five levels that are independent of each other, each a word for each path, divided together into boxes of one
 * size, with so many paths in each or more. Null where there are more levels, or too few paths for two bins of each.
 */
export function boxesOf(levels: readonly Uint32Array[], pathsOfCell: number): Boxes | null {
  const [first, ...others] = levels;
  if (!first || levels.length > MOST_TOGETHER) return null;
  const bins = binsOfEach(levels.length, first.length, pathsOfCell);
  if (bins < 2) return null;
  const of = others.length === 0 ? binsOf(first, bins).of : binsOf(first, bins).of.slice();
  for (const words of others) {
    const next = binsOf(words, bins).of;
    for (let path = 0; path < of.length; path++) of[path] = (of[path] as number) * bins + (next[path] as number);
  }
  return { of, count: bins ** levels.length, bins, areEqual: true };
}
