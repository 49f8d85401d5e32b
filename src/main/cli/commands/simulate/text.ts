import type { Console } from '../../command';
import { notices } from './notices';
import { type Ledger, pathAsText } from './path-text';
import type { Simulated } from './simulated';
import { halfYearTable, headlineTable } from './summary';
import { worstAsText } from './worst-text';

function titleLines({ scenario, result }: Simulated, { t, format, words }: Console): string[] {
  return [
    t('cli:title', {
      title: words(scenario.title),
      company: words(scenario.company),
      date: scenario.balanceDate,
    }),
    t('cli:run', {
      paths: format.number(result.paths),
      seed: result.seed,
      months: result.months,
      method: t(`report:sampling.${result.sampling}`),
    }),
  ];
}

/** The figures of a run for a reader at a terminal. */
export function simulatedAsText(simulated: Simulated, ledger: Ledger, console: Console): string {
  const { t, format } = console;
  const { scenario, result, worst, traces } = simulated;
  return [
    ...titleLines(simulated, console),
    ...notices(simulated, console),
    '',
    headlineTable(scenario, result, console),
    '',
    t('cli:halfYearTitle', { currency: format.currencyName(scenario.currency) }),
    halfYearTable(result, console),
    '',
    ...(worst ? [worstAsText(worst, scenario, console), ''] : []),
    ...traces.flatMap((trace) => [pathAsText(trace, scenario, ledger, console), '']),
    t('cli:fingerprint', { fingerprint: result.fingerprint ?? t('cli:none'), engine: result.engine }),
  ].join('\n');
}
