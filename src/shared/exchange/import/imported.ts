/** What an import comes to: a changed scenario, or everything that stands in its way; never a part of both. */
import { describeError } from '../../language/errors';
import type { Translate } from '../../language/index';
import type { AppError } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { Source } from '../../scenario/source';

/** A cell that cannot be used, and why. */
export interface Problem {
  /** `B7` */
  readonly cell: string;
  readonly error: AppError;
}

export interface ImportedChange {
  /** The cell that the new value comes from. */
  readonly cell: string;
  /** The assumption's address, or the half-year. */
  readonly path: string;
  /** As they can be typed; null where there was nothing. The same where only the source is another. */
  readonly before: string | null;
  readonly after: string;
  /** The kind of source that it has from now on. */
  readonly source: Source['kind'];
}

export type Imported =
  | { readonly ok: true; readonly value: { readonly scenario: Scenario; readonly changes: readonly ImportedChange[] } }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The scenario with its changes, unless there is a problem. Results of other inputs are not those of the new ones. */
export function imported(
  scenario: Scenario,
  changes: readonly ImportedChange[],
  problems: readonly Problem[],
): Imported {
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { scenario: changes.length > 0 ? { ...scenario, results: null } : scenario, changes } };
}

/** More than anybody corrects at once; the others are counted. */
const MAX_TOLD = 100;

/** `B7: …`, a line each, and how many there are beside them. */
export function describeProblems(problems: readonly Problem[], t: Translate): string[] {
  const told = problems.slice(0, MAX_TOLD).map(({ cell, error }) => {
    return t('import:problem', { cell, problem: describeError(error, t) });
  });
  const more = problems.length - told.length;
  return more > 0 ? [...told, t('import:moreProblems', { count: more })] : told;
}
