import { uniform } from '../../numerics/words';

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

/** A level, a word for each path, divided into bins of one length. */
export function binsOf(words: Uint32Array, count: number): EqualCells {
  const of = new Uint16Array(words.length);
  for (let path = 0; path < of.length; path++) of[path] = Math.floor(uniform(words[path] as number) * count);
  return { of, count, areEqual: true };
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
  const { of } = binsOf(first, bins);
  for (const words of others) {
    for (let path = 0; path < of.length; path++) {
      of[path] = (of[path] as number) * bins + Math.floor(uniform(words[path] as number) * bins);
    }
  }
  return { of, count: bins ** levels.length, bins, areEqual: true };
}
