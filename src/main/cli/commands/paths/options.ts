import type { Outcome } from '../../../../shared/analysis/outcome/outcome';
import { parseOutcome } from '../../../../shared/analysis/outcome/parse';
import { COLUMN_GROUPS } from '../../../../shared/analysis/path-table/columns';
import type { Condition } from '../../../../shared/analysis/selection/condition';
import { parseCondition } from '../../../../shared/analysis/selection/parse';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import { type Arguments, type OptionKind, wholeNumber } from '../../arguments';
import { SCENARIO_OPTIONS } from '../simulate/options';

export const OPTIONS = {
  ...SCENARIO_OPTIONS,
  where: 'value',
  columns: 'value',
  series: 'value',
  rows: 'value',
  csv: 'value',
  force: 'flag',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

/** What is printed is held as one text. */
const MAX_ROWS = 100_000;
const ROWS_SHOWN = 20;

/** What is to be told of which paths, and where. */
export interface Plan {
  readonly condition: Condition | null;
  readonly series: readonly Outcome[];
  /** Ids of columns, or names of groups of them. */
  readonly columns: readonly string[];
  /** How many paths are printed at most. */
  readonly rows: number;
  readonly csv: string | undefined;
  readonly json: boolean;
}

/** Names between commas, each once. */
function namesIn(text: string | undefined): string[] {
  return text === undefined ? [] : [...new Set(text.split(',').map((name) => name.trim()))];
}

function readSeries(scenario: Scenario, args: Arguments): Result<Outcome[]> {
  const series: Outcome[] = [];
  for (const name of namesIn(args.value('series'))) {
    if (!name.includes('@')) {
      return fail('command.invalidOption', { option: '--series', value: name, expectedCode: 'seriesAtPeriod' });
    }
    const outcome = parseOutcome(scenario, name);
    if (!outcome.ok) return outcome;
    series.push(outcome.value);
  }
  return ok(series);
}

function readWhere(scenario: Scenario, args: Arguments): Result<Condition | null> {
  const where = args.value('where');
  return where === undefined ? ok(null) : parseCondition(scenario, where);
}

export function readPlan(scenario: Scenario, args: Arguments): Result<Plan> {
  const condition = readWhere(scenario, args);
  if (!condition.ok) return condition;
  const series = readSeries(scenario, args);
  if (!series.ok) return series;
  const rows = wholeNumber(args, 'rows', 1, MAX_ROWS);
  if (!rows.ok) return rows;
  const [csv, json] = [args.value('csv'), args.flag('json')];
  const named = namesIn(args.value('columns'));
  // A terminal has no room for every input.
  const columns = csv || json ? COLUMN_GROUPS : (['outcomes', 'events', 'series'] as const);
  return ok({
    condition: condition.value,
    series: series.value,
    columns: named.length > 0 ? named : columns,
    rows: rows.value ?? (json ? MAX_ROWS : ROWS_SHOWN),
    csv,
    json,
  });
}
