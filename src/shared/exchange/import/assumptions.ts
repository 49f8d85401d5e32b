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
import type { Quantity } from '../../scenario/quantity';
import type { Assumptions, Scenario } from '../../scenario/schema';
import { parseQuantity, writeQuantity } from '../../scenario/typed-quantity';
import { type Imported, type ImportedChange, imported, type Problem } from './imported';
import type { Mapping } from './mapping';
import { checkDecimals } from './numbers';
import { type Row, required, rowsOf } from './row';
import type { Sheet } from './sheet';
import { readSource } from './sources';
import { everyWording, normalised } from './words';

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

function readValue(row: Row, listed: ListedAssumption, scenario: Scenario): Result<Quantity> {
  const text = required(row, 'value');
  if (!text.ok) return text;
  const checked = checkDecimals(text.value);
  if (!checked.ok) return checked;
  const { unit } = listed.field;
  // A spreadsheet makes the first of the month of a month.
  const value = unit === 'monthIndex' ? text.value.replace(/(?<!\d)(\d{4}-\d\d)-\d\d(?!\d)/g, '$1') : text.value;
  return parseQuantity(value, unit, typingContext(scenario, listed));
}

type Outcome =
  | { readonly scenario: Scenario; readonly change: ImportedChange | undefined }
  | { readonly problems: readonly Problem[] };

/** Applies one row to the scenario as the rows before it have left it. */
function applyRow(scenario: Scenario, row: Row, find: PathFinder): Outcome {
  const faults = row.faults();
  if (faults.length > 0) return { problems: faults };
  const listed = find(row);
  if (!listed.ok) return { problems: [row.problem('path', listed)] };
  const { path, field, assumption } = listed.value;
  const quantity = readValue(row, listed.value, scenario);
  const { source, problems } = readSource(row, assumption.source);
  if (!quantity.ok) return { problems: [row.problem('value', quantity), ...problems] };
  const changed = source
    ? replaceAssumption(scenario, path, { quantity: quantity.value, source })
    : changeAssumption(scenario, path, quantity.value);
  if (!changed.ok) return { problems: [row.problem('value', changed), ...problems] };
  if (problems.length > 0) return { problems };
  const after = source ?? findAssumption(changed.value.scenario, path)?.assumption.source ?? assumption.source;
  if (sameQuantity(assumption.quantity, quantity.value) && after === assumption.source) {
    return { scenario, change: undefined };
  }
  const [was, is] = [assumption.quantity, quantity.value].map((one) => writeQuantity(one, field.unit, 'en'));
  const change = { cell: row.cell('value'), path, before: was ?? null, after: is ?? '', source: after.kind };
  return { scenario: changed.value.scenario, change };
}

/** Sets the assumptions that a table names to the values that it gives: all of them, or none. */
export function importAssumptions(scenario: Scenario, sheet: Sheet, mapping: Mapping): Imported {
  const find = createFinder(scenario);
  const [problems, changes]: [Problem[], ImportedChange[]] = [[], []];
  let current = scenario;
  for (const row of rowsOf(sheet, mapping)) {
    const outcome = applyRow(current, row, find);
    if ('problems' in outcome) {
      problems.push(...outcome.problems);
      continue;
    }
    current = outcome.scenario;
    if (outcome.change) changes.push(outcome.change);
  }
  return imported(current, changes, problems);
}
