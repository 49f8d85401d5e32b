import type { Lever, LeverMode } from '@shared/analysis/solve/lever';
import type { TargetMap } from '@shared/analysis/solve/map';
import type { Mixed, NoMix, NoneNeeded } from '@shared/analysis/solve/mix';
import type { PricedLever } from '@shared/analysis/solve/price';
import type { Solved } from '@shared/analysis/solve/solve';
import type { Target } from '@shared/analysis/solve/target';
import type { FigureAddress } from '@shared/figures/index';
import type { Scenario } from '@shared/scenario/schema';

/** A target as it is chosen and typed. */
export interface TargetForm {
  readonly figure: FigureAddress;
  readonly wanted: Target['wanted'];
  readonly value: string;
}

/** A lever as it is chosen and typed. */
export interface LeverForm {
  readonly path: string;
  readonly mode: LeverMode;
  /** The range to stay in; empty where nobody has said one. */
  readonly range: string;
  /** What a unit of it costs; empty where it has no price. */
  readonly price: string;
}

export interface SolveForm {
  readonly target: TargetForm;
  readonly levers: readonly LeverForm[];
}

/** What can be asked: a target, and at least one lever. */
export interface SolveQuestion {
  readonly scenario: Scenario;
  readonly target: Target;
  readonly levers: readonly Lever[];
  /** The same levers with their prices, where all have one. */
  readonly priced: readonly PricedLever[] | null;
}

export type Mix = Mixed | NoneNeeded | NoMix;

/** The answer for one lever, for a pair, or for several with prices. */
export type SolveAnswer =
  | { readonly kind: 'lever'; readonly lever: Lever; readonly solved: Solved }
  | { readonly kind: 'pair'; readonly pair: readonly [Lever, Lever]; readonly map: TargetMap; readonly mix: Mix | null }
  | { readonly kind: 'mix'; readonly mix: Mix };

/** An answer with what was asked, in the scenario as it was then. */
export interface Answered {
  readonly question: SolveQuestion;
  readonly answer: SolveAnswer;
}

export interface Solving {
  /** The id of the scenario that it is about. */
  readonly of: string;
  readonly form: SolveForm;
  /** The last answer stays until the next. */
  readonly answered: Answered | null;
}
