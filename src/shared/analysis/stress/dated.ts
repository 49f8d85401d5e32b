/** The dated changes that a shock brings: items that are added to the scenario, with what its strength does to them. */
import { constantOf, pointEstimate } from '../../quantity/quantity';
import type { DatedChange } from '../../scenario/change-schema';
import { FOR_GOOD } from '../../scenario/fields';
import { SET_BY_USER } from '../../scenario/replaced-source';
import type { Assumption, Assumptions, CostLine } from '../../scenario/schema';
import { tidy } from '../../scenario/shift';
import type { Text } from '../../scenario/text';
import type { Edit, EditOf, FieldEdit } from './edit';
import type { Move } from './moves';
import { struck } from './pick';

/** A change that does nothing yet, and the moves that make it do something. */
export interface Dated {
  readonly change: DatedChange;
  readonly moves: readonly Move[];
}

/** Customers among whom a segment's `topShare` is divided: the model knows no more of them (`docs/model.md`, section 4). */
const TOP_CUSTOMERS = 5;

const certain = (value: number): Assumption => ({ quantity: constantOf(value), source: SET_BY_USER });
const middle = ({ quantity }: Assumption) => pointEstimate(quantity);

/** What a line comes to a month on the balance date. */
function costLevel(line: CostLine): number {
  return line.basis === 'heads' ? middle(line.headcount) * middle(line.costPerHead) : middle(line.start);
}

function levelOf({ segments, costs, compute }: Assumptions, target: string): number {
  const [group, id] = target.split('.');
  if (group === 'compute') return middle(compute.start);
  const segment = segments.find((one) => group === 'segments' && one.id === id);
  if (segment) return middle(segment.start);
  const line = costs.find((one) => group === 'costs' && one.id === id);
  return line ? costLevel(line) : 0;
}

function lostShare({ segments }: Assumptions, targets: readonly string[]): number {
  const segment = segments.find(({ id }) => targets.includes(`segments.${id}`));
  return segment ? middle(segment.topShare) / TOP_CUSTOMERS : 0;
}

interface Place {
  readonly id: string;
  readonly name: Text;
  readonly targets: readonly string[];
}

function multiplying({ id, name, targets }: Place, by: number, severance: number, from: number, months: number): Dated {
  const change: DatedChange = {
    id,
    name,
    enabled: true,
    begins: 'month',
    effect: 'factor',
    targets: [...targets],
    probability: certain(1),
    month: certain(from),
    months: certain(months),
    by: certain(0),
    payment: certain(0),
  };
  const part = (strength: number) => Math.max(-1, tidy(by * strength));
  const moves: Move[] = [{ path: `changes.${id}.by`, at: (_, strength) => constantOf(part(strength)) }];
  if (severance !== 0)
    moves.push({
      path: `changes.${id}.payment`,
      at: (_, strength) => constantOf(tidy(severance * Math.abs(part(strength)))),
    });
  return { change, moves };
}

/** Points of margin that a field takes; the model holds margins to its bounds anyway. */
const MOST_POINTS = 2;

function ofMargin({ id, name, targets }: Place, { points, month, months }: EditOf<'margin'>): Dated {
  const change: DatedChange = {
    id,
    name,
    enabled: true,
    begins: 'month',
    effect: 'margin',
    targets: [...targets],
    probability: certain(1),
    month: certain(month),
    months: certain(months),
    points: certain(0),
    payment: certain(0),
  };
  const at: Move['at'] = (_, strength) =>
    constantOf(Math.min(MOST_POINTS, Math.max(-MOST_POINTS, tidy(points * strength))));
  return { change, moves: [{ path: `changes.${id}.points`, at }] };
}

function ofPayment({ id, name }: Place, { amount, month }: EditOf<'pay'>): Dated {
  const change: DatedChange = {
    id,
    name,
    enabled: true,
    begins: 'month',
    effect: 'payment',
    targets: [],
    probability: certain(1),
    month: certain(month),
    payment: certain(0),
  };
  return {
    change,
    moves: [{ path: `changes.${id}.payment`, at: (_, strength) => constantOf(tidy(amount * strength)) }],
  };
}

/** The change of an edit; null where the scenario has none of its lines. */
export function datedFor(
  edit: Exclude<Edit, FieldEdit>,
  assumptions: Assumptions,
  id: string,
  name: Text,
): Dated | null {
  if (edit.does === 'pay') return ofPayment({ id, name, targets: [] }, edit);
  const targets = edit.lines.flatMap((where) => struck(assumptions, where));
  if (targets.length === 0) return null;
  const place = { id, name, targets };
  switch (edit.does) {
    case 'margin':
      return ofMargin(place, edit);
    case 'lose': {
      const share = lostShare(assumptions, targets);
      return share > 0 ? multiplying(place, -share, 0, edit.month, FOR_GOOD) : null;
    }
    case 'change': {
      const monthly = targets.reduce((sum, target) => sum + levelOf(assumptions, target), 0);
      return multiplying(place, edit.by, edit.severance * monthly, edit.month, edit.months);
    }
  }
}
