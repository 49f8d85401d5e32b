/** From the text of a file, or any value from outside, to a scenario; or to an error that says what to correct. */
import { fail, ok, type Result } from '../result';
import { findJsonError, positionAt } from './json-position';
import { describeFound, fieldError, fieldName } from './problem';
import { FILE_FORMAT, FILE_VERSION, type Scenario, scenarioSchema } from './schema';

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

/**
 * Version 1 is the first, so there is nothing to migrate. A later version adds its steps here, from each older version
 * to the next, and a fixture of the older version to the tests.
 */
function checkEnvelope(value: unknown): Result<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('file.notOffing');
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== FILE_FORMAT) return fail('file.notOffing');
  if (version === FILE_VERSION) return ok(value);
  if (typeof version === 'number' && Number.isInteger(version) && version > FILE_VERSION) {
    return fail('file.newerVersion', { version, supported: FILE_VERSION });
  }
  return fail('file.unknownVersion', { ...describeFound(version), supported: FILE_VERSION });
}

/** A value that claims to be a scenario: from a file, from a window, or edited. */
export function validateScenario(value: unknown): Result<Scenario> {
  const envelope = checkEnvelope(value);
  if (!envelope.ok) return envelope;
  const shape = checkShape(value);
  if (!shape.ok) return shape;
  const parsed = scenarioSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fieldError(value, parsed.error.issues);
}

export function readScenario(text: string): Result<Scenario> {
  if (text.length > MAX_FILE_BYTES) return tooLarge(text.length);
  // Some editors on Windows begin a file with a byte order mark.
  const parsed = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  return parsed.ok ? validateScenario(parsed.value) : parsed;
}
