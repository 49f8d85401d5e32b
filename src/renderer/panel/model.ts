import type { Estimate } from '@shared/analysis/estimators/estimate';
import { fieldName, groupKey, groupTitle, settingKey, settingName } from '@shared/report/in-words';
import { listSettings, type Setting } from '@shared/scenario/edit';
import { enabledChanges } from '@shared/scenario/enabled';
import type { Group } from '@shared/scenario/fields';
import { type ListedAssumption, listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import type { SourceKind } from '@shared/scenario/source';
import { type ItemList, isItemList } from '@shared/scenario/structure';
import { type CorrelationRowModel, correlationRows, isAdjusted } from '../correlations/correlation-rows';
import type { Locale } from '../ui/locale';

/** What the panel shows, worked out from the scenario: groups of rows, and which of them pass the filter. */

export type Filter = 'all' | 'changed' | SourceKind;

/** What an assumption explains, and what a full bar stands for; null where that is not known. */
export interface Weight {
  readonly share: Estimate | null;
  readonly most: number;
}

interface RowBase {
  readonly path: string;
  readonly name: string;
  readonly changed: boolean;
}
export type AssumptionRowModel = RowBase & {
  readonly type: 'assumption';
  readonly listed: ListedAssumption;
  /** Given where it stands among those that matter most. */
  readonly weight?: Weight;
};
export type SettingRowModel = RowBase & { readonly type: 'setting'; readonly setting: Setting };
export type RowModel = AssumptionRowModel | SettingRowModel | CorrelationRowModel;

/** A segment, a cost line, a change or an event, which its group is about. */
export interface ItemKey {
  readonly list: ItemList;
  readonly id: string;
}

export interface GroupModel {
  readonly key: string;
  readonly item: ItemKey | null;
  readonly title: string;
  readonly rows: readonly RowModel[];
  /** True where the scenario does not count this group in. */
  readonly off: boolean;
  /** A word on its heading that must not be missed. */
  readonly warning?: string;
  /** What stands on its heading in the place of their number. */
  readonly note?: string;
  /** What stands in the place of rows that there are none of, with the room of so many. */
  readonly meanwhile?: { readonly text: string; readonly rows: number };
}

/** Where the arrow keys stop: an assumption that matters most stands in its own group as well. */
export function navOf(row: RowModel): string {
  return row.type === 'assumption' && row.weight ? `${MATTERS}:${row.path}` : row.path;
}

/** The first group: settings of the scenario itself. */
export const SCENARIO = 'scenario';
export const CORRELATIONS = 'correlations';
/** Before the first: the assumptions that matter most, once more. */
export const MATTERS = 'matters';

/** Settings that the panel offers, by the last part of their path; the first ones head their group. */
const HEADING = ['enabled', 'after', 'unless', 'commitment', 'targets'];
const FOLLOWING = ['season', 'onCredit'];

function isOff(scenario: Scenario, group: Group, id: string | undefined): boolean {
  const { assumptions } = scenario;
  switch (group) {
    case 'redemption':
    case 'facility':
    case 'raising':
    case 'market':
      return !assumptions[group].enabled;
    case 'segments':
    case 'costs':
    case 'events':
      return assumptions[group].some((item) => item.id === id && !item.enabled);
    case 'changes':
      // One of nothing but lines that are switched off has no part either.
      return !enabledChanges(assumptions).some((change) => change.id === id);
    default:
      return false;
  }
}

/** A choice of one is none, and a list of nothing neither. */
function hasChoice(input: Setting['input']): boolean {
  if (input.type === 'choice') return input.choices.length > 1;
  return input.type !== 'events' || input.events.length > 0;
}

/** All rows of the scenario in the order of the panel. */
export function panelGroups(scenario: Scenario, changes: ReadonlySet<string>, locale: Locale): GroupModel[] {
  const { t } = locale;
  const settings = listSettings(scenario).filter(({ input }) => hasChoice(input));
  const settingRow = (setting: Setting): SettingRowModel => ({
    type: 'setting',
    path: setting.path,
    name: settingName(setting.path, { t }),
    changed: changes.has(setting.path),
    setting,
  });
  const settingsOf = (key: string, names: readonly string[]) =>
    settings
      .filter(({ path }) => path.startsWith(`${key}.`) && names.includes(path.slice(key.length + 1)))
      .map(settingRow);

  const own = settings.filter(({ path }) => settingKey(path) === path).map(settingRow);
  const groups = new Map<string, { title: string; item: ItemKey | null; off: boolean; rows: RowModel[] }>();
  for (const listed of listAssumptions(scenario.assumptions)) {
    const key = groupKey(listed);
    let group = groups.get(key);
    if (!group) {
      const title = groupTitle(listed, locale);
      const { group: list, item: own } = listed;
      const item = own && isItemList(list) ? { list, id: own.id } : null;
      group = { title, item, off: isOff(scenario, listed.group, listed.item?.id), rows: settingsOf(key, HEADING) };
      groups.set(key, group);
    }
    const { path } = listed;
    group.rows.push({ type: 'assumption', path, name: fieldName(listed, t), changed: changes.has(path), listed });
  }
  return [
    { key: SCENARIO, title: t('panel:settings.scenario'), item: null, rows: own, off: false },
    ...[...groups].map(([key, group]) => ({ key, ...group, rows: [...group.rows, ...settingsOf(key, FOLLOWING)] })),
  ];
}

/** The last group: what moves together. */
export function correlationGroup(
  scenario: Scenario,
  saved: Scenario | null,
  changes: ReadonlySet<string>,
  locale: Locale,
): GroupModel {
  const rows = correlationRows(scenario, saved, changes, locale);
  const warning = rows.some(isAdjusted) ? { warning: locale.t('panel:correlations.warning') } : {};
  return { key: CORRELATIONS, title: locale.t('panel:correlations.title'), item: null, rows, off: false, ...warning };
}

/** Where the number of a row comes from; settings have no source. */
export function sourceKindOf(row: RowModel): SourceKind | null {
  if (row.type === 'assumption') return row.listed.assumption.source.kind;
  return row.type === 'correlation' ? (row.correlation?.source.kind ?? null) : null;
}

function passes(row: RowModel, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'changed') return row.changed;
  return sourceKindOf(row) === filter;
}

/** Rows that pass the filter and hold every word searched for; groups that have none are left out. */
export function filterGroups(
  groups: readonly GroupModel[],
  filter: Filter,
  search: string,
  textOf: (row: RowModel) => string,
): GroupModel[] {
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = (group: GroupModel, row: RowModel) => {
    const text = `${group.title} ${row.name} ${row.path} ${textOf(row)}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => passes(row, filter) && found(group, row)) }))
    .filter((group) => group.rows.length > 0);
}
