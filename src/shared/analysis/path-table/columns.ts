/** The table of paths: for each path what was drawn, which events happened and when, and what became of it. */
import type { PathRow, PathRows } from '../../engine/paths/rows';
import { COLUMNS } from '../../figures/columns';
import { fail, ok, type Result } from '../../result';
import type { Unit } from '../../scenario/fields';
import { nearestPath } from '../../scenario/nearest-path';
import type { Scenario } from '../../scenario/schema';
import type { Outcome } from '../outcome/outcome';
import { measureAt } from '../selection/measure';

/** Columns that go together, by the name that is typed for all of them. */
export const COLUMN_GROUPS = ['outcomes', 'events', 'series', 'values', 'levels'] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

export interface PathColumn {
  /** What is typed for it: `fundingNeed`, `events.ipo`, `revenue@2026`, the address of an assumption, or that and `#level`. */
  readonly id: string;
  readonly group: ColumnGroup;
  readonly unit: Unit;
  /** Its place among those of its group in a row. */
  readonly index: number;
}

/** Marks the level of an assumption, which is the share of all paths on which it is lower. */
export const LEVEL = '#level';

/** All columns, in the order of the table. */
export function listColumns(
  scenario: Scenario,
  { inputs, events }: Pick<PathRows, 'inputs' | 'events'>,
  series: readonly Outcome[],
): PathColumn[] {
  const unitOf = (address: string): Unit => {
    const measure = measureAt(scenario, address);
    return measure.ok ? measure.value.unit : 'money';
  };
  const columns = (group: ColumnGroup, ids: readonly string[]) =>
    ids.map((id, index): PathColumn => ({ id, group, unit: unitOf(id), index }));
  return [
    ...columns(
      'outcomes',
      COLUMNS.map(({ id }) => id),
    ),
    ...columns(
      'events',
      events.map((id) => `events.${id}`),
    ),
    ...columns(
      'series',
      series.map(({ address }) => address),
    ),
    ...columns('values', inputs),
    ...inputs.map((id, index): PathColumn => ({ id: id + LEVEL, group: 'levels', unit: 'fraction', index })),
  ];
}

/** Columns by their ids or groups, each once, in the order in which they are named. */
export function chooseColumns(all: readonly PathColumn[], names: readonly string[]): Result<PathColumn[]> {
  const chosen = new Set<PathColumn>();
  for (const name of names) {
    const found = all.filter(({ id, group }) => id === name || group === name);
    const isGroup = COLUMN_GROUPS.some((group) => group === name);
    if (found.length === 0 && !isGroup) {
      const options = [...COLUMN_GROUPS, 'fundingNeed', 'compute.demandInitial#level'].join(', ');
      const suggestion = nearestPath(name, [...COLUMN_GROUPS, ...all.map(({ id }) => id)]);
      return fail('paths.column', { text: name, options, suggestion });
    }
    for (const column of found) chosen.add(column);
  }
  return ok([...chosen]);
}

const ROW_PART = {
  outcomes: 'outcomes',
  events: 'eventMonths',
  series: 'series',
  values: 'values',
  levels: 'levels',
} as const satisfies Record<ColumnGroup, keyof PathRow>;

/** Whether the column counts whole months of the calendar. */
export function isCalendar({ group, unit }: PathColumn): boolean {
  return unit === 'monthIndex' && group !== 'values';
}

/** A number of a path; null for a month that never comes. Months count from 1, the first one after the balance date. */
export function cellOf(column: PathColumn, row: PathRow): number | null {
  const value = row[ROW_PART[column.group]][column.index] as number;
  return isCalendar(column) && value === 0 ? null : value;
}
