/** One path in full, for a reader at a terminal: its ledger, what was drawn, and which events happened. */
import type { PathTrace } from '../../../../shared/engine/paths/trace';
import { monthLabel } from '../../../../shared/scenario/calendar';
import { currencyOf, findAssumption } from '../../../../shared/scenario/edit';
import { periodsOf } from '../../../../shared/scenario/periods';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';
import { monthText } from './worst-text';

export const LEDGERS = ['half-year', 'month'] as const;
export type Ledger = (typeof LEDGERS)[number];

type Cell = (lines: PathTrace['lines'], from: number, to: number) => number;

/** A flow is summed over a period, a balance is that of its end. */
const flow =
  (...ids: readonly string[]): Cell =>
  (lines, from, to) =>
    ids.flatMap((id) => [...(lines[id] ?? []).slice(from, to)]).reduce((sum, value) => sum + value, 0);
const balance =
  (id: string): Cell =>
  (lines, _, to) =>
    lines[id]?.[to - 1] ?? 0;

/** Columns of the ledger, in the order of their words under `cli:ledger`. */
const COLUMNS = {
  revenue: flow('revenue'),
  grossProfit: flow('grossProfit'),
  compute: flow('compute'),
  operatingProfit: flow('operatingProfit'),
  burn: flow('burn'),
  funding: flow('plannedFunding', 'committedFunding', 'facilityDraw'),
  repaid: flow('redemption', 'repayments'),
  cash: balance('cash'),
} as const satisfies Readonly<Record<string, Cell>>;

function ledgerTable(trace: PathTrace, scenario: Scenario, ledger: Ledger, { t, format }: Console): string {
  const named = ledger === 'month' ? format.month : format.halfYear;
  const kind = ledger === 'month' ? 'monthly' : 'halfYear';
  const rows = periodsOf(kind, scenario.balanceDate, scenario.horizon).map(({ label, from, to }) => [
    named(label),
    ...Object.values(COLUMNS).map((cell) => format.money(cell(trace.lines, from, to))),
  ]);
  const header = [
    t(`cli:ledger.${ledger}`),
    ...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((id) => t(`cli:ledger.${id}`)),
  ];
  return table(header, rows, ['left']);
}

function inputTable({ inputs }: PathTrace, scenario: Scenario, { t, format }: Console): string {
  const monthOf = (index: number) => monthLabel(scenario.balanceDate, index);
  const rows = inputs.flatMap(({ path, value, rank }) => {
    const listed = findAssumption(scenario, path);
    if (!listed) return [];
    const currency = currencyOf(scenario, listed);
    const words = format.withUnit(value, listed.field.unit, { currency, monthLabel: monthOf });
    return [[path, words, format.number(rank * 100, 1)]];
  });
  return table([t('cli:path.input'), t('cli:path.value'), t('cli:path.rank')], rows, ['left']);
}

/** In which month each event happens, and each dated change begins. */
function eventTable({ eventMonths, changeMonths }: PathTrace, scenario: Scenario, { t, format }: Console): string {
  const all = [
    ...Object.entries(eventMonths).map(([id, month]) => [`events.${id}`, month] as const),
    ...Object.entries(changeMonths).map(([id, month]) => [`changes.${id}`, month] as const),
  ];
  const rows = all.map(([path, month]) => [
    path,
    month === 0 ? t('cli:path.never') : format.month(monthLabel(scenario.balanceDate, month)),
  ]);
  return table([t('cli:path.event'), t('cli:path.month')], rows, ['left', 'left']);
}

export function pathAsText(trace: PathTrace, scenario: Scenario, ledger: Ledger, console: Console): string {
  const { t, format } = console;
  const { cashOutMonth, fundingNeed } = trace.outcome;
  const title = t('cli:path.title', {
    path: trace.path,
    out: monthText(cashOutMonth || null, scenario, console),
    need: format.money(fundingNeed, { currency: scenario.currency }),
  });
  const hasEvents = Object.keys({ ...trace.eventMonths, ...trace.changeMonths }).length > 0;
  return [
    title,
    ledgerTable(trace, scenario, ledger, console),
    '',
    ...(hasEvents ? [eventTable(trace, scenario, console), ''] : []),
    inputTable(trace, scenario, console),
  ].join('\n');
}
