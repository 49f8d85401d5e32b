import type { Scenario } from '../../scenario/schema';
import { compile } from '../model/compile';
import { type FixedLine, LINE } from '../model/lines';
import { runPath } from '../model/path';
import { FACILITY, OPENING } from '../model/slots';
import { createPathState } from '../model/state';

/** One path's money while it is looked at. Its arrays are written over by the next path. */
export interface PathLedger {
  /** Number of the path, from 0. */
  readonly path: number;
  /** By line: month t at index t - 1, in millions. */
  readonly lines: Readonly<Record<FixedLine, Float64Array>>;
  readonly openingCash: number;
  readonly floor: number;
  /** Most that can be drawn of the facility; 0 without one. */
  readonly facilityLimit: number;
  /** By the events that are switched on, in their order: the month in which it happens, 0 for never, and what it brings. */
  readonly eventMonth: Float64Array;
  readonly eventAmount: Float64Array;
  /** By month, what is paid back of events' money, and what of it was planned. */
  readonly repayments: Float64Array;
  readonly plannedRepayments: Float64Array;
  /** The same by event: event * months + (t - 1). */
  readonly repaidOf: Float64Array;
}

/**
 * Runs the first `count` paths of a run of `paths` again, one by one, and shows the ledger of each: nothing of a run has to be
 * kept for this, and nothing is copied.
 */
export function* pathLedgers(
  scenario: Scenario,
  { count, paths }: { readonly count: number; readonly paths: number },
): Generator<PathLedger> {
  const model = compile(scenario, paths);
  const state = createPathState(model);
  const { months, openingSlot, facilitySlot } = model;
  const { ledger, inputs, funding } = state;
  const lines = Object.fromEntries(
    Object.entries(LINE).map(([id, row]) => [id, ledger.subarray(row * months, (row + 1) * months)]),
  ) as Record<FixedLine, Float64Array>;
  for (let path = 0; path < count; path++) {
    runPath(state, path);
    yield {
      path,
      lines,
      openingCash: inputs[openingSlot + OPENING.cash] as number,
      floor: inputs[openingSlot + OPENING.cashFloor] as number,
      facilityLimit: facilitySlot === null ? 0 : (inputs[facilitySlot + FACILITY.limit] as number),
      eventMonth: funding.eventMonth,
      eventAmount: funding.eventAmount,
      repayments: funding.repayments,
      plannedRepayments: funding.plannedRepayments,
      repaidOf: funding.repaidOf,
    };
  }
}
