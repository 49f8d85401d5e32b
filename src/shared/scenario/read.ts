/** From the text of a file, or any value from outside, to a scenario; or to an error that says what to correct. */
import type { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { type Bounds, checkShape, FILE_BOUNDS, HELD_BOUNDS, MAX_FILE_BYTES, tooLarge } from './file/bounds';
import { takeUnknown } from './file/carried';
import { migrate, OLDER_VERSIONS } from './file/migrations';
import { fileSchema, scenarioSchema } from './file-schema';
import { findJsonError, positionAt } from './json-position';
import { describeFound, fieldError } from './problem';
import { FILE_FORMAT, FILE_MINOR, FILE_VERSION, type Scenario } from './schema';

/** The value of a text; where it is no JSON, the error says at which line and column. */
export function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const index = findJsonError(text);
    return fail('file.notJson', index === -1 ? {} : { ...positionAt(text, index) });
  }
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

/** A value by its schema, or the error that names the field, what it should be and what it is. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : fieldError(value, result.error.issues);
}

/** A value that claims to be a scenario as the program holds it: from a window, or edited. */
export function validateScenario(value: unknown): Result<Scenario> {
  const version = checkVersion(value);
  if (!version.ok) return version;
  const shape = checkShape(value, HELD_BOUNDS);
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
  return readText(text, FILE_BOUNDS);
}

/** A scenario that the program has kept for itself: what was edited may have outgrown a file that can be opened. */
export function readKept(text: string): Result<Scenario> {
  const read = readText(text, HELD_BOUNDS);
  return read.ok ? ok(read.value.scenario) : read;
}

function readText(text: string, bounds: Bounds): Result<ReadFile> {
  // Some editors on Windows begin a file with a byte order mark.
  const value = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!value.ok) return value;
  const version = checkVersion(value.value);
  if (!version.ok) return version;
  const shape = checkShape(value.value, bounds);
  if (!shape.ok) return shape;
  const current = migrate(value.value, version.value, FILE_VERSION);
  const carried = isNewer(current) ? takeUnknown(current, fileSchema) : ok([]);
  if (!carried.ok) return carried;
  const file = parsed(fileSchema, current);
  if (!file.ok) return file;
  const scenario = carried.value.length > 0 ? { ...file.value, carried: carried.value } : file.value;
  return ok({ scenario, version: version.value });
}

export function readScenario(text: string): Result<Scenario> {
  const file = readFile(text);
  return file.ok ? ok(file.value.scenario) : file;
}
