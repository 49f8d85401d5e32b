/** Cash at the balance date, and what is used of it in the months ahead: rows beside those of the headline figures. */
import type { SimulationResult } from '../../engine/results';
import { pointEstimate } from '../../quantity/quantity';
import type { FigureRow } from '../figures';
import { moneyError, moneyWithin } from '../precision';
import { bandError, bandValue } from '../values';
import type { Wording } from '../wording';
import type { ReportedRun } from './context';

/** What is paid out, and what comes in for it: gross burn is the first, net burn both. */
const GROSS = [
  ['payments', 1],
  ['capex', 1],
  ['leases', 1],
] as const;
const NET = [['burn', 1]] as const;

/**
 * The mean a month over the first months, and a bound of its standard error: that of months which all err to the same side, as
 * nothing is kept of how they go together.
 */
function meanOver(
  result: SimulationResult,
  lines: readonly (readonly [string, 1 | -1])[],
  months: number,
): { readonly value: number; readonly error: number } {
  let [value, error] = [0, 0];
  for (const [id, sign] of lines) {
    const bands = result.series[id]?.monthly;
    for (let month = 0; month < months; month++) {
      value += sign * (bandValue(bands, 'mean', month) ?? 0);
      error += bandError(bands, 'mean', month) ?? 0;
    }
  }
  return { value: value / months, error: error / months };
}

function moneyRow(
  id: string,
  words: Pick<FigureRow, 'label' | 'definition'>,
  { value, error }: { readonly value: number; readonly error: number | null },
  { format }: Wording,
): FigureRow {
  const spread = moneyError(error, format.moneyScale(value).divisor, format);
  return {
    id,
    ...words,
    value: moneyWithin(value, error, format, { accounting: true }),
    error: spread === null ? null : `±${spread}`,
    change: null,
  };
}

/** Averages over so many months. */
const WINDOWS = [3, 6] as const;

export function burnRows({ scenario, result }: ReportedRun, wording: Wording): FigureRow[] {
  const { t } = wording;
  const burnt = (kind: 'gross' | 'net') =>
    WINDOWS.map((months) =>
      moneyRow(
        `${kind}.${months}`,
        { label: t(`report:burn.${kind}`, { months }), definition: t(`report:burnDefinition.${kind}`) },
        meanOver(result, kind === 'gross' ? GROSS : NET, months),
        wording,
      ),
    );
  const words = { label: t('report:burn.cash'), definition: t('report:burnDefinition.cash') };
  const cash = { value: pointEstimate(scenario.assumptions.opening.cash.quantity), error: null };
  return [moneyRow('cash', words, cash, wording), ...burnt('gross'), ...burnt('net')];
}
