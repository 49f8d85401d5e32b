import { idleSides } from '@shared/report/correlations';
import { fieldName, groupKey, groupTitle } from '@shared/report/in-words';
import { inputNames } from '@shared/report/inputs';
import { frequencyOf, listShocks } from '@shared/scenario/correlations';
import { listAssumptions } from '@shared/scenario/listing';
import type { Assumptions, Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';

export interface Partner {
  readonly path: string;
  /** Under the heading of its group. */
  readonly name: string;
  /** Where its group is not in sight. */
  readonly fullName: string;
  /** True where a correlation with it would have no effect. */
  readonly certain: boolean;
}

export interface PartnerGroup {
  readonly key: string;
  readonly title: string;
  readonly partners: readonly Partner[];
}

/** Paths that are correlated with this one already. */
function taken({ correlations }: Assumptions, path: string): Set<string> {
  return new Set(correlations.flatMap(({ between }) => (between.includes(path) ? between : [])));
}

/** What can still be correlated with `path`: of the same frequency, and not itself; by group, as in the panel. */
export function partnerGroups(scenario: Scenario, path: string, locale: Locale): PartnerGroup[] {
  const { assumptions } = scenario;
  const frequency = frequencyOf(assumptions);
  const without = taken(assumptions, path).add(path);
  const fits = (other: string) => !without.has(other) && frequency(other) === frequency(path);
  const isIdle = idleSides(assumptions);
  const nameOf = inputNames(assumptions, locale);
  if (frequency(path) === 'month') {
    const shocks = listShocks(assumptions).filter((shock) => fits(shock.path));
    const partners = shocks.map((shock) => ({
      path: shock.path,
      name: nameOf(shock.path),
      fullName: nameOf(shock.path),
      certain: isIdle(shock.path),
    }));
    return partners.length > 0 ? [{ key: 'shocks', title: locale.t('fields:shocks.group'), partners }] : [];
  }
  const groups = new Map<string, { key: string; title: string; partners: Partner[] }>();
  for (const listed of listAssumptions(assumptions).filter((one) => fits(one.path))) {
    const key = groupKey(listed);
    const group = groups.get(key) ?? { key, title: groupTitle(listed, locale), partners: [] };
    const { path } = listed;
    group.partners.push({ path, name: fieldName(listed, locale.t), fullName: nameOf(path), certain: isIdle(path) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Partners that hold every word searched for, in their name or in that of their group. */
export function searchPartners(groups: readonly PartnerGroup[], search: string): PartnerGroup[] {
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      partners: group.partners.filter(({ path, name }) => {
        const text = `${group.title} ${name} ${path}`.toLocaleLowerCase();
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ partners }) => partners.length > 0);
}
