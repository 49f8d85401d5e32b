import { monthlyWords, pathWord, type StreamKey } from '../sampling/streams';
import { runCash } from './cash';
import type { Model } from './compile';
import { runCompute } from './compute';
import { runCosts } from './costs';
import { drawFunding, type Funding } from './funding';
import { LINE } from './lines';
import { runSegment } from './segments';

/** What a path reports besides its ledger. Months are 0 where the thing does not happen within the horizon. */
export interface PathOutcome {
  /** First month whose cash ends below the floor, after the facility. */
  cashOutMonth: number;
  /** max(0, floor - lowest self-funded cash), in millions. */
  fundingNeed: number;
  /** First month whose trailing twelve months' operating profit is at least 0. */
  breakEvenMonth: number;
  /** Share of the company sold in equity events. */
  dilution: number;
  /** Opening cash over recent burn; 0 where there was no burn. */
  simpleRunway: number;
}

/** The working memory of one path at a time; allocated once, so that the loop allocates nothing. */
export interface PathState {
  readonly model: Model;
  /** Sampled inputs, by slot. */
  readonly inputs: Float64Array;
  /** Line-major: row * months + (t - 1). */
  readonly ledger: Float64Array;
  /** Purchases on credit of each month; the payables recursion runs over them. */
  readonly credit: Float64Array;
  /** Costs paid in their month. */
  readonly paidAtOnce: Float64Array;
  readonly words: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  readonly funding: Funding;
  readonly outcome: PathOutcome;
}

export function createPathState(model: Model): PathState {
  const { months } = model;
  const words = () => new Uint32Array(months);
  return {
    model,
    inputs: model.inputs.slice(),
    ledger: new Float64Array(model.lines.length * months),
    credit: new Float64Array(months),
    paidAtOnce: new Float64Array(months),
    words: [words(), words(), words(), words()],
    funding: {
      planned: new Float64Array(months),
      committed: new Float64Array(months),
      newDebt: new Float64Array(months),
      redemption: new Float64Array(months),
      eventMonth: new Float64Array(model.events.length),
      eventAmount: new Float64Array(model.events.length),
    },
    outcome: { cashOutMonth: 0, fundingNeed: 0, breakEvenMonth: 0, dilution: 0, simpleRunway: 0 },
  };
}

/** The words of a monthly stream on one path. */
export type WordSource = (key: StreamKey, path: number, out: Uint32Array, count: number) => void;

function sampleInputs(state: PathState, path: number): void {
  for (const { slot, key, sampler } of state.model.uncertain) state.inputs[slot] = sampler(pathWord(key, path));
}

function runModel(state: PathState, path: number): void {
  const { model, ledger } = state;
  const { months } = model;
  for (const row of [LINE.revenue, LINE.costOfSales, LINE.creditLosses, LINE.receipts, LINE.receivables]) {
    ledger.fill(0, row * months, (row + 1) * months);
  }
  for (const segment of model.segments) runSegment(state, segment, path, monthlyWords);
  runCompute(state, path, monthlyWords);
  runCosts(state);
  drawFunding(state, path);
  runCash(state, path, monthlyWords);
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
