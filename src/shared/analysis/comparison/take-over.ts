import { fail, ok, type Result } from '../../result';
import { scenarioSchema } from '../../scenario/file-schema';
import type { Scenario } from '../../scenario/schema';
import { applyDifference, onBalanceDate } from '../difference/apply';
import { differences } from '../difference/find';

/**
 * A scenario with some of what another has otherwise, by the paths of the differences. Months stay in their calendar months
 * unless the balance date is taken over as well. Fails where one of them refers to what only another brings, and where
 * the two are in different currencies: amounts of the one mean nothing in the other.
 */
export function takeOver(into: Scenario, from: Scenario, paths: ReadonlySet<string>): Result<Scenario> {
  if (into.currency !== from.currency) return fail('compare.otherMoney', { here: into.currency, there: from.currency });
  const source = paths.has('balanceDate') ? from : onBalanceDate(from, into.balanceDate);
  const taken = differences(into, source).filter(({ path }) => paths.has(path));
  const scenario = taken.reduce(applyDifference, into);
  return scenarioSchema.safeParse(scenario).success ? ok(scenario) : fail('compare.onlyTogether');
}
