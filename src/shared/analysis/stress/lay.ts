import { fail, ok, type Result } from '../../result';
import type { DatedChange } from '../../scenario/change-schema';
import { MAX_CHANGES } from '../../scenario/change-schema';
import { listAssumptions } from '../../scenario/listing';
import { type Quantities, withQuantities } from '../../scenario/quantities';
import type { Scenario } from '../../scenario/schema';
import { freeId } from '../../scenario/structure';
import type { Text } from '../../scenario/text';
import { datedFor } from './dated';
import type { Edit } from './edit';
import { isOfAssumptions, type Move, movesOf } from './moves';
import type { Shock } from './shock';

/** Shocks on a scenario, in their order: what each does at which strength. */
export interface Laid {
  readonly shocks: readonly Shock[];
  /** With the dated changes that the shocks bring, which do nothing as long as no strength is put in. */
  readonly scenario: Scenario;
  /** Of each shock. */
  readonly moves: readonly (readonly Move[])[];
}

/** What the dated changes of a shock are called in the scenario. */
export type NameOf = (shock: Shock) => Text;

function withChange(scenario: Scenario, change: DatedChange): Scenario {
  const { assumptions } = scenario;
  return { ...scenario, assumptions: { ...assumptions, changes: [...assumptions.changes, change] } };
}

interface Part {
  readonly scenario: Scenario;
  readonly moves: readonly Move[];
}

function layEdit(scenario: Scenario, shock: Shock, edit: Edit, name: Text): Part {
  if (isOfAssumptions(edit)) return { scenario, moves: movesOf(edit, scenario) };
  const dated = datedFor(edit, scenario.assumptions, freeId(scenario.assumptions.changes, `stress-${shock.id}`), name);
  return dated ? { scenario: withChange(scenario, dated.change), moves: dated.moves } : { scenario, moves: [] };
}

/** What an edit strikes, as it is told to users. */
function aimOf(edit: Edit): string {
  if (isOfAssumptions(edit)) return edit.at;
  return edit.does === 'pay' ? 'changes' : edit.lines.join(', ');
}

function layShock(scenario: Scenario, shock: Shock, name: Text): Result<Part> {
  let laid: Part = { scenario, moves: [] };
  for (const edit of shock.edits) {
    const part = layEdit(laid.scenario, shock, edit, name);
    const canDoWithout = 'ifThere' in edit && edit.ifThere === true;
    if (part.moves.length === 0 && !canDoWithout)
      return fail('stress.strikesNothing', { shock: shock.id, at: aimOf(edit) });
    laid = { scenario: part.scenario, moves: [...laid.moves, ...part.moves] };
  }
  if (laid.moves.length === 0) return fail('stress.strikesNothing', { shock: shock.id, at: '' });
  if (laid.scenario.assumptions.changes.length > MAX_CHANGES) return fail('structure.full', { max: MAX_CHANGES });
  return ok(laid);
}

/** Lays shocks on a scenario, one after the other; fails with the first that finds nothing to strike there. */
export function lay(scenario: Scenario, shocks: readonly Shock[], nameOf: NameOf): Result<Laid> {
  let current = scenario;
  const moves: (readonly Move[])[] = [];
  for (const shock of shocks) {
    const part = layShock(current, shock, nameOf(shock));
    if (!part.ok) return part;
    current = part.value.scenario;
    moves.push(part.value.moves);
  }
  return ok({ shocks, scenario: current, moves });
}

/**
 * The quantities of the scenario with each shock at its strength: 0 leaves everything as it is, 1 is the shock as it is told,
 * 2 twice as much. Where two shocks strike the same, the later one works on what the one before has left.
 */
export function quantitiesAt({ scenario, moves }: Laid, strengths: readonly number[]): Quantities {
  const found = new Map(
    listAssumptions(scenario.assumptions).map(({ path, assumption }) => [path, assumption.quantity]),
  );
  const moved = new Set<string>();
  for (const [index, ofShock] of moves.entries()) {
    for (const { path, at } of ofShock) {
      const quantity = found.get(path);
      if (!quantity) continue;
      found.set(path, at(quantity, strengths[index] ?? 0));
      moved.add(path);
    }
  }
  return [...moved].map((path) => [path, found.get(path) as NonNullable<ReturnType<typeof found.get>>]);
}

/** The scenario with each shock at its strength, for a run: sources stay as they are. */
export function shockedAt(laid: Laid, strengths: readonly number[]): Scenario {
  return withQuantities(laid.scenario, quantitiesAt(laid, strengths));
}
