/** From the cash at the balance date to that some months later, in means, which add up. */
import type { SimulationResult } from '../../engine/results';
import { errorText } from '../precision';
import { cell, scaleFor, unitOf } from '../table-scale';
import { bandError, bandValue, combined } from '../values';
import type { Wording } from '../wording';
import type { ReportedRun } from './context';

export interface BridgeStep {
  readonly id: string;
  readonly label: string;
  readonly cell: string;
  /** Where the sum stands before and after it, in millions; a sum goes from nothing to what it is. */
  readonly from: number;
  readonly to: number;
  readonly isSum: boolean;
}

export interface CashBridge {
  readonly steps: readonly BridgeStep[];
  readonly unit: string;
  /** The largest standard error, in that unit. */
  readonly error: string;
}

const FLOWS = [
  ['receipts', 1],
  ['payments', -1],
  ['capex', -1],
  ['leases', -1],
  ['interest', 1],
  ['plannedFunding', 1],
  ['committedFunding', 1],
  ['redemption', -1],
  ['repayments', -1],
  ['facilityDraw', 1],
] as const;
type Flow = (typeof FLOWS)[number][0];
/** After which the sum is told: what is left before money is raised. */
const LAST_OF_OPERATIONS: Flow = 'interest';

interface Amount {
  readonly value: number;
  readonly error: number;
}

function sumOver({ series }: SimulationResult, id: Flow, sign: 1 | -1, months: number): Amount {
  const bands = series[id]?.monthly;
  const all = Array.from({ length: months }, (_, month) => month);
  return {
    value: sign * all.reduce((sum, month) => sum + (bandValue(bands, 'mean', month) ?? 0), 0),
    // Of months that all err to the same side: a bound.
    error: all.reduce((sum, month) => sum + (bandError(bands, 'mean', month) ?? 0), 0),
  };
}

export function cashBridge({ scenario, result }: ReportedRun, months: number, wording: Wording): CashBridge {
  const { t, format } = wording;
  const cash = result.series.cash?.monthly;
  const end = bandValue(cash, 'mean', months - 1) ?? 0;
  const flows = FLOWS.map(([id, sign]) => ({ id, ...sumOver(result, id, sign, months) }));
  const moving = flows.filter(({ id, value }) => value !== 0 || id === 'receipts' || id === 'payments');
  const opening = end - flows.reduce((sum, { value }) => sum + value, 0);
  const largest = Math.max(Math.abs(opening), Math.abs(end), ...flows.map(({ value }) => Math.abs(value)));
  const scale = scaleFor(largest, format);
  const steps: BridgeStep[] = [];
  const sum = (id: 'opening' | 'beforeFunding' | 'closing', value: number, error: number) =>
    steps.push({
      id,
      label: t(`report:bridge.${id}`),
      cell: cell(value, error, scale, wording),
      from: 0,
      to: value,
      isSum: true,
    });
  sum('opening', opening, 0);
  let stands = opening;
  for (const { id, value, error } of moving) {
    steps.push({
      id,
      label: t(`export:series.${id}`),
      cell: cell(value, error, scale, wording),
      from: stands,
      to: stands + value,
      isSum: false,
    });
    stands += value;
    const isLast =
      moving
        .filter(
          (flow) =>
            FLOWS.findIndex(([one]) => one === flow.id) <= FLOWS.findIndex(([one]) => one === LAST_OF_OPERATIONS),
        )
        .at(-1)?.id === id;
    if (isLast && moving.at(-1)?.id !== id) sum('beforeFunding', stands, combined(flows.map((flow) => flow.error)));
  }
  sum('closing', end, bandError(cash, 'mean', months - 1) ?? 0);
  const errors = [...flows.map(({ error }) => error), bandError(cash, 'mean', months - 1) ?? 0];
  return {
    steps,
    unit: unitOf(scale, scenario.currency, wording),
    error: errorText(Math.max(...errors) / scale.divisor, format) ?? '',
  };
}
