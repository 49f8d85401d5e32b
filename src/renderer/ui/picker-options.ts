import { fieldName, groupKey, groupTitle } from '@shared/report/in-words';
import { inputNames } from '@shared/report/inputs';
import { listAssumptions } from '@shared/scenario/listing';
import type { Assumptions } from '@shared/scenario/schema';
import type { Locale } from './locale';

/** Something to choose, by its path. */
export interface PickerOption {
  readonly path: string;
  /** Under the heading of its group. */
  readonly name: string;
  /** Where its group is not in sight. */
  readonly fullName: string;
  /** What is to be known before it is chosen. */
  readonly note?: string | undefined;
}

export interface PickerGroup {
  readonly key: string;
  readonly title: string;
  readonly options: readonly PickerOption[];
}

/** Options that hold every word searched for, in their name or in that of their group. */
export function searchOptions(groups: readonly PickerGroup[], search: string): PickerGroup[] {
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter(({ path, name }) => {
        const text = `${group.title} ${name} ${path}`.toLocaleLowerCase();
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

/** Assumptions to choose from, by group as in the panel. */
export function assumptionOptions(
  assumptions: Assumptions,
  isOffered: (path: string) => boolean,
  locale: Locale,
  noteOf: (path: string) => string | undefined = () => undefined,
): PickerGroup[] {
  const nameOf = inputNames(assumptions, locale);
  const groups = new Map<string, { key: string; title: string; options: PickerOption[] }>();
  for (const listed of listAssumptions(assumptions).filter(({ path }) => isOffered(path))) {
    const { path } = listed;
    const key = groupKey(listed);
    const group = groups.get(key) ?? { key, title: groupTitle(listed, locale), options: [] };
    group.options.push({ path, name: fieldName(listed, locale.t), fullName: nameOf(path), note: noteOf(path) });
    groups.set(key, group);
  }
  return [...groups.values()];
}
