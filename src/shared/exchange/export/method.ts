import type { SimulationResult } from '../../engine/results';
import { moneyUnit } from '../../report/series';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { Cell } from '../csv';
import { type Table, tableOf, textColumn } from './table';

/** How the percentiles of the bands came about. */
function summaryWords({ summary }: SimulationResult, { t, format }: Wording): string {
  if (summary.kind === 'exact') return t('export:method.exact');
  return t('report:binned', { bins: format.number(summary.bins) });
}

function stoppedWords({ stopped }: SimulationResult, { t }: Wording): string {
  if (!stopped) return t('export:method.fixedPaths');
  const { figure, below, relative, reached } = stopped;
  // As exact as it was typed: 0.07 times 100 is not 7.
  const target = relative ? `${Number((below * 100).toPrecision(12))}%` : String(below);
  return t(reached ? 'export:method.reached' : 'export:method.notReached', { figure, target });
}

/** What it takes to compute the same figures again, and what they are counted in. */
export function methodTable(scenario: Scenario, result: SimulationResult, wording: Wording): Table {
  const { t, words } = wording;
  const facts = {
    title: words(scenario.title),
    company: words(scenario.company),
    scenario: scenario.id,
    balanceDate: scenario.balanceDate,
    months: result.months,
    paths: result.paths,
    seed: result.seed,
    sampling: t(`report:sampling.${result.sampling}`),
    summary: summaryWords(result, wording),
    stopping: stoppedWords(result, wording),
    engine: result.engine,
    fingerprint: result.fingerprint,
    money: moneyUnit(scenario.currency, wording),
    notes: t('export:method.reading'),
  } satisfies Readonly<Record<string, Cell>>;
  return tableOf(
    'method',
    Object.keys(facts) as (keyof typeof facts)[],
    [
      textColumn('export:column.item', (item) => t(`export:item.${item}`), wording),
      { name: t('export:column.value'), kind: 'whole', cell: (item) => facts[item] },
    ],
    wording,
  );
}
