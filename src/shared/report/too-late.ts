/** Events and dated changes that come after the last month of a run on every path: they have no part in it. */
import { enabledOnly } from '../scenario/enabled';
import { listAssumptions } from '../scenario/listing';
import type { Scenario } from '../scenario/schema';
import type { Text } from '../scenario/text';
import { practicalRange } from '../scenario/within-field';

export interface TooLate {
  /** Address of its month. */
  readonly path: string;
  readonly name: Text;
  /** The earliest that it takes, counted from 1. */
  readonly month: number;
}

export function tooLate(scenario: Scenario): TooLate[] {
  const { assumptions, horizon } = enabledOnly(scenario);
  return listAssumptions(assumptions).flatMap(({ path, item, assumption }): TooLate[] => {
    if (!item || !/^(?:events|changes)\.[^.]+\.month$/.test(path)) return [];
    const month = Math.round(practicalRange(assumption.quantity)[0]);
    return month > horizon ? [{ path, name: item.name, month }] : [];
  });
}
