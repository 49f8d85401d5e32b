/** How much a file may hold: checked before anything walks through it, and again before it is written. */
import { fail, ok, type Result } from '../../result';
import { fieldName } from '../problem';

/** Far above any real scenario, far below what would make a machine struggle. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** What is looked at at all of a value from outside. */
export interface Bounds {
  readonly depth: number;
  readonly values: number;
}

export const FILE_BOUNDS: Bounds = { depth: 24, values: 100_000 };
/**
 * A scenario as the program holds it. What it carries along for a newer version lies deeper by the place that is kept with
 * it. The number is beyond what the schema allows: edits that no file has room for are for a save to refuse, and must not
 * be lost until then.
 */
export const HELD_BOUNDS: Bounds = { depth: FILE_BOUNDS.depth + 3, values: 2_000_000 };

/** In the unit and with the digits that people compare sizes in. */
export function megabytes(bytes: number): number {
  return Math.ceil((bytes / (1024 * 1024)) * 10) / 10;
}

export function tooLarge(bytes: number, max = MAX_FILE_BYTES): Result<never> {
  return fail('file.tooLarge', { size: megabytes(bytes), max: megabytes(max) });
}

/**
 * Refuses what the schema should not have to walk: values without number, nesting without end, and `__proto__`, which
 * assigning to an object would not copy but obey. Iterative, because recursion is what deep nesting would break.
 */
export function checkShape(root: unknown, { depth, values }: Bounds): Result<true> {
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let count = 1;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    // Counted before they are looked at: millions of them in one list would each take up room.
    count += Array.isArray(value) ? value.length : Object.keys(value).length;
    if (count > values) {
      const field = fieldName(root, path.slice(0, 1));
      return fail('file.invalidField', { field, expectedCode: 'size', max: values });
    }
    if (path.length >= depth) {
      const field = fieldName(root, path.slice(0, 4));
      return fail('file.invalidField', { field, expectedCode: 'depth', max: depth });
    }
    for (const [key, inside] of Object.entries(value)) {
      if (key === '__proto__') {
        const field = fieldName(root, [...path, key]);
        return fail('file.invalidField', { field, expectedCode: 'unknownKey' });
      }
      if (typeof inside === 'object' && inside !== null) waiting.push({ value: inside, path: [...path, key] });
    }
  }
  return ok(true);
}
