import type { Quantity } from '../../quantity/quantity';
import { pairKey } from '../../report/correlations';
import { actualAddress } from '../../scenario/actuals';
import { countedFrom } from '../../scenario/balance-date';
import { listSettings, same, settingValue } from '../../scenario/edit';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import type { Text } from '../../scenario/text';
import {
  correlationPath,
  type Difference,
  type DifferenceOf,
  ITEM_GROUPS,
  type Item,
  type ItemGroup,
  type Versions,
} from './difference';

/** What stands at each key in both versions; null where a version has nothing there. */
function matched<T>(before: readonly T[], after: readonly T[], keyOf: (value: T) => string) {
  const first = new Map(before.map((value) => [keyOf(value), value]));
  const second = new Map(after.map((value) => [keyOf(value), value]));
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  return keys.map((key) => ({ key, before: first.get(key) ?? null, after: second.get(key) ?? null }));
}

function itemsOf({ assumptions }: Scenario, group: ItemGroup): readonly Item[] {
  return assumptions[group];
}

/** Which fields an item has: an event or a change of another kind has others, and a cost line told by its headcount. */
function kindOf(group: ItemGroup, item: Item): string {
  if (group === 'events' && 'kind' in item) return item.kind;
  if ('effect' in item) return `${item.begins}.${item.effect}`;
  return 'basis' in item ? item.basis : group;
}

function itemDifferences({ before, after }: Versions, group: ItemGroup): DifferenceOf<'item'>[] {
  const [old, now] = [itemsOf(before, group), itemsOf(after, group)];
  const order = now.map(({ id }) => id);
  return matched(old, now, ({ id }) => id)
    .filter((item) => !item.before || !item.after || kindOf(group, item.before) !== kindOf(group, item.after))
    .map(({ key: id, ...values }) => ({
      kind: 'item',
      path: `${group}.${id}`,
      ...values,
      group,
      id,
      preceding: order.slice(0, Math.max(0, order.indexOf(id))),
    }));
}

function orderDifferences({ before, after }: Versions, group: ItemGroup): DifferenceOf<'order'>[] {
  const idsOf = (version: Scenario) => itemsOf(version, group).map(({ id }) => id);
  const [old, now] = [idsOf(before), idsOf(after)];
  const [from, to] = [old.filter((id) => now.includes(id)), now.filter((id) => old.includes(id))];
  return same(from, to) ? [] : [{ kind: 'order', path: group, before: from, after: to, group }];
}

/** All settings with their values, but for seasons. */
function settingsOf(scenario: Scenario) {
  return listSettings(scenario)
    .filter(({ input }) => input.type !== 'factors')
    .map((setting) => ({ ...setting, value: settingValue(scenario, setting) }));
}

function settingDifferences(versions: Versions): Difference[] {
  const [old, now] = [settingsOf(versions.before), settingsOf(versions.after)];
  return matched(old, now, ({ path }) => path).flatMap(({ key: path, before, after }): Difference[] => {
    if (!before || !after || same(before.value, after.value)) return [];
    const { input } = after;
    if (input.type !== 'text') return [{ kind: 'setting', path, before: before.value, after: after.value, input }];
    return [{ kind: 'name', path, before: before.value as Text, after: after.value as Text }];
  });
}

/** A season is told as a whole, with its source. */
function seasonDifferences({ before, after }: Versions): Difference[] {
  const [old, now] = [before.assumptions.segments, after.assumptions.segments];
  return matched(old, now, ({ id }) => id).flatMap((segment): Difference[] => {
    const [from, to] = [segment.before?.season, segment.after?.season];
    if (!from || !to || same(from, to)) return [];
    return [{ kind: 'season', path: `segments.${segment.key}.season`, before: from, after: to }];
  });
}

/** A quantity of the version before as it would stand in the version after: months keep their calendar months. */
function inCalendarOf({ before, after }: Versions, { assumption, field }: ListedAssumption): Quantity {
  const { quantity } = assumption;
  return field.unit === 'monthIndex' ? countedFrom(quantity, before.balanceDate, after.balanceDate) : quantity;
}

function assumptionDifferences(versions: Versions): Difference[] {
  const { before, after } = versions;
  const [old, now] = [listAssumptions(before.assumptions), listAssumptions(after.assumptions)];
  return matched(old, now, ({ path }) => path).flatMap(({ key: path, ...listed }): Difference[] => {
    const [from, to] = [listed.before?.assumption, listed.after?.assumption];
    if (!listed.before || !from || !to || (from === to && before.balanceDate === after.balanceDate)) return [];
    const quantity = inCalendarOf(versions, listed.before);
    if (!same(quantity, to.quantity)) return [{ kind: 'quantity', path, before: from, after: to }];
    return same({ ...from, quantity }, to) ? [] : [{ kind: 'source', path, before: from, after: to }];
  });
}

function correlationDifferences({ before, after }: Versions): Difference[] {
  const [old, now] = [before.assumptions.correlations, after.assumptions.correlations];
  return matched(old, now, ({ between }) => pairKey(between)).flatMap((pair): Difference[] => {
    const between = (pair.after ?? pair.before)?.between;
    // Which of the two is named first says nothing.
    if (!between || (pair.before && pair.after && same({ ...pair.before, between }, pair.after))) return [];
    return [{ kind: 'correlation', path: correlationPath(between), before: pair.before, after: pair.after, between }];
  });
}

function reportedDifferences({ before, after }: Versions): Difference[] {
  return matched(before.reported, after.reported, ({ period }) => period).flatMap(({ key: period, ...figures }) =>
    same(figures.before, figures.after)
      ? []
      : [{ kind: 'reported' as const, path: `reported.${period}`, ...figures, period }],
  );
}

function actualDifferences({ before, after }: Versions): Difference[] {
  return matched(before.actuals, after.actuals, actualAddress).flatMap(({ key: address, ...figures }) =>
    same(figures.before, figures.after)
      ? []
      : [{ kind: 'actual' as const, path: `actuals.${address}`, ...figures, address }],
  );
}

function carriedDifferences({ before: { carried: old = [] }, after: { carried: now = [] } }: Versions): Difference[] {
  return same(old, now) ? [] : [{ kind: 'carried', path: 'carried', before: old, after: now }];
}

/**
 * Everything in which two scenarios differ, matched by id and never by position: settings, then assumptions in the order of
 * the panel, then what has been added, removed or moved. Not compared is what is no statement of the author: the file's
 * id and versions, and the results that were saved with it.
 */
export function differences(before: Scenario, after: Scenario): readonly Difference[] {
  if (before === after) return [];
  const versions = { before, after };
  const items = ITEM_GROUPS.flatMap((group) => itemDifferences(versions, group));
  const isWithin = ({ path }: Difference) => items.some((item) => path.startsWith(`${item.path}.`));
  const inPlace = [settingDifferences, assumptionDifferences, seasonDifferences].flatMap((find) => find(versions));
  return [
    ...inPlace.filter((difference) => !isWithin(difference)),
    ...ITEM_GROUPS.flatMap((group) => orderDifferences(versions, group)),
    ...items,
    ...[correlationDifferences, reportedDifferences, actualDifferences, carriedDifferences].flatMap((find) =>
      find(versions),
    ),
  ];
}
