/** Dated changes as they are typed: added, and typed over. */
import { fail, type Result } from '../result';
import { type Change, change, type Write } from './change';
import { withQuantity } from './edit';
import { GROUPS } from './fields';
import { withBeginning } from './new-items';
import { type ChangeBody, parseDatedChange, type TypedChange } from './parsing/change';
import type { Assumption, DatedChange, Scenario } from './schema';
import { freeId, refusedAsFull } from './structure';
import type { Text } from './text';

const CHANGES = ['assumptions', 'changes'];

/** An id that says what the change is called, where that has letters for it. */
function idFrom(name: string | null): string {
  const words = (name ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    words
      .join('-')
      .replace(/^[^a-z]+/, '')
      .slice(0, 30)
      .replace(/-$/, '') || 'change'
  );
}

/** Adds a change that is typed (`parsing/change.ts`); `nameOf` says what one is called that has no name before it. */
export function addTypedChange(scenario: Scenario, text: string, nameOf: (typed: TypedChange) => Text): Result<Change> {
  const typed = parseDatedChange(scenario, text);
  if (!typed.ok) return typed;
  const { changes } = scenario.assumptions;
  const { name, body } = typed.value;
  const added = { id: freeId(changes, idFrom(name)), name: name ?? nameOf(typed.value), enabled: true, ...body };
  const path = `changes.${added.id}`;
  return (
    refusedAsFull(scenario, 'changes') ??
    change(scenario, [{ location: CHANGES, value: [...changes, added] }], path, text)
  );
}

/** The fields of a change by their names. */
function fieldsOf(of: ChangeBody): Readonly<Record<string, Assumption>> {
  const members = of as unknown as Readonly<Record<string, Assumption>>;
  return Object.fromEntries(Object.entries(members).filter(([name]) => Object.hasOwn(GROUPS.changes, name)));
}

/** What is typed in the place of a change: numbers that stay keep their sources, others say what stood there. */
function inPlaceOf(before: DatedChange, body: ChangeBody): ChangeBody {
  const old = fieldsOf(before);
  const kept = Object.entries(fieldsOf(body)).map(([name, typed]) => {
    const known = old[name];
    const { unit } = GROUPS.changes[name as keyof typeof GROUPS.changes];
    return [name, known ? withQuantity(known, typed.quantity, unit) : typed];
  });
  return { ...body, ...Object.fromEntries(kept) };
}

/** Puts what `make` makes of a change in its place, and takes out the correlations of numbers that it has no more. */
function replaceChange(
  scenario: Scenario,
  id: string,
  text: string,
  make: (before: DatedChange) => DatedChange,
): Result<Change> {
  const { changes, correlations } = scenario.assumptions;
  const index = changes.findIndex((one) => one.id === id);
  const before = changes[index];
  if (!before) return fail('change.gone', { id });
  const after = make(before);
  const isLost = (path: string) => path.startsWith(`changes.${id}.`) && !((path.split('.')[2] ?? '') in after);
  const kept = correlations.filter(({ between }) => !between.some(isLost));
  const writes: Write[] = [{ location: [...CHANGES, index], value: after }];
  if (kept.length < correlations.length) writes.push({ location: ['assumptions', 'correlations'], value: kept });
  return change(scenario, writes, `changes.${id}`, text);
}

/** Puts what is typed in the place of a change; it keeps its id, and its name unless another one is typed. */
export function retypeChange(scenario: Scenario, id: string, text: string): Result<Change> {
  const typed = parseDatedChange(scenario, text);
  if (!typed.ok) return typed;
  const { name, body } = typed.value;
  return replaceChange(scenario, id, text, (before) => ({
    id,
    name: name ?? before.name,
    enabled: before.enabled,
    ...inPlaceOf(before, body),
  }));
}

/** Lets a change begin in a month, or once cash is short, with the numbers that a new one has. */
export function changeBeginning(scenario: Scenario, id: string, begins: DatedChange['begins']): Result<Change> {
  return replaceChange(scenario, id, begins, (before) => withBeginning(before, begins));
}
