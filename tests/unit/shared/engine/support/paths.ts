/** One path at a time, outside a runner: the ledger in doubles, by line and month. */
import { compile } from '@shared/engine/model/compile';
import { runPath } from '@shared/engine/model/path';
import { createPathState, type PathState } from '@shared/engine/model/state';
import type { PathOutcome } from '@shared/figures/figure';
import type { Scenario } from '@shared/scenario/schema';

export interface Ledger {
  readonly state: PathState;
  readonly months: number;
  readonly outcome: PathOutcome;
  /** A line by its id, such as `cash` or `cost.staff`; months from index 0. */
  line(id: string): Float64Array;
  readonly ids: readonly string[];
}

/** Runs paths of one scenario; each call replaces the ledger of the one before. */
export function pathRunner(scenario: Scenario): (path: number) => Ledger {
  const model = compile(scenario);
  const state = createPathState(model);
  const rows = new Map(model.lines.map(({ id }, row) => [id, row]));
  const { months } = model;
  const ledger: Ledger = {
    state,
    months,
    outcome: state.outcome,
    ids: [...rows.keys()],
    line(id) {
      const row = rows.get(id);
      if (row === undefined) throw new Error(`there is no line ${id}`);
      return state.ledger.subarray(row * months, (row + 1) * months);
    },
  };
  return (path) => {
    runPath(state, path);
    return ledger;
  };
}
