import { readFileSync } from 'node:fs';
import cases from '../../../../fixtures/ledger/cases.json';
import outcomes from '../../../../fixtures/ledger/outcomes.json';
import type { ScenarioSpec } from './scenario';

/** Tables that tests/fixtures/ledger/ledger.py worked out. */
export interface HandCalculation {
  readonly name: string;
  readonly spec: ScenarioSpec;
  /** By line, months from index 0. */
  readonly table: ReadonlyMap<string, readonly number[]>;
  readonly outcome: Readonly<Record<string, number>>;
}

function readTable(name: string): Map<string, number[]> {
  const path = new URL(`../../../../fixtures/ledger/${name}.csv`, import.meta.url);
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const cells = rows.map((row) => row.split(',').map(Number));
  const columns = head.split(',').map((id, column) => [id, cells.map((row) => row[column] as number)] as const);
  return new Map(columns.slice(1));
}

export const handCalculations: readonly HandCalculation[] = Object.entries(
  cases.cases as unknown as Record<string, ScenarioSpec>,
).map(([name, spec]) => ({
  name,
  spec,
  table: readTable(name),
  outcome: (outcomes as Record<string, Record<string, number>>)[name] ?? {},
}));
