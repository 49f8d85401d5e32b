import type { Bands, SimulationResult, Statistic } from '../../../../shared/engine/results';
import { type FigureAt, listFigures, readFigure } from '../../../../shared/figures/address';
import { figureText } from '../../../../shared/report/figure-text';
import { figureWords } from '../../../../shared/report/figure-words';
import { moneyWithin } from '../../../../shared/report/precision';
import { bandError, bandValue } from '../../../../shared/report/values';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';

/** A headline figure with the digits that its error allows. */
export function figureRow(
  at: FigureAt,
  scenario: Scenario,
  result: Pick<SimulationResult, 'headline' | 'error'>,
  console: Console,
): string[] {
  const reading = { value: readFigure(result.headline, at.address), error: readFigure(result.error, at.address) };
  return [figureWords(at, 'name', console), ...figureText(at, reading, scenario, console)];
}

export function headlineTable(scenario: Scenario, result: SimulationResult, console: Console): string {
  const { t } = console;
  const rows = listFigures(({ inTerminal }) => inTerminal)
    .filter(({ figure, level }) => figure.horizonFor(level) <= result.months)
    .map((at) => figureRow(at, scenario, result, console));
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
