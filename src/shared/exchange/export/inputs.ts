/** What a scenario says: its assumptions, settings, correlations and reported history, each with its sources. */

import { usedRanks } from '../../report/correlations';
import { inputNames } from '../../report/inputs';
import { moneyUnit } from '../../report/series';
import type { Wording } from '../../report/wording';
import { type Actual, spanLabel } from '../../scenario/actuals';
import { monthLabel } from '../../scenario/calendar';
import { currencyOf, listSettings, NONE, type Setting, settingValue } from '../../scenario/edit';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import { formatQuantity } from '../../scenario/parsing/format-quantity';
import type { Scenario } from '../../scenario/schema';
import type { Text } from '../../scenario/text';
import { sourceColumns } from './sources';
import { numberColumn, type Table, tableOf, textColumn } from './table';

/** Every assumption in words and as it can be typed: in English notation whatever the reader's language, to the last digit. */
export function assumptionTable(scenario: Scenario, wording: Wording): Table {
  const { t, format } = wording;
  const nameOf = inputNames(scenario.assumptions, wording);
  const monthOf = (index: number) => monthLabel(scenario.balanceDate, index);
  const inWords = (listed: ListedAssumption) => {
    const currency = currencyOf(scenario, listed);
    return format.quantity(listed.assumption.quantity, listed.field.unit, { currency, monthLabel: monthOf });
  };
  return tableOf(
    'assumptions',
    listAssumptions(scenario.assumptions),
    [
      textColumn('export:column.path', ({ path }) => path, wording),
      textColumn('export:column.name', ({ path }) => nameOf(path), wording),
      textColumn('export:column.words', inWords, wording),
      textColumn(
        'export:column.typed',
        ({ assumption, field }) => formatQuantity(assumption.quantity, field.unit, 'en'),
        wording,
      ),
      textColumn('export:column.unit', ({ field }) => t(`fields:units.${field.unit}`), wording),
      ...sourceColumns<ListedAssumption>(({ assumption }) => assumption.source, wording),
    ],
    wording,
  );
}

/** A setting as it can be typed back; words in the reader's language. */
function typedSetting(scenario: Scenario, setting: Setting, { words }: Wording): string {
  const value = settingValue(scenario, setting);
  if (value === null) return NONE;
  if (setting.input.type === 'text') return words(value as Text);
  if (!Array.isArray(value)) return String(value);
  return value.length > 0 ? value.join(' ') : NONE;
}

/** Everything about a scenario that is not a quantity; a season has sources. */
export function settingTable(scenario: Scenario, wording: Wording): Table {
  const { segments } = scenario.assumptions;
  const seasons = new Map(segments.map(({ id, season }) => [`segments.${id}.season`, season.source]));
  return tableOf(
    'settings',
    listSettings(scenario),
    [
      textColumn('export:column.path', ({ path }) => path, wording),
      textColumn('export:column.typed', (setting) => typedSetting(scenario, setting, wording), wording),
      ...sourceColumns<Setting>(({ path }) => seasons.get(path), wording),
    ],
    wording,
  );
}

/** Correlations as they are asked for and as they are used, which differs where not all of them can hold. */
export function correlationTable({ assumptions }: Scenario, wording: Wording): Table {
  const usedOf = usedRanks(assumptions);
  return tableOf(
    'correlations',
    assumptions.correlations,
    [
      textColumn('export:column.first', ({ between }) => between[0], wording),
      textColumn('export:column.second', ({ between }) => between[1], wording),
      numberColumn('export:column.rank', 'number', ({ rank }) => rank, wording),
      numberColumn('export:column.usedRank', 'number', ({ between }) => usedOf(between).rank, wording),
      ...sourceColumns<(typeof assumptions.correlations)[number]>(({ source }) => source, wording),
    ],
    wording,
  );
}

/** What the company reported. */
export function reportedTable({ reported, currency }: Scenario, wording: Wording): Table {
  const unit = moneyUnit(currency, wording);
  return tableOf(
    'reported',
    reported,
    [
      textColumn('export:column.period', ({ period }) => period, wording),
      numberColumn('export:column.revenue', 'money', ({ revenue }) => revenue, wording),
      textColumn('export:column.unit', () => unit, wording),
      ...sourceColumns<(typeof reported)[number]>(({ source }) => source, wording),
    ],
    wording,
  );
}

/** What was reported of the months that are projected. */
export function actualsTable(scenario: Scenario, wording: Wording): Table {
  const unit = moneyUnit(scenario.currency, wording);
  return tableOf(
    'actuals',
    scenario.actuals,
    [
      textColumn('export:column.series', ({ series }) => series, wording),
      textColumn('export:column.period', spanLabel, wording),
      numberColumn('export:column.value', 'money', ({ value }) => value, wording),
      textColumn('export:column.unit', () => unit, wording),
      textColumn('export:column.mark', ({ mark }) => wording.t(`analysis:actuals.mark.${mark}`), wording),
      ...sourceColumns<Actual>(({ source }) => source, wording),
      textColumn('export:column.note', ({ note = '' }) => wording.words(note), wording),
    ],
    wording,
  );
}
