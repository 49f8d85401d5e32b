import { runCash } from './cash';
import { runCompute } from './compute';
import { runCosts } from './costs';
import { drawFunding } from './funding';
import { sampleInputs } from './inputs';
import { runProfit } from './profit';
import { runSegment } from './segments';
import { drawShocks } from './shocks';
import type { PathState } from './state';

function runModel(state: PathState, path: number): void {
  drawShocks(state, path);
  for (const segment of state.model.segments) runSegment(state, segment, path);
  runCompute(state, path);
  runCosts(state);
  runProfit(state);
  drawFunding(state);
  runCash(state, path);
}

/** Runs path number `path` (from 0): fills `state.ledger` and `state.outcome`. */
export function runPath(state: PathState, path: number): void {
  sampleInputs(state, path);
  runModel(state, path);
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
