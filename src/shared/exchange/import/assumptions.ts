import { pointEstimate, type Quantity } from '../../quantity/quantity';
import { inputNames } from '../../report/inputs';
import { fail, ok, type Result } from '../../result';
import { shortened } from '../../scenario/change';
import {
  changeAssumption,
  findAssumption,
  replaceAssumption,
  sameQuantity,
  typingContext,
  unknownPath,
} from '../../scenario/edit';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import { refusedChange } from '../../scenario/parsing/parse-change';
import { formatNumber, formatQuantity, parseQuantity } from '../../scenario/parsing/parse-quantity';
import { powerOfTen, type Scale } from '../../scenario/parsing/units';
import type { Assumptions, Scenario } from '../../scenario/schema';
import { type Imported, type ImportedChange, imported, type Problem } from './imported';
import type { Mapping } from './mapping';
import { type Row, required, rowsOf } from './row';
import type { Sheet } from './sheet';
import { readSource } from './sources';
import { everyWording, normalised } from './spellings';
import { readUnit, unitInHeader } from './units';

/** A table may name an assumption as the program does, in any language. */
function pathsByName(assumptions: Assumptions): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const nameOf of everyWording().map((wording) => inputNames(assumptions, wording))) {
    for (const { path } of listAssumptions(assumptions)) {
      const name = normalised(nameOf(path));
      const named = paths.get(name) ?? [];
      if (!named.includes(path)) paths.set(name, [...named, path]);
    }
  }
  return paths;
}

type PathFinder = (row: Row) => Result<ListedAssumption>;

/** Who sees so many names that are not known looks them up; comparing each of thousands with all that there are takes long. */
const MAX_SUGGESTIONS = 20;

/** Finds the assumption of a row, by address or by name, each once. */
function createFinder(scenario: Scenario): PathFinder {
  const names = pathsByName(scenario.assumptions);
  const listedAt = new Map(listAssumptions(scenario.assumptions).map((listed) => [listed.path, listed]));
  let unknown = 0;
  const cells = new Map<string, string>();
  return (row) => {
    const text = required(row, 'path');
    if (!text.ok) return text;
    // Messages about files name fields from the top of the file; what is copied from there is understood here.
    const typed = text.value.replace(/^assumptions\./, '');
    const [named, ...others] = names.get(normalised(typed)) ?? [];
    const listed = listedAt.get(typed) ?? (named === undefined ? undefined : listedAt.get(named));
    if (!listed) {
      unknown += 1;
      return unknown > MAX_SUGGESTIONS
        ? fail('set.unknownPath', { path: shortened(typed) })
        : unknownPath(scenario, shortened(typed));
    }
    if (listed.path !== typed && others.length > 0) {
      return fail('import.ambiguous', { name: typed, paths: [named, ...others].join(', ') });
    }
    const first = cells.get(listed.path);
    if (first !== undefined) return fail('import.repeated', { name: listed.path, first });
    cells.set(listed.path, row.cell('path'));
    return ok(listed);
  };
}

/** What bare numbers of a row count in, where the table says so; a unit that is not known is a problem, never passed over. */
function unitOf(row: Row, listed: ListedAssumption, scenario: Scenario): Result<Scale | undefined> {
  const text = row.text('unit');
  if (text === '') return ok(undefined);
  const scale = readUnit(text, listed.field, typingContext(scenario, listed));
  return scale ? ok(scale) : refusedUnit(text, listed);
}

function refusedUnit(text: string, { path, field, assumption }: ListedAssumption) {
  const example = formatNumber(pointEstimate(assumption.quantity), field.unit, 'en');
  return fail('import.fieldUnit', { text, path, example });
}

/** Reads a value; `header` is the unit that the header of the values names. */
function readValue(
  row: Row,
  listed: ListedAssumption,
  scenario: Scenario,
  header: string | undefined,
): Result<Quantity> {
  const text = required(row, 'value');
  if (!text.ok) return text;
  const { unit } = listed.field;
  const refused = refusedChange(text.value, unit);
  if (refused) return refused;
  const stated = unitOf(row, listed, scenario);
  if (!stated.ok) return stated;
  const context = typingContext(scenario, listed);
  const named = header === undefined ? null : readUnit(header, listed.field, context);
  const quantity = parseQuantity(text.value, unit, { ...context, bare: stated.value ?? named ?? undefined });
  if (!quantity.ok || stated.value || named || header === undefined) return quantity;
  // Only a number that does not say its own unit is in want of the header's.
  const other = parseQuantity(text.value, unit, { bare: powerOfTen(-9) });
  return other.ok && !sameQuantity(other.value, quantity.value) ? refusedUnit(header, listed) : quantity;
}

type Outcome =
  | { readonly scenario: Scenario; readonly change: ImportedChange | undefined }
  | { readonly problems: readonly Problem[] };

/** Applies one row to the scenario as the rows before it have left it. */
function applyRow(scenario: Scenario, row: Row, find: PathFinder, header: string | undefined): Outcome {
  const faults = row.faults();
  if (faults.length > 0) return { problems: faults };
  const listed = find(row);
  if (!listed.ok) return { problems: [row.problem('path', listed)] };
  const { path, field, assumption } = listed.value;
  const quantity = readValue(row, listed.value, scenario, header);
  const { source, problems } = readSource(row, assumption.source);
  if (!quantity.ok) {
    const isUnit = quantity.error.code === 'import.fieldUnit' && row.text('unit') !== '';
    return { problems: [row.problem(isUnit ? 'unit' : 'value', quantity), ...problems] };
  }
  const changed = source
    ? replaceAssumption(scenario, path, { quantity: quantity.value, source })
    : changeAssumption(scenario, path, quantity.value);
  if (!changed.ok) return { problems: [row.problem('value', changed), ...problems] };
  if (problems.length > 0) return { problems };
  const after = source ?? findAssumption(changed.value.scenario, path)?.assumption.source ?? assumption.source;
  if (sameQuantity(assumption.quantity, quantity.value) && after === assumption.source) {
    return { scenario, change: undefined };
  }
  const [was, is] = [assumption.quantity, quantity.value].map((one) => formatQuantity(one, field.unit, 'en'));
  const change = { cell: row.cell('value'), path, before: was ?? null, after: is ?? '', source: after.kind };
  return { scenario: changed.value.scenario, change };
}

/** Sets the assumptions that a table names to the values that it gives: all of them, or none. */
export function importAssumptions(scenario: Scenario, sheet: Sheet, mapping: Mapping): Imported {
  const find = createFinder(scenario);
  const [problems, changes]: [Problem[], ImportedChange[]] = [[], []];
  const header = unitInHeader(sheet, mapping, mapping.columns.value);
  let current = scenario;
  for (const row of rowsOf(sheet, mapping)) {
    const outcome = applyRow(current, row, find, header);
    if ('problems' in outcome) {
      problems.push(...outcome.problems);
      continue;
    }
    current = outcome.scenario;
    if (outcome.change) changes.push(outcome.change);
  }
  return imported(current, changes, problems);
}
