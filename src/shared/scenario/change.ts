import { enablePatches, type Patch, produceWithPatches } from 'immer';
import { type AppError, ok, type Result } from '../result';
import { scenarioSchema } from './file-schema';
import { listAssumptions } from './listing';
import { type Location, valueAt } from './location';
import { boundsAsTyped } from './parsing/bounds';
import { fieldError } from './problem';
import type { Scenario } from './schema';

enablePatches();

/** An edited scenario with the patches that lead to it and back. */
export interface Change {
  readonly scenario: Scenario;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export interface Write {
  readonly location: Location;
  readonly value: unknown;
}

/** A list can be as long as a book; a message and a source only say how it begins. */
const MAX_VALUE = 200;

export function shortened(text: string): string {
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

/**
 * Why a value was refused; `path` and `text` say what was being set, and to what. Where one number of it was at fault, that
 * one is named, with its bounds as they would be typed.
 */
function refusal({ assumptions, balanceDate }: Scenario, path: string, text: string, refused: AppError): AppError {
  const { field, ...problem } = refused.params;
  const inside = String(field).replace(/^assumptions\./, '');
  const listed = listAssumptions(assumptions).find((one) => `${inside}.`.startsWith(`${one.path}.`));
  // Which parameter of a quantity was refused: a form has a field for it.
  const parameter = /\.quantity\.(\w+(?:\.\w+)?)/.exec(inside)?.[1];
  const params = { value: shortened(text), ...problem, ...(parameter && { parameter }) };
  if (!listed) return { code: 'set.invalidValue', params: { path, ...params } };
  const named = listed.path.startsWith(`${path}.`) ? listed.path : path;
  return boundsAsTyped(
    { code: 'set.invalidValue', params: { path: named, ...params } },
    listed.field.unit,
    balanceDate,
  );
}

/** Applies all writes or none; `path` and `text` tell the error what was being set, and to what. */
export function change(scenario: Scenario, writes: readonly Write[], path: string, text: string): Result<Change> {
  const [next, patches, inverse] = produceWithPatches(scenario, (draft) => {
    for (const { location, value } of writes) {
      const holder = valueAt(draft, location.slice(0, -1)) as Record<string | number, unknown>;
      holder[location.at(-1) ?? ''] = value;
    }
  });
  const checked = scenarioSchema.safeParse(next);
  if (checked.success) return ok({ scenario: next, patches, inverse });
  return { ok: false, error: refusal(next, path, text, fieldError(next, checked.error.issues).error) };
}
