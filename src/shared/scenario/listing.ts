import {
  CASH_FIELDS,
  COMPUTE_FIELDS,
  FACILITY_FIELDS,
  type Field,
  GROUPS,
  type Group,
  MARKET_FIELDS,
  OPENING_FIELDS,
  RAISING_FIELDS,
  REDEMPTION_FIELDS,
  SEGMENT_FIELDS,
} from './fields';
import type { Assumption, Assumptions } from './schema';
import type { Text } from './text';

/** One assumption with its place in the scenario. */
export interface ListedAssumption {
  /**
   * Stable address, such as `segments.on-premise.start`: what the user types after `--set`, and what keys the random
   * draws. It names items by id, never by position, so that adding or reordering inputs leaves every draw as it was.
   */
  readonly path: string;
  readonly group: Group;
  /** The segment, cost line, change or event that owns it. */
  readonly item?: { readonly id: string; readonly name: Text };
  readonly name: string;
  readonly field: Field;
  readonly assumption: Assumption;
}

function listFields(
  group: Group,
  catalogue: Readonly<Record<string, Field>>,
  holder: object,
  item?: { readonly id: string; readonly name: Text },
): ListedAssumption[] {
  const values = holder as Readonly<Record<string, Assumption>>;
  const prefix = item ? `${group}.${item.id}` : group;
  const owner = item && { item: { id: item.id, name: item.name } };
  const listed: ListedAssumption[] = [];
  // A loop: a run lists everything several times before its first path.
  for (const [name, field] of Object.entries(catalogue)) {
    const assumption = values[name];
    if (assumption) listed.push({ path: `${prefix}.${name}`, group, name, field, assumption, ...owner });
  }
  return listed;
}

/** Every assumption of a scenario, in the order of the panel. */
export function listAssumptions(assumptions: Assumptions): ListedAssumption[] {
  const { segments, compute, costs, changes, cash, events, redemption, facility, raising, market, opening } =
    assumptions;
  return [
    ...segments.flatMap((segment) => listFields('segments', SEGMENT_FIELDS, segment, segment)),
    ...listFields('compute', COMPUTE_FIELDS, compute),
    ...costs.flatMap((line) => listFields('costs', GROUPS.costs, line, line)),
    ...changes.flatMap((change) => listFields('changes', GROUPS.changes, change, change)),
    ...listFields('cash', CASH_FIELDS, cash),
    ...events.flatMap((event) => listFields('events', GROUPS.events, event, event)),
    ...listFields('redemption', REDEMPTION_FIELDS, redemption),
    ...listFields('facility', FACILITY_FIELDS, facility),
    ...listFields('raising', RAISING_FIELDS, raising),
    ...listFields('market', MARKET_FIELDS, market),
    ...listFields('opening', OPENING_FIELDS, opening),
  ];
}
