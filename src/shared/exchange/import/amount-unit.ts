/** The unit of amounts: a row's own, or that of its table. */
import { fail, ok, type Result } from '../../result';
import type { Scale } from '../../scenario/parsing/units';
import type { Scenario } from '../../scenario/schema';
import type { Mapping, Role } from './mapping';
import { readAmountUnit } from './numbers';
import type { Row } from './row';
import type { Sheet } from './sheet';
import { unitInHeader } from './units';

/** What the head of a column says in parentheses; null where it says none. */
export function unitOfTable(sheet: Sheet, mapping: Mapping, role: Role, { currency }: Scenario): Scale | null {
  const header = unitInHeader(sheet, mapping, mapping.columns[role]);
  return header === undefined ? null : readAmountUnit(header, currency);
}

/** The unit that a row states for its amount. */
export function readAmountUnitOf(
  row: Row,
  otherwise: Scale | undefined,
  scenario: Scenario,
): Result<Scale | undefined> {
  const text = row.text('unit');
  if (text === '') return ok(otherwise);
  const unit = readAmountUnit(text, scenario.currency);
  return unit ? ok(unit) : fail('import.unit', { text, currency: scenario.currency });
}
