/** What a part of a shock does to the quantities of a scenario, by its strength. */
import { constantOf, pointEstimate, type Quantity } from '../../quantity/quantity';
import type { Field } from '../../scenario/fields';
import { listAssumptions } from '../../scenario/listing';
import { accepts, type Scenario } from '../../scenario/schema';
import { movedBy, scaled } from '../../scenario/shift';
import { practicalRange } from '../../scenario/within-field';
import type { Edit, FieldEdit } from './edit';
import { struckFields } from './pick';

/** One quantity with what a strength makes of it: 0 leaves it as it is, 1 is the shock as it is told. */
export interface Move {
  readonly path: string;
  readonly at: (quantity: Quantity, strength: number) => Quantity;
}

/** The quantity, or where that leaves its field, the end of the field that it leaves by. */
function within(field: Field, quantity: Quantity): Quantity {
  if (accepts(field, quantity)) return quantity;
  const middle = pointEstimate(quantity);
  const [low, high] = practicalRange(quantity);
  const beyond = high > field.max ? field.max : low < field.min ? field.min : middle;
  return constantOf(Math.min(field.max, Math.max(field.min, beyond)));
}

/** What is cut by more than all of it is cut to nothing. */
function timesFrom(quantity: Quantity, factor: number): Quantity {
  return factor > 0 ? scaled(quantity, factor) : constantOf(0);
}

function towards(quantity: Quantity, to: number, strength: number): Quantity {
  const from = pointEstimate(quantity);
  return constantOf(strength === 1 ? to : from + (to - from) * strength);
}

function changed(edit: FieldEdit, quantity: Quantity, strength: number): Quantity {
  switch (edit.does) {
    case 'set':
      return towards(quantity, edit.to, strength);
    case 'put':
      return edit.quantity;
    case 'scale':
      return timesFrom(quantity, 1 + edit.by * strength);
    case 'shift':
      return movedBy(quantity, edit.by * strength);
  }
}

/** The moves of an edit of assumptions that are there; none where the scenario has none of them. */
export function movesOf(edit: FieldEdit, { assumptions }: Scenario): Move[] {
  const struck = new Set(struckFields(assumptions, edit.at));
  return listAssumptions(assumptions)
    .filter(({ path }) => struck.has(path))
    .map(({ path, field }) => ({
      path,
      at: (quantity, strength) => (strength === 0 ? quantity : within(field, changed(edit, quantity, strength))),
    }));
}

export function isOfAssumptions(edit: Edit): edit is FieldEdit {
  return 'at' in edit;
}
