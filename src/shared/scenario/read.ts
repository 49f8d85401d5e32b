/** From the text of a file, or any value from outside, to a scenario; or to an error that says what to correct. */
import type { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { takeUnknown } from './file/carried';
import { migrate, OLDER_VERSIONS } from './file/migrations';
import { findJsonError, positionAt } from './json-position';
import { describeFound, fieldError, fieldName } from './problem';
import { FILE_FORMAT, FILE_MINOR, FILE_VERSION, fileSchema, type Scenario, scenarioSchema } from './schema';

/** Far above any real scenario, far below what would make a machine struggle. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_DEPTH = 24;
const MAX_VALUES = 100_000;

export function tooLarge(bytes: number): Result<never> {
  const megabytes = (value: number) => Math.ceil((value / (1024 * 1024)) * 10) / 10;
  return fail('file.tooLarge', { size: megabytes(bytes), max: megabytes(MAX_FILE_BYTES) });
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const index = findJsonError(text);
    return fail('file.notJson', index === -1 ? {} : { ...positionAt(text, index) });
  }
}

/**
 * Refuses what the schema should not have to walk: nesting without end, and `__proto__`, which assigning to an object
 * would not copy but obey. Iterative, because recursion is what deep nesting would break.
 */
function checkShape(root: unknown): Result<unknown> {
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    count += 1;
    if (count > MAX_VALUES)
      return fail('file.invalidField', { field: String(path[0] ?? ''), expectedCode: 'size', max: MAX_VALUES });
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MAX_DEPTH) {
      const field = fieldName(root, path.slice(0, 4));
      return fail('file.invalidField', { field, expectedCode: 'depth', max: MAX_DEPTH });
    }
    for (const key of Object.keys(value)) {
      const inside = [...path, key];
      if (key === '__proto__') {
        return fail('file.invalidField', { field: fieldName(root, inside), expectedCode: 'unknownKey' });
      }
      waiting.push({ value: (value as Record<string, unknown>)[key], path: inside });
    }
  }
  return ok(root);
}

/** The version of what claims to be a scenario: this one, or one that can be brought up to it. */
function checkVersion(value: unknown): Result<number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('file.notOffing');
  const { format, version, engine } = value as { format?: unknown; version?: unknown; engine?: unknown };
  if (format !== FILE_FORMAT) return fail('file.notOffing');
  if (version === FILE_VERSION || OLDER_VERSIONS.some((older) => older === version)) return ok(Number(version));
  if (typeof version === 'number' && Number.isInteger(version) && version > FILE_VERSION) {
    const writtenBy = typeof engine === 'string' && /^[\w.+-]{1,40}$/.test(engine) ? { engine } : {};
    return fail('file.newerVersion', { version, supported: FILE_VERSION, ...writtenBy });
  }
  return fail('file.unknownVersion', { ...describeFound(version), supported: FILE_VERSION });
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : fieldError(value, result.error.issues);
}

/** A value that claims to be a scenario as the program holds it: from a window, or edited. */
export function validateScenario(value: unknown): Result<Scenario> {
  const version = checkVersion(value);
  if (!version.ok) return version;
  const shape = checkShape(value);
  return shape.ok ? parsed(scenarioSchema, value) : shape;
}

function isNewer(file: unknown): boolean {
  const { minor } = file as { minor?: unknown };
  return typeof minor === 'number' && minor > FILE_MINOR;
}

/** What a file holds, and which version of the layout it was written in. */
export interface ReadFile {
  readonly scenario: Scenario;
  readonly version: number;
}

export function readFile(text: string): Result<ReadFile> {
  if (text.length > MAX_FILE_BYTES) return tooLarge(text.length);
  // Some editors on Windows begin a file with a byte order mark.
  const value = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!value.ok) return value;
  const version = checkVersion(value.value);
  if (!version.ok) return version;
  const shape = checkShape(value.value);
  if (!shape.ok) return shape;
  const current = migrate(value.value, version.value, FILE_VERSION);
  const { rest, carried } = isNewer(current) ? takeUnknown(current, fileSchema) : { rest: current, carried: [] };
  const file = parsed(fileSchema, rest);
  if (!file.ok) return file;
  const scenario = carried.length > 0 ? { ...file.value, carried } : file.value;
  return ok({ scenario, version: version.value });
}

export function readScenario(text: string): Result<Scenario> {
  const file = readFile(text);
  return file.ok ? ok(file.value.scenario) : file;
}
