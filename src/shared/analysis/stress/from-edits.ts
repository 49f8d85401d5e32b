import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { changesFigures } from '../difference/difference';
import { differences } from '../difference/find';
import type { OwnShock } from './shock';

/** A shock made of what was edited, and how many edits it cannot hold. */
export interface EditedShock {
  readonly shock: OwnShock;
  /** Edits that move figures and are no numbers: what was added, removed or switched. */
  readonly left: number;
}

export type ShockTold = Pick<OwnShock, 'name' | 'story' | 'source'>;

const MAX_ID = 36;

/** An id from the name, as far as it has letters that ids may have; one that no other shock has. */
function idFor(name: string, taken: readonly string[]): string {
  const letters = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const base = letters.slice(0, MAX_ID) || 'shock';
  const numbered = taken.map((_, index) => `${base}-${index + 2}`);
  return [base, ...numbered].find((id) => !taken.includes(id)) ?? `${base}-${taken.length + 2}`;
}

/** The numbers that differ between two versions as a shock, by their addresses; fails where there are none. */
export function fromEdits(
  before: Scenario,
  after: Scenario,
  told: ShockTold,
  taken: readonly string[],
): Result<EditedShock> {
  const moving = differences(before, after).filter(changesFigures);
  const edits = moving.flatMap((one) =>
    one.kind === 'quantity' ? [{ does: 'put', at: one.path, quantity: one.after.quantity } as const] : [],
  );
  if (edits.length === 0) return fail('stress.noEdits');
  const id = idFor(typeof told.name === 'string' ? told.name : told.name.en, taken);
  return ok({ shock: { kind: 'own', id, ...told, edits }, left: moving.length - edits.length });
}
