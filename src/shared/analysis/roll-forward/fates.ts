import type { PathOutcomes } from '../../engine/results';
import { fail, ok, type Result } from '../../result';
import { enabledEvents } from '../../scenario/enabled';
import type { FundingEvent, Scenario } from '../../scenario/schema';

/** What has become of an event by the new balance date: it has happened, it still may, or it never will. */
export const FATES = ['happened', 'ahead', 'never'] as const;
export type Fate = (typeof FATES)[number];

export interface EventFate {
  readonly event: FundingEvent;
  readonly fate: Fate;
  /** Share of the paths on which it has happened by then. */
  readonly share: number;
  /** Share on which it happens later, within the horizon. */
  readonly later: number;
}

function sharesOf(months: Float64Array | undefined, weights: Float64Array | null, by: number) {
  let [total, before, after] = [0, 0, 0];
  months?.forEach((month, path) => {
    const weight = weights ? (weights[path] as number) : 1;
    total += weight;
    if (month > by) after += weight;
    else if (month > 0) before += weight;
  });
  return total > 0 ? { share: before / total, later: after / total } : { share: 0, later: 0 };
}

function likeliest(share: number, later: number): Fate {
  if (share >= 0.5) return 'happened';
  return later > 0 ? 'ahead' : 'never';
}

/**
 * The fate of each event that could have happened by then, as it is told or else as most paths have it. Those that lie ahead on
 * all paths are not asked about.
 */
export function fatesOf(
  scenario: Scenario,
  { eventMonths }: Pick<PathOutcomes, 'eventMonths'>,
  by: number,
  weights: Float64Array | null,
  told: Readonly<Record<string, Fate>>,
): EventFate[] {
  return enabledEvents(scenario.assumptions).flatMap((event): EventFate[] => {
    const { share, later } = sharesOf(eventMonths[event.id], weights, by);
    const fate = told[event.id];
    if (share === 0 && fate === undefined) return [];
    return [{ event, share, later, fate: fate ?? likeliest(share, later) }];
  });
}

function isSo(fate: Fate, month: number, by: number): boolean {
  const hasHappened = month > 0 && month <= by;
  return fate === 'happened' ? hasHappened : !hasHappened;
}

/** The weights of the paths on which events have fared so; refused where there are none. */
export function onPathsOf(
  fates: readonly EventFate[],
  { eventMonths, paths }: Pick<PathOutcomes, 'eventMonths' | 'paths'>,
  by: number,
  weights: Float64Array | null,
): Result<Float64Array | null> {
  if (fates.length === 0) return ok(weights);
  const left = weights ? Float64Array.from(weights) : new Float64Array(paths).fill(1);
  for (const { event, fate } of fates) {
    eventMonths[event.id]?.forEach((month, path) => {
      if (!isSo(fate, month, by)) left[path] = 0;
    });
  }
  const isEmpty = left.every((weight) => weight === 0);
  return isEmpty ? fail('roll.noPath', { events: fates.map(({ event }) => event.id).join(', ') }) : ok(left);
}
