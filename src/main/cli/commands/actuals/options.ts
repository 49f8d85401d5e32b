import { parseTolerance, USUAL_TOLERANCE } from '../../../../shared/analysis/actuals/observe';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Arguments } from '../../arguments';

/** By which figures paths are weighed; all where none is named. */
export interface UpdateAsked {
  readonly on: readonly string[];
  /** As a share of each figure. */
  readonly tolerance: number;
}

/** What `actuals` is asked. */
export interface Asked {
  readonly name: string;
  /** Name of the baseline, or id of the file's scenario. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly workers: number;
  readonly json: boolean;
  readonly update: UpdateAsked | null;
  readonly other: { readonly name: string; readonly id: string; readonly scenario: Scenario } | null;
}

function readTolerance(text: string | undefined): Result<number> {
  if (text === undefined) return ok(USUAL_TOLERANCE);
  const tolerance = parseTolerance(text);
  if (tolerance !== null) return ok(tolerance);
  return fail('command.invalidOption', { option: '--tolerance', value: text, expectedCode: 'tolerance' });
}

/** Null where no update is asked for. */
export function readUpdate(args: Arguments): Result<UpdateAsked | null> {
  const [on, typed] = [args.values('on').flatMap((text) => text.split(',')), args.value('tolerance')];
  if (!args.flag('update')) {
    const beside = on.length > 0 ? (['--on', on.join(',')] as const) : (['--tolerance', typed ?? ''] as const);
    if (on.length === 0 && typed === undefined) return ok(null);
    return fail('command.invalidOption', { option: beside[0], value: beside[1], expectedCode: 'besideUpdate' });
  }
  const tolerance = readTolerance(typed);
  return tolerance.ok ? ok({ on: on.map((one) => one.trim()), tolerance: tolerance.value }) : tolerance;
}
