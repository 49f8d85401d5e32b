import { idleSides } from '@shared/report/correlations';
import { inputNames } from '@shared/report/inputs';
import { frequencyOf, listShocks } from '@shared/scenario/correlations';
import type { Assumptions, Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';
import { assumptionOptions, type PickerGroup } from '../ui/picker-options';

/** Paths that are correlated with this one already. */
function taken({ correlations }: Assumptions, path: string): Set<string> {
  return new Set(correlations.flatMap(({ between }) => (between.includes(path) ? between : [])));
}

/** What can still be correlated with `path`: of the same frequency, and not itself; by group, as in the panel. */
export function partnerGroups(scenario: Scenario, path: string, locale: Locale): PickerGroup[] {
  const { assumptions } = scenario;
  const frequency = frequencyOf(assumptions);
  const without = taken(assumptions, path).add(path);
  const fits = (other: string) => !without.has(other) && frequency(other) === frequency(path);
  const isIdle = idleSides(assumptions);
  const nameOf = inputNames(assumptions, locale);
  // A correlation with what is certain would have no effect.
  const note = (other: string) => (isIdle(other) ? locale.t('panel:correlations.certain') : undefined);
  if (frequency(path) !== 'month') return assumptionOptions(assumptions, fits, locale, note);
  const options = listShocks(assumptions)
    .filter((shock) => fits(shock.path))
    .map(({ path: shock }) => ({ path: shock, name: nameOf(shock), fullName: nameOf(shock), note: note(shock) }));
  return options.length > 0 ? [{ key: 'shocks', title: locale.t('fields:shocks.group'), options }] : [];
}
