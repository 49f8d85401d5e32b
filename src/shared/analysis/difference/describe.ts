import { changeInWords } from '../../report/change-in-words';
import { settingInWords, settingName, valueInWords } from '../../report/in-words';
import { inputNames, qualified } from '../../report/inputs';
import type { Wording } from '../../report/wording';
import type { Actual } from '../../scenario/actuals';
import { countedFrom, monthAssumptions } from '../../scenario/balance-date';
import { sameQuantity } from '../../scenario/edit';
import { isGroup } from '../../scenario/fields';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import { formatQuantity } from '../../scenario/parsing/format-quantity';
import type { Scenario } from '../../scenario/schema';
import type { Source } from '../../scenario/source';
import type { Text } from '../../scenario/text';
import { actualName } from '../actuals/name';
import {
  changesFigures,
  type Difference,
  type DifferenceOf,
  ITEM_GROUPS,
  type Item,
  type Season,
  type Versions,
} from './difference';

/** A difference in the user's language. */
export interface DescribedDifference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Values = Pick<DescribedDifference, 'before' | 'after'>;

/** Says both sides in the first way in which they sound different: digits that are not shown can be all that differs. */
function told<T>(before: T, after: T, ...ways: ((value: T, side: 'before' | 'after') => string)[]): Values {
  const all = ways.map((way) => ({ before: way(before, 'before'), after: way(after, 'after') }));
  return all.find((one) => one.before !== one.after) ?? (all.at(-1) as Values);
}

/** The kind of a source and all its statements. */
function sourceInWords(source: Source, { t, words }: Wording): string {
  const { kind, link = '', ...parts } = source;
  const statements = Object.values(parts).map((part: Text) => words(part));
  return [t(`panel:source.${kind}`), ...statements, link].filter((part) => part !== '').join(t('report:listComma'));
}

/** A value that can be missing; `way` says one that is there. */
function orNone<T>(way: (value: T) => string, { t }: Wording): (value: T | null) => string {
  return (value) => (value === null ? t('diff:none') : way(value));
}

function listedAt(scenario: Scenario, path: string): ListedAssumption {
  return listAssumptions(scenario.assumptions).find((listed) => listed.path === path) as ListedAssumption;
}

function quantityValues({ path }: DifferenceOf<'quantity'>, { before, after }: Versions, wording: Wording): Values {
  const { format, language } = wording;
  const versions = { before, after };
  return told(
    listedAt(before, path),
    listedAt(after, path),
    (listed, side) => valueInWords(listed, versions[side], format),
    ({ assumption, field }) => formatQuantity(assumption.quantity, field.unit, language),
    ({ assumption }) => JSON.stringify(assumption.quantity),
  );
}

function seasonInWords({ factors }: Season, { t, format }: Wording): string {
  return factors.map((factor) => format.number(factor, 3)).join(t('report:listComma'));
}

/** Another balance date, with the months that have stayed in their calendar months and so have other numbers. */
function balanceDateValues({ before, after }: Versions, wording: Wording): Values {
  const known = new Map(
    monthAssumptions(before.assumptions).map(({ path, assumption }) => [path, assumption.quantity]),
  );
  const kept = monthAssumptions(after.assumptions).filter(({ path, group, assumption }) => {
    const old = known.get(path);
    // The deadline of a redemption that is switched off is nobody's date.
    const isRead = group !== 'redemption' || after.assumptions.redemption.enabled;
    return old && isRead && sameQuantity(countedFrom(old, before.balanceDate, after.balanceDate), assumption.quantity);
  });
  const names = kept
    .map(({ path }) => inputNames(after.assumptions, wording)(path))
    .join(wording.t('report:listComma'));
  const date = after.balanceDate;
  return { before: before.balanceDate, after: names ? wording.t('diff:keptMonths', { date, kept: names }) : date };
}

function settingValues(difference: DifferenceOf<'setting'>, versions: Versions, wording: Wording): Values {
  if (difference.path === 'balanceDate') return balanceDateValues(versions, wording);
  return told(difference.before, difference.after, (value, side) =>
    settingInWords(difference, value, versions[side], wording),
  );
}

function itemValues({ before, after }: DifferenceOf<'item'>, versions: Versions, wording: Wording): Values {
  const { t } = wording;
  const kindOf = (item: Item, side: keyof Versions) => {
    if ('effect' in item) return changeInWords(item, versions[side], wording);
    return 'commitment' in item ? t(`diff:events.${item.kind}`) : '';
  };
  if (before && after) return told(before, after, kindOf);
  return told(before, after, (item, side) => {
    if (!item) return t('diff:item.absent');
    return 'effect' in item ? kindOf(item, side) : t('diff:item.present');
  });
}

function orderValues({ group, before, after }: DifferenceOf<'order'>, versions: Versions, wording: Wording): Values {
  const nameIn = (scenario: Scenario) => (id: string) => {
    const items: readonly Item[] = scenario.assumptions[group];
    return wording.words(items.find((item) => item.id === id)?.name ?? id);
  };
  const listed = (names: readonly string[]) => names.join(wording.t('report:listComma'));
  // Items may share a name, but never an id.
  return told(before, after, (ids, side) => listed(ids.map(nameIn(versions[side]))), listed);
}

function correlationValues({ before, after }: DifferenceOf<'correlation'>, wording: Wording): Values {
  return told(
    before,
    after,
    orNone(({ rank }) => wording.format.rank(rank), wording),
    orNone(({ rank }) => String(rank), wording),
    orNone(({ source }) => sourceInWords(source, wording), wording),
  );
}

function reportedValues({ before, after }: DifferenceOf<'reported'>, versions: Versions, wording: Wording): Values {
  const revenueIn = (currency: string) =>
    orNone(({ revenue }: { revenue: number }) => wording.format.money(revenue, { currency }), wording);
  return told(
    before,
    after,
    (figure, side) => revenueIn(versions[side].currency)(figure),
    orNone(({ revenue }) => String(revenue), wording),
    orNone(({ source }) => sourceInWords(source, wording), wording),
  );
}

function actualValues({ before, after }: DifferenceOf<'actual'>, versions: Versions, wording: Wording): Values {
  const { t, format, words } = wording;
  const valueIn = (currency: string) => orNone(({ value }: Actual) => format.money(value, { currency }), wording);
  return told(
    before,
    after,
    (figure, side) => valueIn(versions[side].currency)(figure),
    orNone(({ value }) => String(value), wording),
    orNone(
      ({ mark, source }) => [t(`analysis:actuals.mark.${mark}`), sourceInWords(source, wording)].join(', '),
      wording,
    ),
    orNone(({ note = '' }) => words(note), wording),
  );
}

function nameValues({ before, after }: DifferenceOf<'name'>, { t, words }: Wording): Values {
  return told(
    before,
    after,
    (text) => words(text) || t('diff:none'),
    // The same in this language, and another in the other.
    (text) => (typeof text === 'string' ? text : Object.values(text).join(' / ')),
  );
}

function valuesOf(difference: Difference, versions: Versions, wording: Wording): Values {
  switch (difference.kind) {
    case 'quantity':
      return quantityValues(difference, versions, wording);
    case 'source':
      return told(
        difference.before,
        difference.after,
        ({ source }) => sourceInWords(source, wording),
        ({ note = '' }) => wording.words(note),
      );
    case 'setting':
      return settingValues(difference, versions, wording);
    case 'name':
      return nameValues(difference, wording);
    case 'season':
      return told(
        difference.before,
        difference.after,
        (season) => seasonInWords(season, wording),
        ({ source }) => sourceInWords(source, wording),
      );
    case 'correlation':
      return correlationValues(difference, wording);
    case 'item':
      return itemValues(difference, versions, wording);
    case 'order':
      return orderValues(difference, versions, wording);
    case 'reported':
      return reportedValues(difference, versions, wording);
    case 'actual':
      return actualValues(difference, versions, wording);
    case 'carried':
      return told(difference.before, difference.after, (members) => wording.format.number(members.length));
  }
}

/** What a setting belongs to; null for one of the scenario itself. */
function ownerOf(path: string, { assumptions }: Scenario, { t, words }: Wording): string | null {
  const [group = '', id] = path.split('.');
  const list: readonly Item[] = ITEM_GROUPS.flatMap((name) => (name === group ? [...assumptions[name]] : []));
  const item = list.find((one) => one.id === id);
  if (item) return words(item.name);
  return isGroup(group) ? t(`fields:groups.${group}`) : null;
}

function settingLabel(path: string, scenario: Scenario, wording: Wording): string {
  const owner = ownerOf(path, scenario, wording);
  const name = settingName(path, wording);
  return owner === null ? name : qualified(owner, name, wording);
}

/** True where the value is the same and only comes from elsewhere. */
function isSourceAlone(difference: Difference): boolean {
  switch (difference.kind) {
    case 'source':
      return true;
    case 'season':
      return !changesFigures(difference);
    case 'correlation':
      return difference.before?.rank === difference.after?.rank;
    case 'reported':
      return difference.before?.revenue === difference.after?.revenue;
    case 'actual':
      return difference.before?.value === difference.after?.value;
    default:
      return false;
  }
}

function nameOf(difference: Difference, { before, after }: Versions, wording: Wording): string {
  const { t, format, words } = wording;
  const { path } = difference;
  switch (difference.kind) {
    case 'quantity':
    case 'source':
      return inputNames(after.assumptions, wording)(path);
    case 'setting':
    case 'name':
    case 'season':
      return settingLabel(path, after, wording);
    case 'correlation': {
      const inputName = inputNames((difference.after ? after : before).assumptions, wording);
      return difference.between.map(inputName).join(' ↔ ');
    }
    case 'item': {
      const name = (difference.after ?? difference.before)?.name ?? '';
      return t(`fields:groupOf.${difference.group}`, { item: words(name) });
    }
    case 'order':
      return t('diff:order', { group: t(`fields:groups.${difference.group}`) });
    case 'reported':
      return t('diff:reported', { period: format.halfYear(difference.period) });
    case 'actual':
      return t('diff:actual', { figure: actualName(difference.address, after, wording) });
    case 'carried':
      return t('diff:carried');
  }
}

/** What differs, and both sides of it, in words. The names are those of the version after, where it has them. */
export function describeDifference(difference: Difference, versions: Versions, wording: Wording): DescribedDifference {
  const name = nameOf(difference, versions, wording);
  const label = isSourceAlone(difference) ? wording.t('diff:source', { name }) : name;
  return { label, ...valuesOf(difference, versions, wording) };
}
