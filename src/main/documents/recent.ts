/** The files last opened or saved, newest first. */
import { type Stored, stored } from '../files/stored';

const MAX_FILES = 10;

function parse(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((file): file is string => typeof file === 'string').slice(0, MAX_FILES)
    : [];
}

export interface RecentFiles {
  list(): readonly string[];
  add(file: string): void;
  remove(file: string): void;
  /** A file goes by another name. */
  replace(from: string, to: string): void;
  clear(): void;
}

export function createRecentFiles(folder: string, changed: () => void): RecentFiles {
  const file: Stored<readonly string[]> = stored(folder, 'recent.json', parse);
  let files = file.read();
  function set(next: readonly string[]): void {
    files = next;
    file.write(files);
    changed();
  }
  return {
    list: () => files,
    add: (added) => set([added, ...files.filter((other) => other !== added)].slice(0, MAX_FILES)),
    remove: (removed) => set(files.filter((other) => other !== removed)),
    replace: (from, to) => set(files.map((file) => (file === from ? to : file))),
    clear: () => set([]),
  };
}
