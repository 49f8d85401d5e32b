/** A scenario and its result as tables, for CSV files and workbooks alike. */
import type { SimulationResult } from '../../engine/results';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import { bandTables } from './bands';
import { eventMonthTable, eventTable, needTable, survivalTable } from './curves';
import { headlineTable } from './headline';
import { actualsTable, assumptionTable, correlationTable, reportedTable, settingTable } from './inputs';
import { methodTable } from './method';
import type { Table } from './table';

/** Every table, in the order of `TABLE_IDS`. */
export function exportTables(scenario: Scenario, result: SimulationResult, wording: Wording): Table[] {
  return [
    headlineTable(scenario, result, wording),
    ...bandTables(scenario, result, wording),
    survivalTable(scenario, result, wording),
    needTable(scenario, result, wording),
    eventTable(scenario, result, wording),
    eventMonthTable(scenario, result, wording),
    assumptionTable(scenario, wording),
    settingTable(scenario, wording),
    correlationTable(scenario, wording),
    reportedTable(scenario, wording),
    actualsTable(scenario, wording),
    methodTable(scenario, result, wording),
  ];
}
