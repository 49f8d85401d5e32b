import type { Bands, SimulationResult } from '../../shared/engine/results';
import { createFormat, type Format } from '../../shared/language/format';
import type { Scenario } from '../../shared/scenario/schema';
import { inLanguage } from '../../shared/scenario/text';
import type { Console } from './command';
import { table } from './table';

const PLUS_MINUS = '\u00b1';

function digitsForError(error: number): number {
  return error > 0 ? Math.min(3, Math.max(0, Math.ceil(-Math.log10(error)))) : 0;
}

function headlineTable(scenario: Scenario, result: SimulationResult, format: Format, { t }: Console): string {
  const { headline, error } = result;
  const { currency, horizon } = scenario;
  const months = (value: number | null) =>
    value === null ? t('cli:beyond', { months: horizon }) : format.months(value, 1);
  const give = (value: number | null, write: (value: number) => string) =>
    value === null ? '' : PLUS_MINUS + write(value);
  const runway = (['p10', 'p50', 'p90'] as const).map((key) => [
    t(`cli:runway.${key}`),
    months(headline.runwayMonths[key]),
    give(error.runwayMonths[key], (value) => format.number(value, digitsForError(value))),
  ]);
  const lasts = (['12', '18', '24', '36', '60'] as const).flatMap((key) => {
    const value = headline.cashLasts[key];
    if (value === null) return [];
    return [
      [
        t('cli:lasts', { months: key }),
        format.percent(value, 1),
        give(error.cashLasts[key], (e) => format.percent(e, 1)),
      ],
    ];
  });
  const need = (['p50', 'p80', 'p90', 'p95', 'es95'] as const).map((key) => [
    t(`cli:need.${key}`),
    format.money(headline.fundingNeed[key], { currency }),
    give(error.fundingNeed[key], (value) => format.money(value)),
  ]);
  const simple = [
    t('cli:simpleRunway'),
    headline.simpleRunwayMonths === null ? t('cli:none') : format.months(headline.simpleRunwayMonths, 1),
    '',
  ];
  return table(
    [t('cli:figure'), t('cli:value'), t('cli:error')],
    [...runway, ...lasts, ...need, simple],
    ['left', 'right', 'right'],
  );
}

/** Which series the half-year table shows, by median. */
const COLUMNS = ['revenue', 'grossProfit', 'compute', 'operatingProfit', 'burn'] as const;

function halfYearTable(result: SimulationResult, format: Format, { t }: Console): string {
  const bandsOf = (id: string): Bands | undefined => result.series[id]?.halfYear;
  const labels = bandsOf('cash')?.labels ?? [];
  const money = (value: number | undefined) => (value === undefined ? '' : format.money(value));
  const rows = labels.map((label, index) => [
    format.halfYear(label),
    ...COLUMNS.map((id) => money(bandsOf(id)?.p50[index])),
    ...(['p5', 'p50', 'p95'] as const).map((statistic) => money(bandsOf('cash')?.[statistic][index])),
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

/** The figures of a run for a reader at a terminal. */
export function resultAsText(scenario: Scenario, result: SimulationResult, console: Console): string {
  const { t, language } = console;
  const format = createFormat(language, t);
  return [
    t('cli:title', {
      title: inLanguage(scenario.title, language),
      company: inLanguage(scenario.company, language),
      date: scenario.balanceDate,
    }),
    t('cli:run', { paths: format.number(result.paths), seed: result.seed, months: result.months }),
    '',
    headlineTable(scenario, result, format, console),
    '',
    t('cli:halfYearTitle', { currency: format.currencyName(scenario.currency) }),
    halfYearTable(result, format, console),
    '',
    t('cli:fingerprint', { fingerprint: result.fingerprint, engine: result.engine }),
  ].join('\n');
}
