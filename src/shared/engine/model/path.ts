import { runCash } from './cash';
import { beginChanges, payOneOffs, setOffByCash } from './changes';
import { runCompute } from './compute';
import { runCosts } from './costs';
import { drawFunding } from './funding';
import { sampleInputs } from './inputs';
import { runProfit } from './profit';
import { runSegment } from './segments';
import { drawShocks } from './shocks';
import type { PathState } from './state';

/** Works out every line, with the changes that have begun. */
function runLines(state: PathState, luck: number): void {
  for (const segment of state.model.segments) runSegment(state, segment, luck);
  runCompute(state, luck);
  runCosts(state);
  payOneOffs(state);
  runProfit(state);
  runCash(state, luck);
}

/** `luck` is the number under which the path's monthly words are drawn. */
function runModel(state: PathState, luck: number): void {
  drawShocks(state, luck);
  drawFunding(state);
  beginChanges(state);
  do runLines(state, luck);
  while (setOffByCash(state));
}

/** Runs path number `path` (from 0): fills `state.ledger` and `state.outcome`. */
export function runPath(state: PathState, path: number): void {
  runModel(state, sampleInputs(state, path));
}

/**
 * The central path: every input at its point estimate. Its shocks and events are those of path 0, which does no harm: it only
 * serves as the origin from which stored results are measured.
 */
export function runCentralPath(state: PathState): void {
  sampleInputs(state, 0);
  state.inputs.set(state.model.pointEstimates);
  runModel(state, 0);
}
