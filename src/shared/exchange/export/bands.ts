import { type Bands, type Series, type SimulationResult, STATISTICS, type Statistic } from '../../engine/results';
import type { Key } from '../../language';
import { seriesNames, seriesUnit } from '../../report/series';
import { bandError, bandValue } from '../../report/values';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import { type ColumnOf, numberColumn, type Table, tableOf, textColumn } from './table';

/** The bands that a series has, and the table in which they are. */
const PERIODS = {
  'bands-monthly': 'monthly',
  'bands-half-year': 'halfYear',
  'bands-year': 'year',
} as const satisfies Readonly<Record<string, keyof Series>>;

/** A series in a period. */
interface Place {
  readonly series: string;
  readonly bands: Bands;
  readonly index: number;
}

function statisticColumns(wording: Wording): ColumnOf<Place>[] {
  const column = (statistic: Statistic, name: Key, read: typeof bandValue): ColumnOf<Place> =>
    numberColumn(name, 'mixed', ({ bands, index }) => read(bands, statistic, index), wording);
  return [
    ...STATISTICS.map((statistic) => column(statistic, `export:column.${statistic}`, bandValue)),
    ...STATISTICS.map((statistic) => column(statistic, `export:column.error.${statistic}`, bandError)),
  ];
}

/** The bands of every series: one table by month, one by half-year, one by year; a row for each series and period. */
export function bandTables(scenario: Scenario, result: SimulationResult, wording: Wording): Table[] {
  const nameOf = seriesNames(scenario, wording);
  const columns: ColumnOf<Place>[] = [
    textColumn('export:column.series', ({ series }) => series, wording),
    textColumn('export:column.name', ({ series }) => nameOf(series), wording),
    textColumn('export:column.unit', ({ series }) => seriesUnit(series, scenario, wording), wording),
    textColumn('export:column.period', ({ bands, index }) => bands.labels[index] ?? null, wording),
    ...statisticColumns(wording),
  ];
  return (Object.keys(PERIODS) as (keyof typeof PERIODS)[]).map((id) => {
    const places = Object.entries(result.series).flatMap(([series, { [PERIODS[id]]: bands }]) =>
      bands.labels.map((_, index) => ({ series, bands, index })),
    );
    return tableOf(id, places, columns, wording);
  });
}
