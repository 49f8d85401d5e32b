import { reportableSeries, reportedNames } from '../../report/reported';
import { fail, ok, type Result } from '../../result';
import { type Actual, actualAddress, MARKS, type Mark, type MonthSpan, parseSpan } from '../../scenario/actuals';
import { change } from '../../scenario/change';
import { nearestPath } from '../../scenario/nearest-path';
import { formatNumber } from '../../scenario/parsing/parse-quantity';
import { powerOfTen, type Scale } from '../../scenario/parsing/units';
import { sourceOfFigure } from '../../scenario/replaced-figure';
import type { Scenario } from '../../scenario/schema';
import { readAmountUnitOf, unitOfTable } from './amount-unit';
import { type Imported, type ImportedChange, imported, type Problem } from './imported';
import type { Mapping, Role } from './mapping';
import { AMOUNT_UNITS, type AmountUnit, readAmount, readHalfYear } from './numbers';
import { type Row, required, rowsOf } from './row';
import type { Sheet } from './sheet';
import { readSource } from './sources';
import { everyWording, normalised, spellings } from './spellings';

type SeriesReader = (row: Row) => Result<string>;

/** A series by its id, or by its name in any language. */
function createSeriesReader(scenario: Scenario): SeriesReader {
  const known = reportableSeries(scenario);
  const names = new Map<string, string>();
  for (const nameOf of everyWording().map((wording) => reportedNames(scenario, wording))) {
    for (const id of known) names.set(normalised(nameOf(id)), id);
  }
  return (row) => {
    const text = required(row, 'series');
    if (!text.ok) return text;
    const id = known.find((one) => one === text.value) ?? names.get(normalised(text.value));
    if (id !== undefined) return ok(id);
    const suggestion = nearestPath(text.value, known);
    return fail('actuals.unknown', { text: text.value, options: known.join(', '), suggestion });
  };
}

function readSpan(row: Row): Result<MonthSpan> {
  const text = required(row, 'period');
  if (!text.ok) return text;
  const half = readHalfYear(text.value);
  const span = parseSpan(half.ok ? half.value : text.value);
  return span ? ok(span) : fail('actuals.span', { text: text.value });
}

/** How well a figure is confirmed, as files or the program say it; as before, or one source, where the row does not. */
function readMark(row: Row, before: Mark | undefined): Result<Mark> {
  const text = row.text('mark');
  if (text === '') return ok(before ?? 'single');
  const word = normalised(text);
  const mark = MARKS.find((one) => one === word || spellings(`analysis:actuals.mark.${one}`).includes(word));
  return mark ? ok(mark) : fail('import.mark', { text, known: MARKS.join(', ') });
}

interface Reader {
  readonly scenario: Scenario;
  readonly series: SeriesReader;
  /** Of amounts for which the row does not say it. */
  readonly unit: Scale | undefined;
  /** The cell that has a figure already, by its address. */
  readonly cells: Map<string, string>;
}

type ReadRow = { readonly actual: Actual } | { readonly problems: readonly Problem[] };

function failed(row: Row, role: Role, result: Result<unknown>): Problem[] {
  return result.ok ? [] : [row.problem(role, result)];
}

function readValue(row: Row, unit: Scale | undefined, scenario: Scenario): Result<number> {
  const text = required(row, 'value');
  return text.ok ? readAmount(text.value, unit, scenario) : text;
}

/** Each figure once. */
function claim(address: string, row: Row, cells: Map<string, string>): Result<unknown> {
  const first = cells.get(address);
  if (first !== undefined) return fail('import.repeated', { name: address, first });
  cells.set(address, row.cell('series'));
  return ok(true);
}

/** What a row reports, or all that is wrong with it. */
function readRow(row: Row, { scenario, series: readSeries, unit: otherwise, cells }: Reader): ReadRow {
  const faults = row.faults();
  if (faults.length > 0) return { problems: faults };
  const [series, span] = [readSeries(row), readSpan(row)];
  const address = series.ok && span.ok ? actualAddress({ series: series.value, ...span.value }) : undefined;
  const before = scenario.actuals.find((one) => actualAddress(one) === address);
  const unit = readAmountUnitOf(row, otherwise, scenario);
  const value = unit.ok ? readValue(row, unit.value, scenario) : unit;
  const mark = readMark(row, before?.mark);
  const { source, problems } = readSource(row, before?.source);
  const once = address === undefined ? ok(true) : claim(address, row, cells);
  const own = [
    ...failed(row, 'series', series),
    ...failed(row, 'period', span),
    ...failed(row, 'series', once),
    ...failed(row, unit.ok ? 'value' : 'unit', value),
    ...failed(row, 'mark', mark),
    ...problems,
  ];
  if (!series.ok || !span.ok || !value.ok || !mark.ok || own.length > 0) return { problems: own };
  const note = before?.note;
  const figure = { series: series.value, ...span.value, value: value.value, mark: mark.value };
  return {
    actual: { ...figure, source: source ?? sourceOfFigure(value.value, before), ...(note !== undefined && { note }) },
  };
}

function changeOf(actual: Actual, row: Row, before: Actual | undefined): ImportedChange | undefined {
  const isSame = before?.value === actual.value && before.source === actual.source && before.mark === actual.mark;
  if (isSame) return undefined;
  const write = (value: number) => formatNumber(value, 'money', 'en');
  return {
    cell: row.cell('value'),
    path: actualAddress(actual),
    before: before ? write(before.value) : null,
    after: write(actual.value),
    source: actual.source.kind,
  };
}

/**
 * Adds the figures of a table to those that were reported since, and replaces those that there are: all of them, or none. `unit`
 * is that of amounts for which the table does not say it.
 */
export function importActuals(scenario: Scenario, sheet: Sheet, mapping: Mapping, unit?: AmountUnit): Imported {
  const otherwise = unitOfTable(sheet, mapping, 'value', scenario) ?? (unit && powerOfTen(AMOUNT_UNITS[unit]));
  const reader: Reader = { scenario, series: createSeriesReader(scenario), unit: otherwise, cells: new Map() };
  const figures = new Map(scenario.actuals.map((actual) => [actualAddress(actual), actual]));
  const [problems, changes]: [Problem[], ImportedChange[]] = [[], []];
  for (const row of rowsOf(sheet, mapping)) {
    const read = readRow(row, reader);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const address = actualAddress(read.actual);
    const made = changeOf(read.actual, row, figures.get(address));
    if (made) changes.push(made);
    figures.set(address, read.actual);
  }
  if (changes.length === 0) return imported(scenario, changes, problems);
  const write = { location: ['actuals'], value: [...figures.values()] };
  const changed = change(scenario, [write], 'actuals', changes.at(-1)?.path ?? '');
  if (!changed.ok) problems.push({ cell: changes.at(-1)?.cell ?? '', error: changed.error });
  return imported(changed.ok ? changed.value.scenario : scenario, changes, problems);
}
