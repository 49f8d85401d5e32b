import { pathWord } from '../sampling/streams';
import { runCash } from './cash';
import { runCompute } from './compute';
import { runCosts } from './costs';
import { drawFunding } from './funding';
import { LINE } from './lines';
import { runSegment } from './segments';
import type { PathState } from './state';

function sampleInputs(state: PathState, path: number): void {
  for (const { slot, key, sampler } of state.model.uncertain) state.inputs[slot] = sampler(pathWord(key, path));
}

function runModel(state: PathState, path: number): void {
  const { model, ledger } = state;
  const { months } = model;
  for (const row of [LINE.revenue, LINE.costOfSales, LINE.creditLosses, LINE.receipts, LINE.receivables]) {
    ledger.fill(0, row * months, (row + 1) * months);
  }
  for (const segment of model.segments) runSegment(state, segment, path);
  runCompute(state, path);
  runCosts(state);
  drawFunding(state, path);
  runCash(state, path);
}

/** Runs path number `path` (from 0): fills `state.ledger` and `state.outcome`. */
export function runPath(state: PathState, path: number): void {
  sampleInputs(state, path);
  runModel(state, path);
}

/**
 * The central path: every input at its centre. Its monthly shocks are those of path 0, which does no harm: it only
 * serves as the origin from which stored results are measured.
 */
export function runCentralPath(state: PathState): void {
  state.inputs.set(state.model.centres);
  runModel(state, 0);
}
