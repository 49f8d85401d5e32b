import { WORST } from '../../figures/sorted';
import { explainCondition } from '../selection/explain';
import type { Inside } from '../selection/inside';
import { numbersOf } from '../selection/studied';
import { type StudiedRun, studyRun } from '../studied-run';

/** How the worst paths differ from the rest, as far as it is more than chance: the furthest apart first. */
export interface Common extends Inside {
  /** How many of them were looked at: of a very large run only its first paths are drawn again. */
  readonly examined: number;
}

const MAX_INPUTS = 10;

/** What the 5% of the paths with the largest funding need have in common: the selection `worst 5%`. */
export function commonOfWorst(run: StudiedRun): Common {
  const explained = explainCondition({ kind: 'worst', share: WORST }, numbersOf(studyRun(run)));
  // Of very few paths all are the worst.
  if (!explained.ok) return { examined: 0, inputs: [], events: [] };
  const { selection, inputs, events } = explained.value;
  return {
    examined: selection.count,
    inputs: inputs.filter(({ mayBeNoise }) => !mayBeNoise).slice(0, MAX_INPUTS),
    events: events.filter(({ mayBeNoise }) => !mayBeNoise),
  };
}
