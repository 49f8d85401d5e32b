/** Small facts that the program remembers between runs, one JSON file each in the user-data folder. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Stored<T> {
  read(): T;
  /** At once, since the program may be on its way out. */
  write(value: T): void;
}

/**
 * `parse` turns whatever the file holds into a value, and nothing at all into the default: somebody may have edited the
 * file, or a newer version may have written it. Losing one is a nuisance and no more, so failures are only logged.
 */
export function stored<T>(folder: string, name: string, parse: (value: unknown) => T): Stored<T> {
  const file = path.join(folder, name);

  /** Out of the way of the next write: whoever edited it by hand wants it back. */
  function keepDamaged(): void {
    try {
      renameSync(file, `${file}.damaged`);
    } catch (error) {
      console.error(`${file} is damaged:`, error);
    }
  }

  return {
    read() {
      try {
        return parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch (error) {
        if (error instanceof SyntaxError) keepDamaged();
        return parse(undefined);
      }
    },
    write(value) {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
        renameSync(`${file}.new`, file);
      } catch (error) {
        console.error(`${file} could not be written:`, error);
      }
    },
  };
}
