import { ok, type Result } from '../result';
import type { Unit } from './fields';
import type { Quantity } from './quantity';
import { movedBy, scaled } from './shift';
import { parseNumber, parseQuantity, type TypingContext } from './typed-quantity';

const TIMES = /^\s*[*×x]\s*(.+)$/i;
const OVER = /^\s*[/÷]\s*(.+)$/;
const PLUS = /^\s*\+\s*(.+)$/;

/** Units in which a plus sign says "later" or "more": where no number is ever written with one. */
const COUNTED: readonly Unit[] = ['monthIndex', 'months', 'days', 'people'];

function factorIn(text: string): number | null {
  const factor = parseNumber(text, 'perYear');
  if (factor.ok && Number.isFinite(factor.value) && factor.value !== 0) return factor.value;
  const percent = parseNumber(text, 'fraction');
  return percent.ok && percent.value !== 0 ? percent.value : null;
}

/**
 * What somebody types over a quantity: another one, or what is to become of the one that is there: `*0.5` and `/2` for half of
 * it, `×110%` for a tenth more, `+6` for six months later.
 */
export function parseChange(text: string, before: Quantity, unit: Unit, context: TypingContext = {}): Result<Quantity> {
  const times = TIMES.exec(text)?.[1];
  const over = OVER.exec(text)?.[1];
  const factor = factorIn(times ?? over ?? '');
  if (factor !== null) return ok(scaled(before, over === undefined ? factor : 1 / factor));
  const more = COUNTED.includes(unit) ? PLUS.exec(text)?.[1] : undefined;
  const by = more === undefined ? null : parseNumber(more, unit === 'monthIndex' ? 'months' : unit);
  return by?.ok ? ok(movedBy(before, by.value)) : parseQuantity(text, unit, context);
}
