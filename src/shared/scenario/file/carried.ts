/**
 * What a file of a newer minor version has and this program does not know: it is taken out when the file is read,
 * travels with the scenario, and is put back in its place when the file is written.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../../result';
import { describeFound, describeItem, fieldName, intoUnion } from '../problem';

/** Far more than a minor version would ever add. */
const MAX_CARRIED = 1000;
/** A correlation goes by both of its addresses, of which each may have 120 letters. */
const MAX_NAME = 300;

const nameSchema = z
  .string()
  .max(MAX_NAME)
  .refine((name) => name !== '__proto__');

/** The first part of a value that JSON cannot hold; undefined where it can hold all of it. */
function notJson(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : value;
  if (typeof value !== 'object') return value;
  // One after the other, and each once: a union of all that JSON can hold would try every part in every way.
  for (const part of Object.values(value)) {
    const wrong = notJson(part);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const jsonSchema = z.custom<z.core.util.JSONType>((value) => value !== undefined && notJson(value) === undefined);

/** A member that is not known, and where it was; items of lists go by their names, so that a moved item keeps its own. */
export const carriedSchema = z
  .array(z.strictObject({ at: z.array(nameSchema).max(24), key: nameSchema, value: jsonSchema }))
  .max(MAX_CARRIED);
export type Carried = z.infer<typeof carriedSchema>;

type Members = Record<string, unknown>;

function isGroup(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

/** The names that lead to `path`. */
function namesOf(root: unknown, path: readonly PropertyKey[]): string[] {
  const names: string[] = [];
  let value = root;
  for (const key of path) {
    const holder = value as Record<PropertyKey, unknown>;
    value = holder[key];
    names.push(Array.isArray(holder) ? describeItem(value, Number(key)) : String(key));
  }
  return names;
}

interface UnknownMembers {
  readonly path: readonly PropertyKey[];
  readonly keys: readonly string[];
}

/** Where the members are that the schema does not know; null where something else is wrong, too. */
function unknownMembers(issues: readonly z.core.$ZodIssue[]): UnknownMembers[] | null {
  const found: UnknownMembers[] = [];
  for (const outer of issues) {
    const issue = intoUnion(outer);
    if (issue.code !== 'unrecognized_keys') return null;
    found.push({ path: issue.path, keys: issue.keys });
  }
  return found;
}

/** Refuses what could be read and not be written again. */
function checkMember(file: unknown, path: readonly PropertyKey[], value: unknown): Result<true> {
  const key = String(path.at(-1));
  const refused = (params: Parameters<typeof fail>[1]) =>
    fail('file.invalidField', { field: fieldName(file, path), ...params });
  if (key.length > MAX_NAME) return refused({ expectedCode: 'nameLength', max: MAX_NAME });
  const wrong = notJson(value);
  return wrong === undefined ? ok(true) : refused({ expectedCode: 'number', ...describeFound(wrong) });
}

/** Moves members from `file` to `carried`. */
function take(file: unknown, { path, keys }: UnknownMembers, carried: Carried): Result<true> {
  const holder = path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown>)[name], file) as Members;
  const at = namesOf(file, path);
  for (const key of keys) {
    const checked = checkMember(file, [...path, key], holder[key]);
    if (!checked.ok) return checked;
    carried.push({ at, key, value: holder[key] as Carried[number]['value'] });
    delete holder[key];
  }
  return ok(true);
}

/**
 * Takes out of `file`, which was read for this alone, the members that `schema` does not know. Nothing is taken out where
 * something else is wrong with it: the schema then says what.
 */
export function takeUnknown(file: unknown, schema: z.ZodType): Result<Carried> {
  const carried: Carried = [];
  // More than once: in a union, a member that is not known hides what else is wrong.
  for (;;) {
    const parsed = schema.safeParse(file);
    const unknown = parsed.success ? [] : unknownMembers(parsed.error.issues);
    if (!unknown || unknown.length === 0) return ok(carried);
    const count = unknown.reduce((sum, { keys }) => sum + keys.length, carried.length);
    if (count > MAX_CARRIED) return fail('file.tooManyUnknown', { max: MAX_CARRIED });
    for (const members of unknown) {
      const taken = take(file, members, carried);
      if (!taken.ok) return taken;
    }
  }
}

/** Finds what lies inside by its name; the names of a list's items are read once, however many are looked for. */
function createFinder(): (holder: unknown, name: string) => unknown {
  const named = new Map<unknown, ReadonlyMap<string, unknown>>();
  return (holder, name) => {
    if (!Array.isArray(holder)) return isGroup(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
    // Backwards, so that of two items with one name the first has it.
    const items =
      named.get(holder) ?? new Map(holder.map((item, index) => [describeItem(item, index), item] as const).reverse());
    named.set(holder, items);
    return items.get(name);
  };
}

/** Puts back, into `file`, what was taken out; what belonged to something that is gone goes with it. */
export function putBack(file: object, carried: Carried): void {
  const inside = createFinder();
  for (const { at, key, value } of carried) {
    const holder = at.reduce<unknown>(inside, file);
    if (isGroup(holder) && !Array.isArray(holder) && !Object.hasOwn(holder, key)) holder[key] = value;
  }
}
