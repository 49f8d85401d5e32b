/** The system's trash takes a file and gives no way to have it back: a copy is kept here while the program runs. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, unlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { SavedFile } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import { exists, failed, writeFileSafely } from '../files';
import { freePath } from '../files/file-names';

export interface Trash {
  /** The answer is what `putBack` asks for. */
  put(file: string): Promise<Result<string>>;
  /** To where it was, or beside it under another name if there is a new file by that name. */
  putBack(id: string): Promise<Result<SavedFile>>;
}

interface Trashed {
  readonly file: string;
  readonly copy: string;
  readonly modified: Date;
}

/** `moveToTrash` fails where the system has no trash, as for many network folders. */
export function createTrash(userData: string, moveToTrash: (file: string) => Promise<void>): Trash {
  const folder = path.join(userData, 'trashed');
  const trashed = new Map<string, Trashed>();
  // What an earlier run has kept, nobody can ask for any more.
  const cleared = rm(folder, { recursive: true, force: true }).catch(() => undefined);

  return {
    async put(file) {
      await cleared;
      const id = randomUUID();
      const copy = path.join(folder, id);
      try {
        await mkdir(folder, { recursive: true });
        const { mtime } = await stat(file);
        await copyFile(file, copy);
        trashed.set(id, { file, copy, modified: mtime });
      } catch (error) {
        return failed(error, file, 'file.notReadable');
      }
      try {
        await moveToTrash(file);
        return ok(id);
      } catch (error) {
        trashed.delete(id);
        await unlink(copy).catch(() => undefined);
        return fail('file.notTrashed', { path: file, detail: error instanceof Error ? error.message : String(error) });
      }
    },
    async putBack(id) {
      const found = trashed.get(id);
      if (!found) return fail('file.notFound');
      const { dir, name } = path.parse(found.file);
      const file = (await exists(found.file)) ? await freePath(dir, name) : found.file;
      try {
        const written = await writeFileSafely(file, await readFile(found.copy));
        if (!written.ok) return written;
        await utimes(file, found.modified, found.modified);
        await unlink(found.copy);
      } catch (error) {
        return failed(error, file, 'file.notWritable');
      }
      trashed.delete(id);
      return ok({ path: file, fileName: path.basename(file) });
    },
  };
}
