/**
 * What a file of a newer minor version has and this program does not know: it is taken out when the file is read,
 * travels with the scenario, and is put back in its place when the file is written.
 */
import { z } from 'zod';
import { describeItem, intoUnion } from '../problem';

/** Far more than a minor version would ever add. */
const MOST = 1000;

const nameSchema = z
  .string()
  .max(200)
  .refine((name) => name !== '__proto__');

/** A member that is not known, and where it was; items of lists go by their names, so that a moved item keeps its own. */
export const carriedSchema = z
  .array(z.strictObject({ at: z.array(nameSchema).max(24), key: nameSchema, value: z.json() }))
  .max(MOST);
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

/** Where the members are that the schema does not know; null where something else is wrong, too. */
function unknownMembers(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; key: string }[] | null {
  const found: { path: PropertyKey[]; key: string }[] = [];
  for (const outer of issues) {
    const issue = intoUnion(outer);
    if (issue.code !== 'unrecognized_keys') return null;
    found.push(...issue.keys.map((key) => ({ path: [...issue.path], key })));
  }
  return found;
}

function without(value: unknown, path: readonly PropertyKey[], key: string): unknown {
  const [next, ...rest] = path;
  if (Array.isArray(value)) return value.map((item, index) => (index === next ? without(item, rest, key) : item));
  if (!isGroup(value)) return value;
  const members = Object.entries(value);
  if (next === undefined) return Object.fromEntries(members.filter(([name]) => name !== key));
  return Object.fromEntries(members.map(([name, item]) => [name, name === next ? without(item, rest, key) : item]));
}

/**
 * Takes out of `file` the members that `schema` does not know. `rest` is as it was where something else is wrong with it:
 * the schema then says what.
 */
export function takeUnknown(file: unknown, schema: z.ZodType): { readonly rest: unknown; readonly carried: Carried } {
  const carried: Carried = [];
  let rest = file;
  // More than once: in a union, a member that is not known hides what else is wrong.
  while (carried.length < MOST) {
    const parsed = schema.safeParse(rest);
    const unknown = parsed.success ? [] : unknownMembers(parsed.error.issues);
    if (!unknown) return { rest: file, carried: [] };
    if (unknown.length === 0) return { rest, carried };
    for (const { path, key } of unknown) {
      const holder = path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown>)[name], rest);
      carried.push({ at: namesOf(rest, path), key, value: (holder as Members)[key] as Carried[number]['value'] });
      rest = without(rest, path, key);
    }
  }
  return { rest: file, carried: [] };
}

function inside(holder: unknown, name: string): unknown {
  if (Array.isArray(holder)) return holder.find((item, index) => describeItem(item, index) === name);
  return isGroup(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
}

/** Puts back, into `file`, what was taken out; what belonged to something that is gone goes with it. */
export function putBack(file: object, carried: Carried): void {
  for (const { at, key, value } of carried) {
    const holder = at.reduce<unknown>(inside, file);
    if (isGroup(holder) && !Array.isArray(holder) && !Object.hasOwn(holder, key)) holder[key] = value;
  }
}
