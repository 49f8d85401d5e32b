import type { Refuse } from './kind';
import { highEnd, lowEnd, place } from './parameters';

/** Kinds that are told by their ends and where they are most likely. */
export interface Peaked {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

export const peakedParameters = { min: lowEnd, mode: place, max: highEnd };

export function checkPeaked({ min, mode, max }: Peaked, refuse: Refuse): void {
  if (min > max) refuse(['min'], 'minBelowMax');
  else if (mode < min || mode > max) refuse(['mode'], 'modeWithin');
}
