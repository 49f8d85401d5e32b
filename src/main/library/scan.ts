/** The scenario files of a folder and those below it, without opening any of them. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '../../shared/result';
import { failed } from '../files';
import { EXTENSION } from '../files/file-names';

export interface FoundFile {
  readonly path: string;
  /** Below the folder that was scanned; '' for that folder itself. */
  readonly folder: string;
  readonly modified: number;
  readonly size: number;
}

export interface Scan {
  readonly files: readonly FoundFile[];
  /** All that were looked at. */
  readonly folders: readonly string[];
}

/** Far more than anybody has; a link to the root of the disk must not keep the program busy. */
const MAX_FILES = 20_000;
const MAX_FOLDERS = 500;
const DEEPEST = 4;

function isScenarioFile(entry: Dirent): boolean {
  return !entry.isDirectory() && path.extname(entry.name).toLowerCase() === `.${EXTENSION}`;
}

async function found(file: string, folder: string): Promise<FoundFile[]> {
  // Gone since it was listed, or a link to nowhere.
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? [{ path: file, folder, modified: Math.round(info.mtimeMs), size: info.size }] : [];
}

/** A folder that does not exist has no files; one that must not be read is an error. */
export async function scan(root: string): Promise<Result<Scan>> {
  const files: FoundFile[] = [];
  const folders: string[] = [];
  const waiting = [{ folder: '', depth: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { folder, depth } = next;
    const place = path.join(root, folder);
    let entries: Dirent[];
    try {
      entries = await readdir(place, { withFileTypes: true });
    } catch (error) {
      const problem = failed(error, place, 'file.notReadable');
      if (folder === '' && problem.error.code !== 'file.notFound') return problem;
      continue;
    }
    folders.push(place);
    const seen = entries.filter(({ name }) => !name.startsWith('.'));
    const names = seen.filter(isScenarioFile).slice(0, MAX_FILES - files.length);
    files.push(...(await Promise.all(names.map(({ name }) => found(path.join(place, name), folder)))).flat());
    // Links are not followed: they can lead in circles.
    const below = seen.filter((entry) => entry.isDirectory() && depth < DEEPEST && folders.length < MAX_FOLDERS);
    waiting.push(...below.map(({ name }) => ({ folder: path.join(folder, name), depth: depth + 1 })));
  }
  return ok({ files, folders });
}
