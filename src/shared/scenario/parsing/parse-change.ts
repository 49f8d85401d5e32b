import type { End } from '../../quantity/kind';
import type { Quantity } from '../../quantity/quantity';
import { ok, type Result } from '../../result';
import type { Unit } from '../fields';
import { movedBy, scaled } from '../shift';
import { parseNumber, parseQuantity, type TypingContext } from './parse-quantity';
import { parseShare } from './share';
import { MAX_TEXT, plainForm, type Unclear, unclear } from './text';

const TIMES = /^\s*([*×x/÷])\s*(.+)$/;
const OVER = ['/', '÷'];
const PLUS = /^\s*\+(?! ?\/? ?-)\s*(.+)$/;

/** Units in which a plus sign says "later" or "more": where no number is ever written with one. */
const COUNTED: readonly Unit[] = ['monthIndex', 'months', 'days', 'people'];

interface TypedChange {
  readonly sign: string;
  /** The factor, or how much more. */
  readonly operand: string;
}

/** What a text says is to become of the number that is there; null where it says a number of its own. */
function changeIn(text: string, unit: Unit): TypedChange | null {
  // What is too long is refused where numbers are read.
  if (text.length > MAX_TEXT) return null;
  const plain = plainForm(text);
  const [, sign, factor] = TIMES.exec(plain) ?? [];
  if (sign !== undefined && factor !== undefined) return { sign, operand: factor };
  const more = COUNTED.includes(unit) ? PLUS.exec(plain)?.[1] : undefined;
  return more === undefined ? null : { sign: '+', operand: more };
}

/**
 * What somebody types over a quantity: another one, or what is to become of the one that is there: `*0.5` and `/2` for half of
 * it, `×110%` for a tenth more, `+6` for six months later.
 */
export function parseChange(text: string, before: Quantity, unit: Unit, context: TypingContext = {}): Result<Quantity> {
  const change = changeIn(text, unit);
  if (!change) return parseQuantity(text, unit, context);
  const { sign, operand } = change;
  if (sign === '+') {
    const by = parseNumber(operand, unit === 'monthIndex' ? 'months' : unit);
    return by.ok ? ok(movedBy(before, by.value)) : by;
  }
  const factor = parseShare(operand);
  if (!factor.ok) return factor.error.code === 'quantity.syntax' ? parseQuantity(text, unit, context) : factor;
  const { value } = factor.value;
  // No number is divided by nothing, and one times nothing says nothing of the one that is there.
  if (value === 0) return parseQuantity(text, unit, context);
  return ok(scaled(before, OVER.includes(sign) ? 1 / value : value));
}

/** The same for one parameter of a quantity, which is a number. */
export function parseChangedNumber(
  text: string,
  before: number | undefined,
  unit: Unit,
  context: TypingContext,
  end: End = 'place',
): Result<number> {
  if (before === undefined || !changeIn(text, unit)) return parseNumber(text, unit, { ...context, before }, end);
  const changed = parseChange(text, { kind: 'constant', value: before }, unit, context);
  if (!changed.ok) return changed;
  return changed.value.kind === 'constant' ? ok(changed.value.value) : parseNumber(text, unit, context, end);
}

/** The refusal of a change where nothing is there to be changed, as in a table of values. */
export function refusedChange(text: string, unit: Unit): Unclear | null {
  const change = changeIn(text, unit);
  return change && unclear(text, 'change', { instead: change.operand });
}
