import type { Bands, SimulationResult, Statistic } from '../../../../shared/engine/results';
import { chanceWithin, errorText, moneyError, moneyWithin, shareError } from '../../../../shared/report/precision';
import { bandError, bandValue, finite } from '../../../../shared/report/values';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';

type Row = readonly [label: string, value: string, error: string];

function plusMinus(error: string | null): string {
  return error === null ? '' : `\u00b1${error}`;
}

function runwayRows({ headline, error, months }: SimulationResult, { t, format }: Console): Row[] {
  return (['p10', 'p50', 'p90'] as const).map((level) => {
    const value = headline.runwayMonths[level];
    if (value === null) return [t(`cli:runway.${level}`), t('cli:beyond', { months }), ''];
    return [
      t(`cli:runway.${level}`),
      format.months(value),
      plusMinus(errorText(finite(error.runwayMonths[level]), format)),
    ];
  });
}

function lastsRows({ headline, error }: SimulationResult, { t, format }: Console): Row[] {
  return (['12', '18', '24', '36', '60'] as const).flatMap((months) => {
    const share = headline.cashLasts[months];
    if (share === null) return [];
    const doubt = finite(error.cashLasts[months]);
    const row: Row = [
      t('cli:lasts', { months }),
      chanceWithin(share, doubt, 1, format),
      plusMinus(shareError(doubt, format)),
    ];
    return [row];
  });
}

function needRows({ currency }: Scenario, { headline, error }: SimulationResult, { t, format }: Console): Row[] {
  return (['p50', 'p80', 'p90', 'p95', 'es95'] as const).map((level) => {
    const need = headline.fundingNeed[level];
    const doubt = finite(error.fundingNeed[level]);
    return [
      t(`cli:need.${level}`),
      moneyWithin(need, doubt, format, { currency }),
      plusMinus(moneyError(doubt, format.moneyScale(need).divisor, format)),
    ];
  });
}

function simpleRow({ headline }: SimulationResult, { t, format }: Console): Row {
  const months = headline.simpleRunwayMonths;
  return [t('cli:simpleRunway'), months === null ? t('cli:none') : format.months(months, 1), ''];
}

export function headlineTable(scenario: Scenario, result: SimulationResult, console: Console): string {
  const { t } = console;
  const rows = [
    ...runwayRows(result, console),
    ...lastsRows(result, console),
    ...needRows(scenario, result, console),
    simpleRow(result, console),
  ];
  return table([t('cli:figure'), t('cli:value'), t('cli:error')], rows, ['left', 'right', 'right']);
}

/** Which series the half-year table shows, by median. */
const COLUMNS = ['revenue', 'grossProfit', 'compute', 'operatingProfit', 'burn'] as const;

/** A figure of the bands with the digits that its sampling error allows, where that is known. */
function bandText(bands: Bands | undefined, statistic: Statistic, index: number, { format }: Console): string {
  const value = bandValue(bands, statistic, index);
  return value === null ? '' : moneyWithin(value, bandError(bands, statistic, index), format);
}

export function halfYearTable(result: SimulationResult, console: Console): string {
  const { t, format } = console;
  const bandsOf = (id: string): Bands | undefined => result.series[id]?.halfYear;
  const labels = bandsOf('cash')?.labels ?? [];
  const rows = labels.map((label, index) => [
    format.halfYear(label),
    ...COLUMNS.map((id) => bandText(bandsOf(id), 'p50', index, console)),
    ...(['p5', 'p50', 'p95'] as const).map((statistic) => bandText(bandsOf('cash'), statistic, index, console)),
  ]);
  const header = [
    t('cli:halfYear'),
    ...COLUMNS.map((id) => t(`cli:series.${id}`)),
    t('cli:cash.p5'),
    t('cli:cash.p50'),
    t('cli:cash.p95'),
  ];
  return table(header, rows, ['left']);
}
