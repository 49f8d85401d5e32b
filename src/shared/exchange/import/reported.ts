import { fail, type Result } from '../../result';
import { change } from '../../scenario/change';
import { formatNumber } from '../../scenario/parsing/parse-quantity';
import { powerOfTen, type Scale } from '../../scenario/parsing/units';
import { sourceOfFigure } from '../../scenario/replaced-figure';
import type { Scenario } from '../../scenario/schema';
import { readAmountUnitOf, unitOfTable } from './amount-unit';
import { type Imported, type ImportedChange, imported, type Problem } from './imported';
import type { Mapping } from './mapping';
import { AMOUNT_UNITS, type AmountUnit, readAmount, readHalfYear } from './numbers';
import { type Row, required, rowsOf } from './row';
import type { Sheet } from './sheet';
import { readSource } from './sources';

type Figure = Scenario['reported'][number];

type PeriodReader = (row: Row) => Result<string>;

/** Reads the half-year of a row, each once. */
function createPeriodReader(): PeriodReader {
  const cells = new Map<string, string>();
  return (row) => {
    const text = required(row, 'period');
    const period = text.ok ? readHalfYear(text.value) : text;
    if (!period.ok) return period;
    const first = cells.get(period.value);
    if (first !== undefined) return fail('import.repeated', { name: period.value, first });
    cells.set(period.value, row.cell('period'));
    return period;
  };
}

function readRevenue(row: Row, unit: Scale | undefined, scenario: Scenario): Result<number> {
  const text = required(row, 'revenue');
  return text.ok ? readAmount(text.value, unit, scenario) : text;
}

interface ReadRow {
  readonly figure: Figure | undefined;
  readonly problems: readonly Problem[];
}

/** What a row reports, or all that is wrong with it. */
function readRow(row: Row, readPeriod: PeriodReader, otherwise: Scale | undefined, scenario: Scenario): ReadRow {
  const faults = row.faults();
  if (faults.length > 0) return { figure: undefined, problems: faults };
  const period = readPeriod(row);
  const before = period.ok ? scenario.reported.find((figure) => figure.period === period.value) : undefined;
  const unit = readAmountUnitOf(row, otherwise, scenario);
  const revenue = unit.ok ? readRevenue(row, unit.value, scenario) : unit;
  const { source, problems } = readSource(row, before?.source);
  if (!period.ok || !revenue.ok || problems.length > 0) {
    const own = [
      ...(period.ok ? [] : [row.problem('period', period)]),
      ...(revenue.ok ? [] : [row.problem(unit.ok ? 'revenue' : 'unit', revenue)]),
    ];
    return { figure: undefined, problems: [...own, ...problems] };
  }
  const old = before && { value: before.revenue, source: before.source };
  const figure = { period: period.value, revenue: revenue.value };
  return { figure: { ...figure, source: source ?? sourceOfFigure(figure.revenue, old) }, problems: [] };
}

function changeOf(figure: Figure, row: Row, before: Figure | undefined): ImportedChange | undefined {
  if (before?.revenue === figure.revenue && before.source === figure.source) return undefined;
  const write = (revenue: number) => formatNumber(revenue, 'money', 'en');
  return {
    cell: row.cell('revenue'),
    path: figure.period,
    before: before ? write(before.revenue) : null,
    after: write(figure.revenue),
    source: figure.source.kind,
  };
}

/**
 * Adds the half-years that a table reports to those of the scenario, and replaces those that it has: all of them, or none.
 * `unit` is that of amounts for which the table does not say it.
 */
export function importReported(scenario: Scenario, sheet: Sheet, mapping: Mapping, unit?: AmountUnit): Imported {
  const otherwise = unitOfTable(sheet, mapping, 'revenue', scenario) ?? (unit && powerOfTen(AMOUNT_UNITS[unit]));
  const readPeriod = createPeriodReader();
  const figures = new Map(scenario.reported.map((figure) => [figure.period, figure]));
  const [problems, changes]: [Problem[], ImportedChange[]] = [[], []];
  for (const row of rowsOf(sheet, mapping)) {
    const read = readRow(row, readPeriod, otherwise, scenario);
    problems.push(...read.problems);
    if (!read.figure) continue;
    const made = changeOf(read.figure, row, figures.get(read.figure.period));
    if (made) changes.push(made);
    figures.set(read.figure.period, read.figure);
  }
  // A table that repeats what is there leaves it as it is, in its order.
  if (changes.length === 0) return imported(scenario, changes, problems);
  const value = [...figures.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
  const changed = change(scenario, [{ location: ['reported'], value }], 'reported', changes.at(-1)?.path ?? '');
  if (!changed.ok) problems.push({ cell: changes.at(-1)?.cell ?? '', error: changed.error });
  return imported(changed.ok ? changed.value.scenario : scenario, changes, problems);
}
