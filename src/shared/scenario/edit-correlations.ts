import type { ExpectedCode } from '../quantity/expected';
import { fail, ok, type Result } from '../result';
import { type Change, change, type Write } from './change';
import { type Correlation, frequencyOf, isDrawnMonthly, listShocks } from './correlations';
import { listAssumptions } from './listing';
import { nearestPath } from './nearest-path';
import { SET_BY_USER, sourceInstead } from './replaced-source';
import type { Scenario } from './schema';

/** Two addresses, in either order. */
export type Pair = readonly [string, string];

/** A pair as messages name it: as the item of a file's list. */
function nameOf([a, b]: Pair): string {
  return `correlations.(${a}, ${b})`;
}

export function samePair([a, b]: Pair, [c, d]: Pair): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

function notCorrelated([first, second]: Pair, expectedCode: ExpectedCode) {
  return fail('set.notCorrelated', { first, second, expectedCode });
}

/** What can be one side of a correlation, by address. */
function correlatable(scenario: Scenario): string[] {
  const places = [...listAssumptions(scenario.assumptions), ...listShocks(scenario.assumptions)];
  return places.map(({ path }) => path).filter((path) => !isDrawnMonthly(path));
}

/** Why two addresses cannot be a pair; null if they can. */
function refusal(scenario: Scenario, pair: Pair): Result<never> | null {
  const frequency = frequencyOf(scenario.assumptions);
  const [a, b] = pair;
  for (const [path, other] of [pair, [b, a]] as const) {
    if (frequency(path) !== undefined) continue;
    if (isDrawnMonthly(path)) return notCorrelated([other, path], 'drawnOnce');
    return fail('set.unknownPath', { path, suggestion: nearestPath(path, correlatable(scenario)) });
  }
  if (a === b) return notCorrelated(pair, 'otherQuantity');
  return frequency(a) === frequency(b) ? null : notCorrelated(pair, 'sameFrequency');
}

/** What has to be written for a pair to have this rank correlation, or none. */
function writesFor(correlations: readonly Correlation[], pair: Pair, rank: number | null): Write[] {
  const list = ['assumptions', 'correlations'];
  const place = correlations.findIndex(({ between }) => samePair(between, pair));
  const before = correlations[place];
  if (rank === null) return before ? [{ location: list, value: correlations.filter((one) => one !== before) }] : [];
  if (!before) {
    return [{ location: [...list, correlations.length], value: { between: [...pair], rank, source: SET_BY_USER } }];
  }
  if (before.rank === rank) return [];
  const source = sourceInstead(before.source, () => String(before.rank));
  return [{ location: [...list, place], value: { ...before, rank, source } }];
}

/**
 * Sets the rank correlation of two assumptions, or of two monthly shocks; null removes it. The order of the pair does not
 * matter, and its source follows the number as in `edit.ts`.
 */
export function changeCorrelation(scenario: Scenario, pair: Pair, rank: number | null): Result<Change> {
  const refused = refusal(scenario, pair);
  if (refused) return refused;
  if (rank !== null && !(rank >= -1 && rank <= 1)) {
    return fail('set.invalidValue', {
      path: nameOf(pair),
      value: String(rank),
      expectedCode: 'range',
      min: -1,
      max: 1,
    });
  }
  const writes = writesFor(scenario.assumptions.correlations, pair, rank);
  return change(scenario, writes, nameOf(pair), String(rank ?? ''));
}

export function setCorrelation(scenario: Scenario, pair: Pair, rank: number | null): Result<Scenario> {
  const changed = changeCorrelation(scenario, pair, rank);
  return changed.ok ? ok(changed.value.scenario) : changed;
}
